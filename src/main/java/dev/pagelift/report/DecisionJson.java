package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.MoveFact.Consideration;
import dev.pagelift.fact.MoveFact.Decision;
import java.io.IOException;
import java.util.Locale;

/** Writes what to do with a Pages project and why; null for a site that is none. */
final class DecisionJson {

    private DecisionJson() {}

    static void write(Facts facts, JsonGenerator json) throws IOException {
        Decision decision = facts.first(Decision.class).orElse(null);
        json.writeFieldName("decision");
        if (decision == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("verdict", decision.verdict().id());
        json.writeArrayFieldStart("reasons");
        for (Consideration reason : decision.considerations()) {
            json.writeStartObject();
            json.writeStringField("feature", reason.feature());
            json.writeStringField("weight", reason.weight().name().toLowerCase(Locale.ROOT));
            json.writeStringField("reason", reason.reason());
            json.writeStringField("file", reason.at().file().toString());
            json.writeNumberField("line", reason.at().line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
