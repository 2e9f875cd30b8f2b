package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Comparison;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.Suppressed;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Location;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Findings as JSON, in the form of {@code schema/findings-v1.json}. */
final class JsonReporter implements Reporter {

    private final ReportSettings settings;

    JsonReporter(ReportSettings settings) {
        this.settings = settings;
    }

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            InspectReporter.repository(audit.snapshot().provenance(), json);
            counts(audit, json);
            json.writeArrayFieldStart("findings");
            for (Finding finding : audit.findings()) {
                finding(finding, null, json);
            }
            json.writeEndArray();
            suppressed(audit, json);
            comparison(audit.comparison(), json);
            InspectReporter.notices(audit.notices(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void counts(Audit audit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Level level : Level.values()) {
            json.writeNumberField(Kebab.of(level), audit.count(level));
        }
        json.writeNumberField("suppressed", audit.suppressed().size() - audit.count(Suppressed.Kind.KNOWN));
        json.writeNumberField("known", audit.count(Suppressed.Kind.KNOWN));
        json.writeEndObject();
    }

    private void suppressed(Audit audit, JsonGenerator json) throws IOException {
        if (settings.showSuppressed()) {
            json.writeArrayFieldStart("suppressed");
            for (Suppressed quiet : audit.suppressed()) {
                finding(quiet.finding(), quiet, json);
            }
            json.writeEndArray();
        }
    }

    private static void comparison(@Nullable Comparison comparison, JsonGenerator json) throws IOException {
        if (comparison == null) {
            return;
        }
        json.writeObjectFieldStart("comparison");
        json.writeStringField("with", comparison.with());
        json.writeArrayFieldStart("fixed");
        for (Baseline.Known known : comparison.fixed()) {
            json.writeStartObject();
            json.writeStringField("rule", known.rule());
            json.writeStringField("file", known.file());
            json.writeNumberField("line", known.line());
            json.writeStringField("message", known.message());
            json.writeStringField("fingerprint", known.fingerprint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setCharacterEscapes(new UnsafeEscapes());
        return json.setPrettyPrinter(new DefaultPrettyPrinter());
    }

    private static void finding(Finding finding, @Nullable Suppressed quiet, JsonGenerator json) throws IOException {
        Location at = finding.at();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("level", Kebab.of(finding.rule().level()));
        json.writeStringField("file", at.file().toString());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeStringField("message", finding.message());
        json.writeStringField("snippet", finding.line());
        json.writeStringField("site", finding.site().root().toString());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeBooleanField("fixable", finding.rule().fix() != null);
        if (quiet != null) {
            json.writeObjectFieldStart("suppression");
            json.writeStringField("kind", quiet.kind().id());
            json.writeStringField("where", quiet.where());
            json.writeStringField("reason", quiet.reason());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
