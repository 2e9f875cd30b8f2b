package dev.pagelift.rule;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The built-in rules in the form the build writes and a run reads: one JSON file for judging, one for the pages, and
 * one for what reports show of them. */
final class RuleIndex {

    static final String RULES = "rules.json";
    static final String PAGES = "rule-pages.json";
    static final String HELP = "rule-help.json";

    /** Where both lie on the class path. */
    static final String FOLDER = "pagelift/";

    private RuleIndex() {}

    static byte[] write(Collection<Rule> rules) {
        return CompactJson.write(json -> {
            json.writeStartArray();
            for (Rule rule : rules) {
                write(rule, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("title", rule.title());
        json.writeStringField("level", rule.level().name());
        json.writeStringField("precision", rule.precision().name());
        json.writeStringField("category", rule.category().name());
        json.writeNumberField("effort", rule.effort());
        writeOptional("security", rule.security(), json);
        writeList("tags", rule.tags(), json);
        json.writeStringField("fact", rule.fact());
        writeList("modes", rule.modes(), json);
        json.writeStringField("when", rule.when());
        json.writeStringField("message", rule.message());
        writeOptional("fix", rule.fix(), json);
        json.writeStringField("docs", rule.docs());
        json.writeEndObject();
    }

    private static void writeOptional(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void writeList(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values.toArray(String[]::new), 0, values.size());
    }

    static List<Rule> read(byte[] index) {
        return CompactJson.read(index, json -> {
            List<Rule> rules = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                rules.add(readRule(json));
            }
            return rules;
        });
    }

    private static Rule readRule(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                lists.put(name, readList(json));
            } else {
                texts.put(name, json.getText());
            }
        }
        return new Rule(
                required(texts, "id"),
                required(texts, "title"),
                Level.valueOf(required(texts, "level")),
                Precision.valueOf(required(texts, "precision")),
                Category.valueOf(required(texts, "category")),
                Integer.parseInt(required(texts, "effort")),
                texts.get("security"),
                required(lists, "tags"),
                required(texts, "fact"),
                required(lists, "modes"),
                required(texts, "when"),
                required(texts, "message"),
                texts.get("fix"),
                required(texts, "docs"));
    }

    private static <T> T required(Map<String, T> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static List<String> readList(JsonParser json) throws IOException {
        List<String> values = new ArrayList<>();
        for (String value = json.nextTextValue(); value != null; value = json.nextTextValue()) {
            values.add(value);
        }
        return values;
    }

    static byte[] writePages(Collection<RuleFile> files) {
        return CompactJson.write(json -> {
            json.writeStartObject();
            for (RuleFile file : files) {
                json.writeStringField(file.rule().id(), file.page().markdown());
            }
            json.writeEndObject();
        });
    }

    /** By rule id. */
    static Map<String, RulePage> readPages(byte[] index) {
        return CompactJson.read(index, json -> {
            Map<String, RulePage> pages = new HashMap<>();
            json.nextToken();
            for (String id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
                pages.put(id, new RulePage(json.nextTextValue()));
            }
            return pages;
        });
    }

    static byte[] writeHelp(Collection<RuleFile> files) {
        return CompactJson.write(json -> {
            json.writeStartObject();
            for (RuleFile file : files) {
                RuleHelp help = RuleHelp.of(file.page());
                json.writeFieldName(file.rule().id());
                json.writeArray(new String[] {help.description(), help.markdown()}, 0, 2);
            }
            json.writeEndObject();
        });
    }

    /** By rule id. */
    static Map<String, RuleHelp> readHelp(byte[] index) {
        return CompactJson.read(index, json -> {
            Map<String, RuleHelp> help = new HashMap<>();
            json.nextToken();
            for (String id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
                json.nextToken();
                List<String> texts = readList(json);
                help.put(id, new RuleHelp(texts.get(0), texts.get(1)));
            }
            return help;
        });
    }
}
