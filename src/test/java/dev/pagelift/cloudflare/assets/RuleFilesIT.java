package dev.pagelift.cloudflare.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files mean to us what they mean to the parsers inside Wrangler's bundle. */
class RuleFilesIT {

    private static final Path SCRIPT = Path.of("src/test/resources/dev/pagelift/cloudflare/assets/rule-files.cjs");

    private static final Map<String, String> REDIRECT_MESSAGES = Map.of(
            "Ignoring line", "TOO_LONG",
            "Expected exactly", "WORDS",
            "Only relative", "ABSOLUTE_SOURCE",
            "URLs should", "TARGET",
            "Valid status", "STATUS",
            "Infinite loop", "LOOP",
            "Ignoring duplicate", "DUPLICATE",
            "Proxy (200)", "PROXY",
            "Maximum number of static", "TOO_MANY_STATIC",
            "Maximum number of dynamic", "TOO_MANY_DYNAMIC");

    private static final Map<String, String> HEADER_MESSAGES = new LinkedHashMap<>();

    static {
        HEADER_MESSAGES.put("Ignoring line", "TOO_LONG");
        HEADER_MESSAGES.put("Maximum number", "TOO_MANY");
        HEADER_MESSAGES.put("No headers", "NO_HEADERS");
        HEADER_MESSAGES.put("Specifying ports", "PORT");
        HEADER_MESSAGES.put("URLs should", "URL");
        HEADER_MESSAGES.put("Only one wildcard", "WILDCARDS");
        HEADER_MESSAGES.put("Cannot combine", "SPLAT");
        HEADER_MESSAGES.put("Expected a path", "NO_PATH");
        HEADER_MESSAGES.put("Path should", "NO_PATH");
        HEADER_MESSAGES.put("Expected a colon", "NO_COLON");
        HEADER_MESSAGES.put("Header name", "SPACE_IN_NAME");
        HEADER_MESSAGES.put("No header name", "NO_NAME");
        HEADER_MESSAGES.put("No header value", "NO_VALUE");
    }

    @TempDir
    Path folder;

    @Test
    void texts() throws IOException {
        List<String> texts = new ArrayList<>(atTheLimits());
        RandomRuleFiles random = new RandomRuleFiles(7);
        IntStream.range(0, 6000).forEach(i -> texts.add(random.next()));
        JsonNode answers = ask(texts);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            JsonNode answer = answers.get(i);
            assertEquals(redirects(answer.get("redirects")), lines(Redirects.parse(text, true)), text);
            assertEquals(
                    redirects(answer.get("redirectsWithoutHtmlHandling")), lines(Redirects.parse(text, false)), text);
            assertEquals(headers(answer.get("headers")), lines(Headers.parse(text)), text);
        }
    }

    private static List<String> atTheLimits() {
        return List.of(
                numbered("/s%d /t", 2002) + "/s1 /again\n",
                numbered("/d%d/* /t", 102) + "/late /t\n",
                "/* /t\n" + numbered("/s%d /t", 103),
                "/a /" + "b".repeat(1996) + "\n/a /" + "b".repeat(1997) + "\n",
                numbered("/h%d\n  A: b", 103),
                numbered("/h%d", 103),
                numbered("/h%d\n  A: b", 99) + "/empty\n" + numbered("/i%d\n  A: b", 3),
                "/a\n  X: " + "y".repeat(1997) + "\n  X: " + "y".repeat(1998) + "\n");
    }

    private static String numbered(String line, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line.replace("%d", String.valueOf(i))).append('\n');
        }
        return text.toString();
    }

    private JsonNode ask(List<String> texts) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path input = folder.resolve("texts.json");
        Files.write(input, mapper.writeValueAsBytes(texts));
        return mapper.readTree(Npm.node(SCRIPT.toAbsolutePath())
                .with(Npm.folder("wrangler").resolve("wrangler-dist/cli.js").toString(), input.toString())
                .successfully()
                .out());
    }

    private static List<String> redirects(JsonNode parsed) {
        List<String> lines = new ArrayList<>();
        parsed.get("rules")
                .forEach(rule -> lines.add(rule.get("lineNumber").asInt() + ": "
                        + rule.get("from").asText() + " " + rule.get("to").asText() + " "
                        + rule.get("status").asInt()));
        parsed.get("invalid").forEach(invalid -> lines.add(invalid(invalid, REDIRECT_MESSAGES)));
        return lines;
    }

    private static List<String> headers(JsonNode parsed) {
        List<String> lines = new ArrayList<>();
        parsed.get("rules").forEach(rule -> {
            lines.add(rule.get("path").asText());
            rule.get("headers")
                    .properties()
                    .forEach(header -> lines.add(
                            "  " + header.getKey() + "=" + header.getValue().asText()));
            rule.get("unsetHeaders").forEach(name -> lines.add("  !" + name.asText()));
        });
        List<String> invalid = new ArrayList<>();
        parsed.get("invalid").forEach(line -> invalid.add(invalid(line, HEADER_MESSAGES)));
        lines.addAll(invalid.stream().sorted().toList());
        return lines;
    }

    /** Wrangler tells the line in most cases; the place of a rule without headers it gives as that of the next rule. */
    private static String invalid(JsonNode invalid, Map<String, String> messages) {
        String message = invalid.get("message").asText();
        String problem = messages.entrySet().stream()
                .filter(known -> message.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(message);
        boolean told = invalid.has("lineNumber") && !problem.equals("NO_HEADERS");
        return (told ? invalid.get("lineNumber").asInt() + ": " : "") + problem;
    }

    private static List<String> lines(Redirects redirects) {
        List<String> lines = new ArrayList<>();
        redirects
                .rules()
                .forEach(rule -> lines.add(rule.line() + ": " + rule.from() + " " + rule.to() + " " + rule.status()));
        redirects
                .invalid()
                .forEach(invalid ->
                        lines.add((invalid.problem().isLimit() ? "" : invalid.line() + ": ") + invalid.problem()));
        return lines;
    }

    private static List<String> lines(Headers headers) {
        List<String> lines = new ArrayList<>();
        for (Headers.Rule rule : headers.rules()) {
            lines.add(rule.path());
            rule.values().forEach((name, value) -> lines.add("  " + name + "=" + value));
            rule.unset().forEach(name -> lines.add("  !" + name));
        }
        lines.addAll(headers.invalid().stream().map(RuleFilesIT::line).sorted().toList());
        return lines;
    }

    private static String line(Headers.Invalid invalid) {
        boolean told = switch (invalid.problem()) {
            case TOO_LONG, TOO_MANY, NO_HEADERS -> false;
            default -> true;
        };
        return (told ? invalid.line() + ": " : "") + invalid.problem();
    }
}
