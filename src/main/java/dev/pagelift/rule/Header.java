package dev.pagelift.rule;

import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The TOML block at the top of a rule file: reads the values one by one and reports each that is missing or wrong. */
final class Header {

    /** In UTF-16 code units. */
    private static final int MAX_LENGTH = 16 << 10;

    private static final int MAX_WORDS = 20;
    private static final Set<String> KEYS =
            Set.of("level precision category effort security tags fact modes when message fix docs".split(" "));
    private static final Set<String> EFFORTS = Set.of("0", "1", "3", "5", "7", "13");

    private final int start;
    private final Node toml;
    private final LineMap lines;
    private final boolean whole;
    private final Problems problems;

    private Header(int start, String text, boolean whole, Node toml, Problems problems) {
        this.start = start;
        this.lines = LineMap.of(text);
        this.toml = toml;
        this.whole = whole;
        this.problems = problems;
    }

    static Header read(Block.Fence block, Problems problems) {
        boolean tooLong = block.text().length() > MAX_LENGTH;
        if (tooLong) {
            problems.add(block.line(), "The header has at most " + MAX_LENGTH + " characters.");
        }
        String text = tooLong ? "" : block.text();
        List<Document.Problem> errors = new ArrayList<>();
        Node toml = Format.TOML.parse(text, errors);
        Header header = new Header(block.line(), text, !tooLong && errors.isEmpty(), toml, problems);
        errors.forEach(error -> problems.add(header.line(error.span()), error.message()));
        header.refuseUnknownKeys();
        return header;
    }

    private void refuseUnknownKeys() {
        for (String key : toml.members().keySet()) {
            if (!KEYS.contains(key)) {
                refuse(key, "The header knows no key '" + key + "'.");
            }
        }
    }

    /** One sentence about a key, at its place in the rule file; at the header's first line when the key is missing. */
    void refuse(String key, String sentence) {
        int line = toml.member(key).map(member -> line(member.keySpan())).orElse(start);
        problems.add(line, sentence);
    }

    private int line(Span span) {
        return start + lines.line(span.start());
    }

    /** What is missing is not worth a word when the header could not be read as a whole. */
    private void refuse(String key, boolean present, String wanted) {
        if (present) {
            refuse(key, "'" + key + "' " + wanted);
        } else if (whole) {
            refuse(key, "'" + key + "' is missing.");
        }
    }

    private Optional<Node> value(String key) {
        return toml.get(key);
    }

    /** Empty when the key is missing or no string, which is reported. */
    String text(String key) {
        String text = toml.string(key).orElse("");
        if (text.isBlank()) {
            refuse(key, value(key).isPresent(), "must be a string that is not empty.");
            return "";
        }
        return text;
    }

    private @Nullable String optionalText(String key) {
        return value(key).isEmpty() ? null : text(key);
    }

    /** Some constant when the key is missing or not one of them, which is reported. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String word = text(key);
        List<String> words = Kebab.words(type);
        int index = words.indexOf(word);
        if (index < 0 && !word.isEmpty()) {
            refuse(key, "'" + key + "' must be " + oneOf(words) + ".");
        }
        return type.getEnumConstants()[Math.max(index, 0)];
    }

    int effort() {
        String effort = value("effort")
                .filter(node -> node.kind() == Node.Kind.NUMBER)
                .flatMap(Node::scalarText)
                .orElse("");
        if (EFFORTS.contains(effort)) {
            return Integer.parseInt(effort);
        }
        refuse("effort", value("effort").isPresent(), "must be 0, 1, 3, 5, 7 or 13.");
        return 0;
    }

    /** A severity as SARIF writes it: from 0.0 to 10.0, one decimal. */
    @Nullable
    String security() {
        String severity = optionalText("security");
        if (severity != null && !severity.equals("10.0") && !isOneDigitWithDecimal(severity)) {
            refuse("security", "'security' must be a number from \"0.0\" to \"10.0\" in quotes.");
        }
        return severity;
    }

    private static boolean isOneDigitWithDecimal(String text) {
        return text.length() == 3 && isDigit(text.charAt(0)) && text.charAt(1) == '.' && isDigit(text.charAt(2));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Nullable
    String fix() {
        String fix = optionalText("fix");
        if (fix != null && !Kebab.isKebab(fix)) {
            refuse("fix", "'fix' must be in kebab-case.");
        }
        return fix;
    }

    String docs() {
        String docs = text("docs");
        if (!docs.isEmpty() && !isHttps(docs)) {
            refuse("docs", "'docs' must be an https address.");
        }
        return docs;
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    List<String> tags() {
        return value("tags").isEmpty() ? List.of() : words("tags");
    }

    /** Different kebab-case words; none when the key holds anything else, which is reported. */
    List<String> words(String key) {
        List<Node> elements = value(key).map(Node::items).orElse(List.of());
        Set<String> words = new LinkedHashSet<>();
        for (Node element : elements) {
            element.string().filter(Kebab::isKebab).ifPresent(words::add);
        }
        if (words.isEmpty() || words.size() < elements.size() || words.size() > MAX_WORDS) {
            refuse(key, value(key).isPresent(), "must list 1 to " + MAX_WORDS + " different words in kebab-case.");
            return List.of();
        }
        return List.copyOf(words);
    }

    static String oneOf(Iterable<String> words) {
        return "one of '" + String.join("', '", words) + "'";
    }
}
