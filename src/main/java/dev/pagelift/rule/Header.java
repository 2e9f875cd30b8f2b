package dev.pagelift.rule;

import dev.pagelift.rule.language.Kebab;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
    static final int MAX_LENGTH = 16 << 10;

    private static final int MAX_WORDS = 20;
    private static final Set<String> KEYS = Set.of(
            "level",
            "precision",
            "category",
            "effort",
            "security",
            "tags",
            "fact",
            "modes",
            "when",
            "message",
            "fix",
            "docs");
    private static final List<Long> EFFORTS = List.of(0L, 1L, 3L, 5L, 7L, 13L);

    private final Block.Fence block;
    private final TomlParseResult toml;
    private final Problems problems;

    private Header(Block.Fence block, TomlParseResult toml, Problems problems) {
        this.block = block;
        this.toml = toml;
        this.problems = problems;
    }

    static Header read(Block.Fence block, Problems problems) {
        boolean tooLong = block.text().length() > MAX_LENGTH;
        if (tooLong) {
            problems.add(block.line(), "The header has at most " + MAX_LENGTH + " characters.");
        }
        Header header = new Header(block, Toml.parse(tooLong ? "" : block.text()), problems);
        header.toml.errors().forEach(error -> problems.add(header.line(error.position()), error.getMessage() + "."));
        header.refuseUnknownKeys();
        return header;
    }

    private void refuseUnknownKeys() {
        for (String key : toml.keySet()) {
            if (!KEYS.contains(key)) {
                problems.add(line(key), "The header knows no key '" + key + "'.");
            }
        }
    }

    private int line(@Nullable TomlPosition position) {
        return block.line() + (position == null ? 0 : position.line());
    }

    /** The line of a key in the rule file; of the header when the key is missing. */
    int line(String key) {
        return line(toml.inputPositionOf(List.of(key)));
    }

    /** One sentence about the value of a key. */
    void refuse(String key, String sentence) {
        problems.add(line(key), sentence);
    }

    /** Empty when the key is missing or no string, which is reported. */
    String text(String key) {
        Object value = toml.get(List.of(key));
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        refuse(key, "'" + key + "' " + (value == null ? "is missing." : "must be a string that is not empty."));
        return "";
    }

    @Nullable
    String optionalText(String key) {
        return toml.contains(List.of(key)) ? text(key) : null;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String word = text(key);
        E[] constants = type.getEnumConstants();
        return Kebab.constant(type, word).orElseGet(() -> {
            if (!word.isEmpty()) {
                List<String> words = Arrays.stream(constants).map(Kebab::of).toList();
                refuse(key, "'" + key + "' must be " + oneOf(words) + ".");
            }
            return constants[0];
        });
    }

    int effort() {
        Object value = toml.get(List.of("effort"));
        if (value instanceof Long effort && EFFORTS.contains(effort)) {
            return effort.intValue();
        }
        refuse("effort", "'effort' " + (value == null ? "is missing." : "must be 0, 1, 3, 5, 7 or 13."));
        return 0;
    }

    /** A severity as SARIF writes it: from 0.0 to 10.0, one decimal. */
    @Nullable
    String security() {
        String severity = optionalText("security");
        boolean accepted = severity == null
                || severity.equals("10.0")
                || severity.length() == 3
                        && isDigit(severity.charAt(0))
                        && severity.charAt(1) == '.'
                        && isDigit(severity.charAt(2));
        if (!accepted) {
            refuse("security", "'security' must be a number from \"0.0\" to \"10.0\" in quotes.");
        }
        return severity;
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
        return toml.contains(List.of("tags")) ? words("tags") : List.of();
    }

    /** A list of different kebab-case words; what is wrong with it is reported and left out. */
    List<String> words(String key) {
        Object value = toml.get(List.of(key));
        if (!(value instanceof TomlArray array) || array.size() > MAX_WORDS) {
            refuse(key, "'" + key + "' " + (value == null ? "is missing." : "must be a list of at most 20 words."));
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (Object element : array.toList()) {
            if (element instanceof String word && Kebab.isKebab(word) && seen.add(word)) {
                words.add(word);
            } else {
                refuse(key, "'" + key + "' must hold different words in kebab-case, not '" + element + "'.");
            }
        }
        return words;
    }

    static String oneOf(Iterable<String> words) {
        return "one of '" + String.join("', '", words) + "'";
    }
}
