package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.Version;
import dev.pagelift.rule.Rule;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.source.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * SARIF 2.1.0, in the form that GitHub code scanning accepts without a warning. It is streamed: building a model of it first takes
 * longer than the whole rest of a small audit.
 */
final class SarifReporter implements Reporter {

    /** The name that tells our runs from those of others in one file. */
    static final String TOOL = "Pagelift";

    /** The key of our own fingerprint; the number goes up when the way to make it changes. */
    static final String FINGERPRINT = "pagelift/v1";

    /** What GitHub takes of one upload, in bytes after compression. */
    private static final int MOST_COMPRESSED = 10_000_000;

    private final ReportSettings settings;

    SarifReporter(ReportSettings settings) {
        this.settings = settings;
    }

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        SarifSelection selection = SarifSelection.of(audit, settings.showSuppressed());
        while (selection.mayBeTooLarge() && compressed(audit, selection) > MOST_COMPRESSED) {
            selection = selection.smaller();
        }
        write(audit, selection, out);
    }

    private long compressed(Audit audit, SarifSelection selection) throws IOException {
        Counting counting = new Counting();
        try (OutputStream gzip = new GZIPOutputStream(counting)) {
            write(audit, selection, gzip);
        }
        return counting.bytes;
    }

    private void write(Audit audit, SarifSelection selection, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonReporter.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            run(audit, selection, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void run(Audit audit, SarifSelection selection, JsonGenerator json) throws IOException {
        json.writeStartObject();
        tool(audit, json);
        category(json);
        invocation(selection.notices(audit), json);
        provenance(audit.snapshot().provenance(), json);
        baseId(json);
        results(audit, selection, json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeEndObject();
    }

    private static void tool(Audit audit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", TOOL);
        json.writeStringField("semanticVersion", Version.number());
        json.writeStringField("informationUri", "https://pagelift.dev/");
        json.writeArrayFieldStart("rules");
        for (Rule rule : audit.rules().rules()) {
            SarifRules.write(rule, audit.rules().help(rule), json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Only when it is asked for: the upload action sets its own category where none is written. */
    private void category(JsonGenerator json) throws IOException {
        if (settings.category() != null) {
            json.writeObjectFieldStart("automationDetails");
            json.writeStringField("id", settings.category() + "/");
            json.writeEndObject();
        }
    }

    private static void invocation(List<Notice> notices, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        if (!notices.isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (Notice notice : notices) {
                notification(notice, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void notification(Notice notice, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", notice.effect() == Notice.Effect.INCOMPLETE ? "warning" : "note");
        SarifPlaces.message(notice.message(), json);
        json.writeArrayFieldStart("locations");
        SarifPlaces.location(notice.at(), json);
        json.writeEndArray();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", notice.kind());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void provenance(Provenance provenance, JsonGenerator json) throws IOException {
        if (provenance.repositoryUri() == null) {
            return;
        }
        json.writeArrayFieldStart("versionControlProvenance");
        json.writeStartObject();
        json.writeStringField("repositoryUri", provenance.repositoryUri());
        if (provenance.revision() != null) {
            json.writeStringField("revisionId", provenance.revision());
        }
        json.writeObjectFieldStart("mappedTo");
        json.writeStringField("uriBaseId", SarifPlaces.BASE_ID);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void baseId(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(SarifPlaces.BASE_ID);
        json.writeObjectFieldStart("description");
        json.writeStringField("text", "The root of the audited repository.");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void results(Audit audit, SarifSelection selection, JsonGenerator json) throws IOException {
        SarifResults results = new SarifResults(audit, json);
        json.writeArrayFieldStart("results");
        for (Finding finding : selection.findings()) {
            results.write(finding, selection.suppression(finding));
        }
        json.writeEndArray();
    }

    /** Counts what would be written. */
    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
