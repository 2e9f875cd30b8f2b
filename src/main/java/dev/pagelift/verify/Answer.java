package dev.pagelift.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status 0 when it did not answer
 * @param headers lower-case names, several values joined with a comma
 * @param body its bytes, each as the character of that number
 */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final int SHOWN = 60;

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The start of the body on one line, with what could drive a terminal left out. */
    public String excerpt() {
        String line = text().strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        return shown.isEmpty() ? "nothing" : "'" + shown + "'";
    }

    /** The first line of the exception that the code of the project ended with, when it did. */
    public Optional<String> exception() {
        String type = header("content-type").orElse("");
        String line = text().lines().findFirst().orElse("");
        boolean thrown = status == 500 && type.startsWith("text/plain") && line.matches("[A-Za-z]*Error\\b.*");
        return thrown ? Optional.of(line) : Optional.empty();
    }
}
