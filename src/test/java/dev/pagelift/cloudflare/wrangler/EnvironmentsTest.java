package dev.pagelift.cloudflare.wrangler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.syntax.Json;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {

    private final Environments environments = new Environments(Json.parse("""
                    { "name": "site", "main": "top.js", "keep_vars": true,
                      "vars": { "A": "local" }, "kv_namespaces": [{ "binding": "KV" }],
                      "env": {
                        "production": { "main": "prod.js", "vars": { "A": "prod" } },
                        "staging": {} } }
                    """));

    @Test
    void namesInTheOrderOfTheFile() {
        assertEquals(List.of("production", "staging"), environments.names());
    }

    @Test
    void anEnvironmentGoesWithoutWhatIsNotInherited() {
        assertEquals(
                "{keep_vars=true, main=prod.js, name=site, vars={A=prod}}", text(environments.onWorkers("production")));
        assertEquals("{keep_vars=true, main=top.js, name=site}", text(environments.onWorkers("staging")));
        assertEquals(List.of("kv_namespaces"), environments.dropped("production"));
        assertEquals(List.of("kv_namespaces", "vars"), environments.dropped("staging"));
    }

    @Test
    void pagesFallsBackToTheTopLevel() {
        assertEquals(text(environments.onWorkers("production")), text(environments.onPages("production")));
        assertEquals(text(environments.topLevel()), text(environments.onPages("preview")));
    }

    @Test
    void whatWouldChangeForProduction() {
        assertEquals(
                List.of("kv_namespaces", "main", "vars"),
                Environments.differences(environments.topLevel(), environments.onPages("production")));
        assertEquals(List.of(), Environments.differences(environments.topLevel(), environments.onPages("preview")));
    }

    @Test
    void theOrderOfKeysMakesNoDifference() {
        Environments same = new Environments(Json.parse(
                "{\"vars\": {\"A\": 1, \"B\": 2}, \"env\": {\"production\": {\"vars\": {\"B\": 2, \"A\": 1}}}}"));
        assertEquals(List.of(), Environments.differences(same.topLevel(), same.onPages("production")));
    }

    private static String text(Map<String, Member> keys) {
        return keys.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(Member member) {
        return member.value().isObject()
                ? text(member.value().members())
                : member.value().scalarText().orElse("…");
    }
}
