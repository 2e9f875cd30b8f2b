package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleHelp;
import dev.pagelift.rule.language.Kebab;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Rules as SARIF describes them. */
final class SarifRules {

    private static final int LONGEST_DESCRIPTION = 1024;
    /** GitHub refuses a rule with more. */
    private static final int MOST_TAGS = 20;

    private SarifRules() {}

    static void write(Rule rule, RuleHelp help, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        if (rule.id().indexOf('-') > 0) {
            // A name that is the id again is against SARIF1001.
            json.writeStringField("name", pascalCase(rule.id()));
        }
        SarifPlaces.text("shortDescription", rule.title() + ".", json);
        String description = shortened(help.description());
        SarifPlaces.text("fullDescription", description, json);
        help(rule, help, description, json);
        json.writeStringField("helpUri", rule.docs());
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", Kebab.of(rule.level()));
        json.writeEndObject();
        properties(rule, json);
        json.writeEndObject();
    }

    /** Viewers show the Markdown and fall back to the text, so the text can be short. */
    private static void help(Rule rule, RuleHelp help, String description, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("help");
        json.writeStringField("text", description + "\n\nSee " + rule.docs());
        json.writeStringField("markdown", help.markdown() + "\n[Documentation](" + rule.docs() + ")\n");
        json.writeEndObject();
    }

    private static void properties(Rule rule, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        Set<String> tags = new LinkedHashSet<>();
        if (rule.security() != null) {
            tags.add("security");
            json.writeStringField("security-severity", rule.security());
        } else {
            json.writeStringField("problem.severity", severity(rule.level()));
        }
        tags.addAll(rule.tags());
        json.writeStringField("precision", Kebab.of(rule.precision()));
        json.writeArrayFieldStart("tags");
        for (String tag : tags.stream().limit(MOST_TAGS).toList()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeStringField("pagelift/category", Kebab.of(rule.category()));
        json.writeNumberField("pagelift/effort", rule.effort());
        json.writeEndObject();
    }

    private static String severity(Level level) {
        return level == Level.NOTE ? "recommendation" : Kebab.of(level);
    }

    private static String pascalCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }
}
