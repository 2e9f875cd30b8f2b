package dev.pagelift.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Writes TOML as JSON: keys in the order of the file, dates and times as text. */
final class TomlJson {

    private TomlJson() {}

    static byte[] of(TomlTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            write(table, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof TomlTable table) {
            writeTable(table, json);
        } else if (value instanceof TomlArray array) {
            writeArray(array, json);
        } else if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
            json.writePOJO(value);
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private static void writeTable(TomlTable table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            json.writeFieldName(entry.getKey());
            write(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeArray(TomlArray array, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < array.size(); i++) {
            write(array.get(i), json);
        }
        json.writeEndArray();
    }
}
