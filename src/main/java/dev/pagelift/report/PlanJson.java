package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.audit.Finding;
import dev.pagelift.catalog.PlanText;
import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.plan.Step;
import dev.pagelift.rule.language.Kebab;
import java.io.IOException;
import java.io.OutputStream;

/** Plans as JSON. */
final class PlanJson {

    private PlanJson() {}

    static void report(MigrationPlan plan, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonReporter.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            InspectReporter.repository(plan.audit().snapshot().provenance(), json);
            json.writeNumberField("effort", plan.effort());
            json.writeStringField("sourcesRead", PlanText.read());
            json.writeArrayFieldStart("sites");
            for (SitePlan site : plan.sites()) {
                site(site, json);
            }
            json.writeEndArray();
            InspectReporter.notices(plan.audit().notices(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void site(SitePlan plan, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("root", plan.site().root().toString());
        json.writeStringField("mode", plan.site().mode().id());
        json.writeStringField("verdict", Kebab.of(plan.verdict()));
        json.writeArrayFieldStart("reasons");
        for (String reason : plan.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeNumberField("effort", plan.effort());
        json.writeArrayFieldStart("steps");
        for (Step step : plan.steps()) {
            step(step, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unknowns");
        for (PlanText.Unknown unknown : plan.unknowns()) {
            json.writeStartObject();
            json.writeStringField("what", unknown.what());
            json.writeStringField("how", unknown.how());
            json.writeStringField("source", unknown.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("costs");
        for (PlanText.Cost cost : plan.costs()) {
            json.writeStartObject();
            json.writeStringField("text", cost.text());
            json.writeStringField("source", cost.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void step(Step step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("phase", Kebab.of(step.phase()));
        json.writeStringField("id", step.id());
        json.writeStringField("title", step.title());
        json.writeStringField("why", step.why());
        json.writeStringField("how", step.how());
        json.writeStringField("cure", Kebab.of(step.cure()));
        json.writeNumberField("effort", step.effort());
        json.writeStringField("risk", Kebab.of(step.risk()));
        json.writeBooleanField("needed", step.isNeeded());
        json.writeArrayFieldStart("evidence");
        for (Finding finding : step.evidence()) {
            json.writeStartObject();
            json.writeStringField("file", finding.at().file().toString());
            json.writeNumberField("line", finding.at().line());
            json.writeStringField("message", finding.message());
            json.writeStringField("fingerprint", finding.fingerprint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("source", step.source());
        json.writeEndObject();
    }
}
