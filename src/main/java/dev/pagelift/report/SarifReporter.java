package dev.pagelift.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.VersionControlDetails;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.Version;
import dev.pagelift.rule.Rule;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.source.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** SARIF 2.1.0, in the form that GitHub code scanning accepts without a warning. Results are written one by one. */
final class SarifReporter implements Reporter {

    static final String BASE_ID = "%SRCROOT%";

    private static final ObjectWriter MODEL = writer();

    private static ObjectWriter writer() {
        ObjectMapper mapper = JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
        return mapper.writer();
    }

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonReporter.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            run(audit, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void run(Audit audit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        tool(audit, json);
        model(json, "invocations", List.of(invocation(audit)));
        provenance(audit.snapshot().provenance(), json);
        baseId(json);
        results(audit, json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeEndObject();
    }

    private static void tool(Audit audit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Pagelift");
        json.writeStringField("semanticVersion", Version.number());
        json.writeStringField("informationUri", "https://pagelift.dev/");
        json.writeArrayFieldStart("rules");
        for (Rule rule : audit.rules().rules()) {
            MODEL.writeValue(json, SarifRules.descriptor(rule, audit.rules().page(rule)));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void results(Audit audit, JsonGenerator json) throws IOException {
        SarifResults results = new SarifResults(audit);
        json.writeArrayFieldStart("results");
        for (Finding finding : audit.findings()) {
            MODEL.writeValue(json, results.result(finding));
        }
        json.writeEndArray();
    }

    private static Invocation invocation(Audit audit) {
        Invocation invocation = new Invocation();
        invocation.setExecutionSuccessful(true);
        invocation.setToolExecutionNotifications(
                audit.notices().stream().map(SarifReporter::notification).toList());
        return invocation;
    }

    private static Notification notification(Notice notice) {
        Notification notification = new Notification();
        notification.setLevel(
                notice.effect() == Notice.Effect.INCOMPLETE ? Notification.Level.WARNING : Notification.Level.NOTE);
        notification.setMessage(message(notice.message()));
        notification.setLocations(new LinkedHashSet<>(Set.of(SarifResults.location(notice.at()))));
        return notification;
    }

    private static void provenance(Provenance provenance, JsonGenerator json) throws IOException {
        if (provenance.repositoryUri() == null) {
            return;
        }
        VersionControlDetails details = new VersionControlDetails();
        details.setRepositoryUri(URI.create(provenance.repositoryUri()));
        details.setRevisionId(provenance.revision());
        ArtifactLocation root = new ArtifactLocation();
        root.setUriBaseId(BASE_ID);
        details.setMappedTo(root);
        model(json, "versionControlProvenance", List.of(details));
    }

    private static void baseId(JsonGenerator json) throws IOException {
        ArtifactLocation root = new ArtifactLocation();
        root.setDescription(message("The root of the audited repository."));
        json.writeObjectFieldStart("originalUriBaseIds");
        model(json, BASE_ID, root);
        json.writeEndObject();
    }

    private static void model(JsonGenerator json, String field, Object value) throws IOException {
        json.writeFieldName(field);
        MODEL.writeValue(json, value);
    }

    /** SARIF reads {@code [text](target)} in a message as a link, so brackets from a repository are escaped. */
    static Message message(String text) {
        Message message = new Message();
        message.setText(text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
        return message;
    }
}
