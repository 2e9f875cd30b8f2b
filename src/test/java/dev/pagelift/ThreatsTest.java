package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threats in {@code .github/SECURITY.md}: each row names tests that are there. */
class ThreatsTest {

    private static final Path TABLE = Path.of(".github/SECURITY.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Properties))#(\\w+)`");
    /** A test is no private method and not static, so its line starts with its type. */
    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:void|Stream<DynamicTest>) (\\w+)\\(");

    private static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> line.startsWith("|")).skip(2).collect(Collectors.toList());
        }
    }

    /** The text of each test class by its name. */
    private static Map<String, String> classes() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                classes.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return classes;
    }

    private static boolean isTest(String code, String method) {
        return METHOD.matcher(code).results().map(found -> found.group(1)).anyMatch(method::equals);
    }

    @Test
    void everyRowNamesTests() throws IOException {
        assertTrue(rows().size() > 30, "the table is there");
        assertEquals(
                List.of(),
                rows().stream().filter(row -> !TEST.matcher(row).find()).toList());
    }

    @Test
    void everyNamedTestIsThere() throws IOException {
        Map<String, String> classes = classes();
        List<String> missing = rows().stream()
                .flatMap(row -> TEST.matcher(row).results())
                .filter(test -> !isTest(classes.getOrDefault(test.group(1), ""), test.group(2)))
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), missing);
    }
}
