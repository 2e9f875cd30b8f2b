package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pagelift.fuzz.Seeds;
import dev.pagelift.rule.RuleFile;
import dev.pagelift.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule says, it is either refused at a place in its text or gives an answer. */
class RuleLanguageFuzzTest {

    static Stream<byte[]> predicates() {
        return Seeds.texts(
                "ready ? count == 3 : count == 4",
                "file.startsWith('functions/') && file.endsWith(\".ts\")",
                "text.matches(r'^pages\\s+(deploy|publish)\\b')",
                "mode == 'mixed' && mode in ['pages', 'mixed'] && 'pages' in modes",
                "fallback == null || fallback.name == null || fallback.name.size() == 3",
                "!(known != null && known) || size(routes) >= 0x1F && '\\U0001F600'.size() == 1");
    }

    @MethodSource("predicates")
    @FuzzTest
    void predicates(byte[] bytes) {
        String text = Seeds.text(bytes);
        Compiled compiled = Predicate.compile(text, Sample.TYPE);
        if (compiled instanceof Predicate predicate) {
            predicate.test(Sample.routeFile(), Sample.SITE);
            predicate.test(Sample.full(), Sample.SITE);
        } else if (compiled instanceof Refusal refusal) {
            assertTrue(refusal.offset() >= 0 && refusal.offset() <= text.length(), refusal::toString);
            refusal.explain(text);
        }
    }

    static Stream<byte[]> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            List<Path> some = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .limit(20)
                    .toList();
            return some.stream().map(RuleLanguageFuzzTest::read);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @MethodSource("ruleFiles")
    @FuzzTest
    void ruleFiles(byte[] bytes) {
        RuleFile.Reading reading = RuleFile.read("a-rule.md", Seeds.text(bytes), RuleSet.vocabulary());
        assertTrue(reading.file().isPresent() == reading.problems().isEmpty());
    }
}
