package dev.pagelift.rule;

import dev.pagelift.rule.language.Kebab;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** The TOML block at the top of a rule file: reads the values one by one and reports each that is missing or wrong. */
final class Header {

    /** In UTF-16 code units. */
    private static final int MAX_LENGTH = 16 << 10;

    private static final int MAX_WORDS = 20;
    private static final Set<String> KEYS =
            Set.of("level precision category effort security tags fact modes when message fix docs".split(" "));
    private static final List<Long> EFFORTS = List.of(0L, 1L, 3L, 5L, 7L, 13L);

    private final int start;
    private final TomlParseResult toml;
    private final boolean whole;
    private final Problems problems;

    private Header(int start, String text, boolean tooLong, Problems problems) {
        this.start = start;
        this.toml = Toml.parse(tooLong ? "" : text);
        this.whole = !tooLong && !toml.hasErrors();
        this.problems = problems;
    }

    static Header read(Block.Fence block, Problems problems) {
        boolean tooLong = block.text().length() > MAX_LENGTH;
        if (tooLong) {
            problems.add(block.line(), "The header has at most " + MAX_LENGTH + " characters.");
        }
        Header header = new Header(block.line(), block.text(), tooLong, problems);
        header.toml.errors().forEach(error -> problems.add(header.line(error.position()), error.getMessage() + "."));
        header.refuseUnknownKeys();
        return header;
    }

    private void refuseUnknownKeys() {
        for (String key : toml.keySet()) {
            if (!KEYS.contains(key)) {
                refuse(key, "The header knows no key '" + key + "'.");
            }
        }
    }

    /** One sentence about a key, at its place in the rule file. */
    void refuse(String key, String sentence) {
        problems.add(line(toml.inputPositionOf(List.of(key))), sentence);
    }

    /** The header's first line when there is no position. */
    private int line(@Nullable TomlPosition position) {
        return position == null ? start : start + position.line();
    }

    /** What is missing is not worth a word when the header could not be read as a whole. */
    private void refuse(String key, @Nullable Object value, String wanted) {
        if (value != null) {
            refuse(key, "'" + key + "' " + wanted);
        } else if (whole) {
            refuse(key, "'" + key + "' is missing.");
        }
    }

    private @Nullable Object value(String key) {
        return toml.get(List.of(key));
    }

    /** Empty when the key is missing or no string, which is reported. */
    String text(String key) {
        Object value = value(key);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        refuse(key, value, "must be a string that is not empty.");
        return "";
    }

    private @Nullable String optionalText(String key) {
        return value(key) == null ? null : text(key);
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
        Object value = value("effort");
        if (value instanceof Long effort && EFFORTS.contains(effort)) {
            return effort.intValue();
        }
        refuse("effort", value, "must be 0, 1, 3, 5, 7 or 13.");
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
        return value("tags") == null ? List.of() : words("tags");
    }

    /** Different kebab-case words; none when the key holds anything else, which is reported. */
    List<String> words(String key) {
        Object value = value(key);
        List<?> elements = value instanceof TomlArray array ? array.toList() : List.of();
        Set<String> words = new LinkedHashSet<>();
        for (Object element : elements) {
            if (element instanceof String word && Kebab.isKebab(word)) {
                words.add(word);
            }
        }
        if (words.isEmpty() || words.size() < elements.size() || words.size() > MAX_WORDS) {
            refuse(key, value, "must list 1 to " + MAX_WORDS + " different words in kebab-case.");
            return List.of();
        }
        return List.copyOf(words);
    }

    static String oneOf(Iterable<String> words) {
        return "one of '" + String.join("', '", words) + "'";
    }
}
