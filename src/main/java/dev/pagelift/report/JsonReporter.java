package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.rule.Level;
import dev.pagelift.snapshot.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Findings as JSON. */
final class JsonReporter implements Reporter {

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            InspectReporter.repository(audit.snapshot().provenance(), json);
            json.writeObjectFieldStart("counts");
            for (Level level : Level.values()) {
                json.writeNumberField(level.name().toLowerCase(Locale.ROOT), audit.count(level));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (Finding finding : audit.findings()) {
                finding(finding, json);
            }
            json.writeEndArray();
            InspectReporter.notices(audit.notices(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return json.setPrettyPrinter(new DefaultPrettyPrinter());
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        Location at = finding.at();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("level", finding.rule().level().name().toLowerCase(Locale.ROOT));
        json.writeStringField("file", at.file().toString());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeStringField("message", finding.message());
        json.writeStringField("site", finding.site().root().toString());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeBooleanField("fixable", finding.rule().fix() != null);
        json.writeEndObject();
    }
}
