package dev.pagelift.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.pagelift.snapshot.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON with comments and trailing commas. Reading stops at the first place that is not JSON; what came before is kept. */
public final class Json {

    private static final int DEEPEST = 500;
    private static final int MOST_NODES = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final String text;
    private final int base;
    private final JsonParser parser;
    private final Problems problems;
    private int nodes;
    private boolean stopped;

    private Json(String text, JsonParser parser, int base, Problems problems) {
        this.text = text;
        this.parser = parser;
        this.base = base;
        this.problems = problems;
    }

    /** Reads text of our own; what follows the first error is left out. */
    public static Node parse(String text) {
        return parse(text, new Problems());
    }

    static Node parse(String text, Problems problems) {
        int base = text.startsWith("\uFEFF") ? 1 : 0;
        try (JsonParser parser = FACTORY.createParser(text.substring(base))) {
            return new Json(text, parser, base, problems).document();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private Node document() throws IOException {
        Node root = Node.object(Map.of(), Span.START_OF_FILE);
        try {
            if (parser.nextToken() == null) {
                problems.add(0, "The file is empty, where JSON needs a value.");
                return root;
            }
            root = value();
            if (!stopped && parser.nextToken() != null) {
                problems.add(new Span(start(), end()), "There is text after the end of the JSON value.");
            }
        } catch (JsonProcessingException e) {
            problem(e);
        }
        return root;
    }

    private Node value() throws IOException {
        if (++nodes > MOST_NODES) {
            throw new StreamConstraintsException(
                    "It holds more than " + MOST_NODES + " values", parser.currentTokenLocation());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> scalar(Node.Kind.STRING, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.BOOLEAN, parser.getBooleanValue());
            case VALUE_NULL -> Node.scalar(Node.Kind.NULL, null, new Span(start(), end()));
            default -> scalar(Node.Kind.NUMBER, parser.getText());
        };
    }

    private Node scalar(Node.Kind kind, Object value) throws IOException {
        int start = start();
        parser.finishToken();
        return Node.scalar(kind, value, new Span(start, end()));
    }

    private Node object() throws IOException {
        int start = start();
        Map<String, Node.Member> members = new LinkedHashMap<>();
        try {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                Span keySpan = new Span(start(), keyEnd(start()));
                parser.nextToken();
                if (members.put(key, new Node.Member(key, keySpan, value())) != null) {
                    problems.add(keySpan, "The key '" + key + "' stands twice; the later one counts.");
                }
                if (stopped) {
                    break;
                }
            }
        } catch (JsonProcessingException e) {
            problem(e);
        }
        return Node.object(members, new Span(start, Math.max(start, end())));
    }

    private Node array() throws IOException {
        int start = start();
        List<Node> items = new ArrayList<>();
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY && !stopped) {
                items.add(value());
            }
        } catch (JsonProcessingException e) {
            problem(e);
        }
        return Node.array(items, new Span(start, Math.max(start, end())));
    }

    /** The parser's current location can lie past a key's closing quote and colon, so the quote is looked for in the text. */
    private int keyEnd(int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private int start() {
        return offset(parser.currentTokenLocation());
    }

    private int end() {
        return offset(parser.currentLocation());
    }

    private int offset(JsonLocation location) {
        return Math.min(text.length(), base + (int) Math.max(0, location.getCharOffset()));
    }

    private void problem(JsonProcessingException e) {
        if (!stopped) {
            stopped = true;
            JsonLocation location = e.getLocation();
            problems.add(
                    offset(location == null ? parser.currentLocation() : location),
                    (e instanceof StreamConstraintsException
                                    ? "This JSON is too large to read: "
                                    : "This is not JSON: ")
                            + sentence(e.getOriginalMessage()));
        }
    }

    /** Jackson adds where a bracket was opened, or its own name of a limit: words that make no sense to a reader of the file. */
    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse("It cannot be read");
        int addition = Stream.of(" (start marker", " (for ", ", from `")
                .mapToInt(line::indexOf)
                .max()
                .orElse(-1);
        String kept = addition < 0 ? line : line.substring(0, addition) + (line.charAt(addition) == ',' ? ")" : "");
        return Problems.withoutText(kept, "Unrecognized token '", "': was");
    }
}
