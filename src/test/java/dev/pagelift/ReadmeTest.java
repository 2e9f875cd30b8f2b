package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.NarrowingReader;
import dev.pagelift.rule.Category;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds the README to what is there. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- rules: [^>]*-->\\n).*?(<!-- end of rules -->)");

    @Test
    void theTableOfRulesIsWhole() throws IOException {
        String text = Files.readString(README);
        String right = TABLE.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
        if (System.getProperty("update") != null) {
            Files.writeString(README, right);
        } else {
            assertEquals(right, text);
        }
    }

    /** One foldable table for each category, the worst levels first. */
    private static String table() {
        StringBuilder text = new StringBuilder();
        for (Category category : Category.values()) {
            List<Rule> rules = RuleSet.builtIn().rules().stream()
                    .filter(rule -> rule.category() == category)
                    .sorted(Comparator.comparing(Rule::level).thenComparing(Rule::id))
                    .toList();
            text.append("\n<details><summary>")
                    .append(rules.size())
                    .append(" of the category <b>")
                    .append(Kebab.of(category))
                    .append("</b></summary>\n\n| rule | level | | effort | fix |\n|---|---|---|---|---|\n");
            rules.forEach(rule -> text.append(row(rule)));
            text.append("\n</details>\n");
        }
        return text.append('\n').toString();
    }

    private static String row(Rule rule) {
        return "| [" + rule.id() + "](rules/" + rule.id() + ".md) | " + Kebab.of(rule.level()) + " | " + rule.title()
                + " | " + rule.effort() + " | " + (rule.fix() == null ? "" : "yes") + " |\n";
    }

    @Test
    void theConfigurationIsOneThatWeRead() throws Exception {
        Matcher example = Pattern.compile("(?s)```toml\n(min-precision.*?)```").matcher(Files.readString(README));
        assertTrue(example.find());
        Snapshot only = Snapshot.of(InMemory.of(Map.of(".pagelift.toml", example.group(1))), Limits.DEFAULT);
        assertEquals(
                List.of(),
                NarrowingReader.read(only.file(NarrowingReader.FILE).orElseThrow(), RuleSet.builtIn())
                        .notices());
    }

    @Test
    void everyFileThatItLinksIsThere() throws IOException {
        Matcher link = Pattern.compile("]\\((?!https:)([^)#]+)").matcher(Files.readString(README));
        while (link.find()) {
            assertTrue(Files.exists(Path.of(link.group(1))), link.group(1));
        }
    }

    @Test
    void everyInputOfTheActionIsThereWithItsDefault() throws IOException {
        Map<String, String> said = new TreeMap<>();
        Matcher row =
                Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.*?) ?\\| .* \\|$").matcher(Files.readString(README));
        while (row.find()) {
            said.put(row.group(1), row.group(2).replace("`", ""));
        }
        Map<String, String> defaults = new TreeMap<>();
        Map<?, ?> action = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("action.yml")));
        ((Map<?, ?>) action.get("inputs"))
                .forEach((name, input) -> defaults.put(
                        name.toString(), ((Map<?, ?>) input).get("default").toString()));
        defaults.put("token", "the job's");
        assertEquals(defaults, said);
    }
}
