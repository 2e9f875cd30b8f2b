package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Places and messages as SARIF writes them. */
final class SarifPlaces {

    static final String BASE_ID = "%SRCROOT%";

    private SarifPlaces() {}

    static void message(String text, JsonGenerator json) throws IOException {
        text("message", Escape.sarif(text), json);
    }

    /**
     * A message object.
     *
     * @param text with the links it wants, and none from a repository
     */
    static void text(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    static void location(Location at, JsonGenerator json) throws IOException {
        json.writeStartObject();
        physical(at, at.endLine() == at.line() ? at.endColumn() : at.column() + 1, null, json);
        json.writeEndObject();
    }

    /**
     * A place, cut to its first line: code scanning shows a finding in a pull request only when all its lines are in the diff.
     *
     * @param endColumn on that line, one past the end
     * @param snippet the line, or null for none
     */
    static void physical(Location at, int endColumn, @Nullable String snippet, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(at.file(), json);
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", at.line());
        json.writeNumberField("startColumn", at.column());
        json.writeNumberField("endLine", at.line());
        json.writeNumberField("endColumn", endColumn);
        if (snippet != null) {
            text("snippet", snippet, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void artifact(RepoPath file, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", SarifUri.of(file));
        json.writeStringField("uriBaseId", BASE_ID);
        json.writeEndObject();
    }
}
