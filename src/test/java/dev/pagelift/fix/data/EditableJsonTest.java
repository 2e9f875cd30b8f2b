package dev.pagelift.fix.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EditableJsonTest {

    private static final String CONFIG = """
            {
              // the project
              "name": "site",
              "pages_build_output_dir": "./dist", // written by vite
              "vars": { "API": "local" },
              "env": {
                "production": {
                  "vars": {
                    // the real one
                    "API": "https://api.example"
                  }
                }
              }
            }
            """;

    private static String edit(String text, Consumer<EditableData> change) {
        EditableData data = EditableData.of(Format.JSON, text).orElseThrow();
        change.accept(data);
        return data.text();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void replacesAKeyWhereItStands() {
        String changed = edit(CONFIG, data -> {
            data.rename(Route.of("pages_build_output_dir"), "assets");
            data.set(Route.of("assets"), map("directory", "./dist", "run_worker_first", List.of("/api/*", "/api")));
        });

        assertEquals(CONFIG.replace("  \"pages_build_output_dir\": \"./dist\", // written by vite\n", """
                          "assets": {
                            "directory": "./dist",
                            "run_worker_first": ["/api/*", "/api"]
                          }, // written by vite
                        """), changed);
    }

    @Test
    void putsANewKeyBehindItsSibling() {
        String changed = edit(CONFIG, data -> data.setAfter(Route.of("name"), "main", "src/worker.ts"));

        assertEquals(CONFIG.replace("\"site\",\n", "\"site\",\n  \"main\": \"src/worker.ts\",\n"), changed);
    }

    @Test
    void makesTheObjectsOnTheWayToANewKey() {
        String changed = edit("{\n  \"a\": 1 // one\n}\n", data -> data.set(Route.parse("assets.binding"), "ASSETS"));

        assertEquals("""
                {
                  "a": 1, // one
                  "assets": {
                    "binding": "ASSETS"
                  }
                }
                """, changed);
    }

    @Test
    void keepsATrailingCommaAndAnObjectOnOneLine() {
        assertEquals("{\n\t\"a\": 1,\n\t\"b\": 2,\n}", edit("{\n\t\"a\": 1,\n}", data -> data.set(Route.of("b"), 2)));
        assertEquals("{\"a\": 1, \"b\": [1, 2]}", edit("{\"a\": 1}", data -> data.set(Route.of("b"), List.of(1, 2))));
        assertEquals("{\n  \"a\": true\n}", edit("{}", data -> data.set(Route.of("a"), true)));
    }

    @Test
    void removesAKeyWithTheCommentOnItsLineOnly() {
        assertEquals(
                CONFIG.replace("  \"pages_build_output_dir\": \"./dist\", // written by vite\n", ""),
                edit(CONFIG, data -> data.remove(Route.of("pages_build_output_dir"))));
        assertEquals(
                "{\n  // kept\n  \"a\": 1 // one\n}",
                edit("{\n  // kept\n  \"a\": 1, // one\n  \"b\": 2 // two\n}", data -> data.remove(Route.of("b"))));
        assertEquals("{ \"b\": 2 }", edit("{ \"a\": 1, \"b\": 2 }", data -> data.remove(Route.of("a"))));
        assertEquals("{ \"a\": 1 }", edit("{ \"a\": 1, \"b\": 2 }", data -> data.remove(Route.of("b"))));
    }

    @Test
    void exchangesValuesAsTheyAreWritten() {
        String changed = edit(CONFIG, data -> {
            data.swap(Route.of("vars"), Route.parse("env.production.vars"));
            data.rename(Route.parse("env.production"), "dev");
        });

        assertEquals("""
                {
                  // the project
                  "name": "site",
                  "pages_build_output_dir": "./dist", // written by vite
                  "vars": {
                    // the real one
                    "API": "https://api.example"
                  },
                  "env": {
                    "dev": {
                      "vars": { "API": "local" }
                    }
                  }
                }
                """, changed);
    }

    @Test
    void writesCommentLinesOnce() {
        Consumer<EditableData> comment = data -> data.comment(Route.of("vars"), List.of("FILL IN: x", "and y"));
        String once = edit(CONFIG, comment);

        assertEquals(CONFIG.replace("  \"vars\": { \"API", "  // FILL IN: x\n  // and y\n  \"vars\": { \"API"), once);
        assertEquals(once, edit(once, comment));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertTrue(EditableData.of(Format.JSON, "{ \"a\": }").isEmpty());
        assertTrue(EditableData.of(Format.JSON, "{ \"a\": 1, \"a\": 2 }").isEmpty());
        assertThrows(CannotEdit.class, () -> edit("{ \"a\": 1 }", data -> data.set(Route.parse("a.b"), 1)));
    }
}
