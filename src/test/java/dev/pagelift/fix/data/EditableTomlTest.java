package dev.pagelift.fix.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditableTomlTest {

    private static final String CONFIG = """
            # The site
            name = "site"   # the name
            compatibility_date = '2024-05-01'
            pages_build_output_dir = "./dist"

            [vars]
            API = "local"

            # Sessions
            [[kv_namespaces]]
            binding = "KV"
            id = "one"

            [env.production.vars]
            API = "prod" # the real one

            # Sessions again
            [[env.production.kv_namespaces]]
            binding = "KV"
            id = "two"

            [env.preview]
            vars = { API = "preview" }
            """;

    private static String edit(String text, Consumer<EditableData> change) {
        EditableData data = EditableData.of(Format.TOML, text).orElseThrow();
        change.accept(data);
        return data.text();
    }

    @Test
    void addsATableBehindEverything() {
        Map<String, Object> assets = new LinkedHashMap<>();
        assets.put("directory", "./dist");
        assets.put("run_worker_first", List.of("/api/*", "/api"));

        assertEquals(CONFIG.replace("pages_build_output_dir = \"./dist\"\n", "") + """

                [assets]
                directory = "./dist"
                run_worker_first = ["/api/*", "/api"]
                """, edit(CONFIG, data -> {
            data.remove(Route.of("pages_build_output_dir"));
            data.set(Route.of("assets"), assets);
        }));
    }

    @Test
    void putsANewKeyBehindItsSibling() {
        assertEquals(
                CONFIG.replace("# the name\n", "# the name\nmain = \"worker.js\"\n"),
                edit(CONFIG, data -> data.setAfter(Route.of("name"), "main", "worker.js")));
    }

    @Test
    void exchangesTablesByTheirHeaders() {
        assertEquals(
                CONFIG.replace("[vars]", "[env.dev.vars]")
                        .replace("[[kv_namespaces]]", "[[env.dev.kv_namespaces]]")
                        .replace("[env.production.vars]", "[vars]")
                        .replace("[[env.production.kv_namespaces]]", "[[kv_namespaces]]"),
                edit(CONFIG, data -> {
                    data.swap(Route.of("vars"), Route.parse("env.production.vars"));
                    data.swap(Route.of("kv_namespaces"), Route.parse("env.production.kv_namespaces"));
                    data.rename(Route.parse("env.production"), "dev");
                }));
    }

    @Test
    void exchangesValuesOnTheirLines() {
        assertEquals(
                "vars = { A = 1 } # prod\n\n[env.production]\nvars = { A = 2 } # local\n",
                edit(
                        "vars = { A = 2 } # local\n\n[env.production]\nvars = { A = 1 } # prod\n",
                        data -> data.swap(Route.of("vars"), Route.parse("env.production.vars"))));
    }

    /** A header cannot add to a table in braces. */
    @Test
    void exchangesATableAndAValueInBraces() {
        assertEquals(
                "env = { vars.B = 2 }\nx = { A = 1 }\n",
                edit(
                        "env = { vars = { A = 1 } }\n\n[x]\nB = 2\n",
                        data -> data.swap(Route.parse("env.vars"), Route.of("x"))));
    }

    @Test
    void anExchangeThatIsNotPossibleLeavesTheTextAlone() {
        String text = "[[k]]\nid = 1\n\n[x]\nB = 2 # said of B\n";
        EditableData data = EditableData.of(Format.TOML, text).orElseThrow();
        assertThrows(CannotEdit.class, () -> data.swap(Route.of("x"), Route.parse("k[0].id")));
        assertEquals(text, data.text());
    }

    /** The library reads no key of a text with such a character, and would write one without them. */
    @ParameterizedTest
    @ValueSource(strings = {"a = 1 # \u0001\n", "# \u0000\na = 1\n", "a = 1 #\u007F\n"})
    void aTextWithAControlCharacterIsLeftAlone(String text) {
        EditableData data = EditableData.of(Format.TOML, text).orElse(null);
        if (data != null) {
            assertThrows(CannotEdit.class, () -> data.set(Route.of("b"), 2));
            assertThrows(CannotEdit.class, () -> data.remove(Route.of("a")));
            assertEquals(text, data.text());
        }
    }

    @Test
    void aValueOnALineOfItsOwnInBracesKeepsItsComma() {
        assertEquals(
                "a = 2\n[t]\nx = {\n  c = 3,\n  b = 1\n}\n",
                edit(
                        "a = 1\n[t]\nx = {\n  b = 2,\n  c = 3\n}\n",
                        data -> data.swap(Route.of("a"), Route.parse("t.x.b"))));
    }

    @Test
    void removesTablesAndKeepsTheCommentsOfTheNext() {
        assertEquals(
                CONFIG.replace("[env.production.vars]\nAPI = \"prod\" # the real one\n\n", ""),
                edit(CONFIG, data -> data.remove(Route.parse("env.production.vars"))));
    }

    @Test
    void writesCommentLinesAboveAKey() {
        assertEquals(
                CONFIG.replace("compat", "# FILL IN: x\ncompat"),
                edit(CONFIG, data -> data.comment(Route.of("compatibility_date"), List.of("FILL IN: x"))));
    }

    @Test
    void keepsWindowsLineBreaks() {
        assertEquals(
                "a = 1\r\nb = \"x\"\r\n\r\n[assets]\r\ndirectory = \"d\"\r\n",
                edit("a = 1\r\nb = \"x\"\r\n", data -> data.set(Route.parse("assets.directory"), "d")));
    }
}
