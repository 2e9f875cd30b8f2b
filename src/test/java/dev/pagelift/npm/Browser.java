package dev.pagelift.npm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What headless Chromium and axe see of a page; see {@code src/test/npm/browser.mjs}.
 *
 * @param violations what axe finds wrong, in light, in dark and in print
 * @param requests what the page asks for besides itself
 * @param errors of its script and of its policy
 * @param wider by how many pixels it is wider than a small phone
 * @param answers what each expression gave, in a fresh load of the page each
 */
public record Browser(
        List<String> violations, List<String> requests, List<String> errors, int wider, List<JsonNode> answers) {

    /** Opens a page that is all text; each expression is JavaScript. */
    public static Browser open(String page, String... expressions) {
        try {
            Path folder = Npm.folder("..").resolve("browser").normalize();
            Files.createDirectories(folder);
            Path file = Files.writeString(Files.createTempFile(folder, "page", ".html"), page);
            try {
                return read(Npm.script("browser.mjs", file.toString())
                        .with(expressions)
                        .environment(Map.of("TMPDIR", folder.toString()))
                        .successfully()
                        .out());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browser read(String printed) throws IOException {
        JsonNode seen = new ObjectMapper().readTree(printed);
        List<String> violations = new ArrayList<>();
        for (String look : List.of("light", "dark", "print")) {
            texts(seen.get(look)).forEach(text -> violations.add(look + ": " + text));
        }
        List<JsonNode> answers = new ArrayList<>();
        seen.get("answers").forEach(answers::add);
        return new Browser(
                violations,
                texts(seen.get("requests")),
                texts(seen.get("errors")),
                seen.get("wider").asInt(),
                answers);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
