package dev.pagelift.fix.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pagelift.fuzz.Seeds;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Route;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a data file holds, an edit gives a file that can be read, says what was asked for and else what it said before. */
class EditableDataFuzzTest {

    static Stream<byte[]> json() {
        return Seeds.files("wrangler.json", "wrangler.jsonc", "package.json");
    }

    @MethodSource("json")
    @FuzzTest
    void json(byte[] bytes) {
        edit(Format.JSON, Seeds.text(bytes));
    }

    static Stream<byte[]> toml() {
        return Seeds.files("wrangler.toml");
    }

    @MethodSource("toml")
    @FuzzTest
    void toml(byte[] bytes) {
        edit(Format.TOML, Seeds.text(bytes));
    }

    static Stream<byte[]> yaml() {
        return Seeds.files(".yml");
    }

    @MethodSource("yaml")
    @FuzzTest
    void yaml(byte[] bytes) {
        edit(Format.YAML, Seeds.text(bytes));
    }

    private static void edit(Format format, String text) {
        edit(format, text, "name", "x");
        edit(format, text, "assets", Map.of("directory", "dist", "binding", "ASSETS"));
        edit(format, text, "name", null);
    }

    private static void edit(Format format, String text, String key, Object value) {
        EditableData data = EditableData.of(format, text).orElse(null);
        if (data == null || !data.root().isObject() || !(Values.of(data.root()) instanceof Map<?, ?> before)) {
            return;
        }
        Map<Object, Object> wanted = new java.util.LinkedHashMap<>(before);
        try {
            if (value == null) {
                wanted.remove(key);
                data.remove(Route.parse(key));
            } else {
                wanted.put(key, Values.normal(value));
                data.set(Route.parse(key), value);
            }
        } catch (CannotEdit e) {
            assertEquals(text, data.text());
            return;
        }
        EditableData again = EditableData.of(format, data.text()).orElseThrow(() -> new AssertionError(data.text()));
        assertEquals(wanted, Values.of(again.root()), data.text());
    }
}
