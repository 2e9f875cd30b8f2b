package dev.pagelift.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of configuration keys says what Wrangler's own JSON schema says, no more and no less. */
class WranglerSchemaIT {

    private static JsonNode definitions;

    @BeforeAll
    static void read() throws IOException {
        definitions = new ObjectMapper()
                .readTree(Npm.folder("wrangler").resolve("config-schema.json").toFile())
                .get("definitions");
    }

    @Test
    void keysFieldsAndTypes() {
        Map<String, Set<ValueType>> ours = new TreeMap<>();
        for (KeyKind kind : KeyKind.all()) {
            ours.put(kind.name(), kind.types());
            kind.fields().forEach((field, types) -> ours.put(kind.name() + "." + field, types));
        }
        Map<String, Set<ValueType>> theirs = new TreeMap<>();
        fields(definitions.get("RawConfig"), "", theirs);
        assertEquals(lines(theirs), lines(ours));
    }

    @Test
    void keysOfAnEnvironment() {
        assertEquals(
                properties("RawEnvironment"),
                names(kind -> kind.environment() != KeyKind.Inheritance.NEVER),
                "keys that env.<name> can have");
    }

    @Test
    void keysOfPreviews() {
        assertEquals(properties("PreviewsConfig"), names(KeyKind::previews));
    }

    @Test
    void retiredKeysAreGone() {
        Map<String, Set<ValueType>> theirs = new TreeMap<>();
        fields(definitions.get("RawConfig"), "", theirs);
        List<String> stillRead = RetiredKey.all().stream()
                .filter(retired -> retired.effect() != RetiredKey.Effect.DEPRECATED)
                .map(RetiredKey::key)
                .filter(theirs::containsKey)
                .toList();
        assertEquals(List.of(), stillRead);
    }

    private static Set<String> properties(String definition) {
        Set<String> names = new TreeSet<>();
        definitions.get(definition).get("properties").properties().forEach(property -> names.add(property.getKey()));
        return names;
    }

    private static Set<String> names(java.util.function.Predicate<KeyKind> which) {
        return KeyKind.all().stream().filter(which).map(KeyKind::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Map<String, Set<ValueType>> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " = " + new TreeSet<>(field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Collects what tables of a schema can hold. What {@code env} and {@code previews} hold is compared by itself. */
    private static void fields(JsonNode schema, String prefix, Map<String, Set<ValueType>> found) {
        for (JsonNode variant : variants(schema)) {
            if (variant.has("items")) {
                fields(variant.get("items"), prefix, found);
            }
            variant.path("properties")
                    .properties()
                    .forEach(property -> add(property.getValue(), prefix + property.getKey(), found));
            JsonNode others = variant.path("additionalProperties");
            boolean anything = variant.path("type").asText().equals("object") && others.isMissingNode();
            if (anything || others.isObject()) {
                add(others, prefix + "*", found);
            }
        }
    }

    private static void add(JsonNode schema, String path, Map<String, Set<ValueType>> found) {
        if (path.equals("env.*")) {
            return;
        }
        variants(schema)
                .forEach(variant ->
                        found.computeIfAbsent(path, key -> new TreeSet<>()).addAll(types(variant)));
        if (!path.equals("previews")) {
            fields(schema, path + ".", found);
        }
    }

    private static List<JsonNode> variants(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.endsWith("/Json")) {
            return List.of(schema);
        }
        if (!reference.isEmpty()) {
            return variants(definitions.get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (!schema.has("anyOf")) {
            return List.of(schema);
        }
        return elements(schema.get("anyOf"))
                .flatMap(alternative -> variants(alternative).stream())
                .toList();
    }

    private static Set<ValueType> types(JsonNode variant) {
        JsonNode type = variant.path("type");
        if (type.isArray()) {
            return elements(type).map(word -> scalar(word.asText())).collect(Collectors.toSet());
        }
        if (type.asText().equals("array")) {
            return variants(variant.get("items")).stream()
                    .flatMap(element -> types(element).stream())
                    .map(WranglerSchemaIT::listOf)
                    .collect(Collectors.toSet());
        }
        if (type.isMissingNode()) {
            return Set.of(variant.has("enum") || variant.has("const") ? ValueType.STRING : ValueType.ANY);
        }
        return Set.of(scalar(type.asText()));
    }

    private static ValueType scalar(String word) {
        return switch (word) {
            case "object" -> ValueType.TABLE;
            case "integer" -> ValueType.NUMBER;
            default -> ValueType.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        };
    }

    private static ValueType listOf(ValueType element) {
        return switch (element) {
            case STRING -> ValueType.STRINGS;
            case NUMBER -> ValueType.NUMBERS;
            case TABLE -> ValueType.TABLES;
            default -> ValueType.LIST;
        };
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
