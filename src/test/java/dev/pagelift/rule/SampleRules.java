package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.rule.language.Sample;
import dev.pagelift.rule.language.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The three rules about {@link Sample} facts in the test resources. */
final class SampleRules {

    static final Path FOLDER = Path.of("src/test/resources/rules");
    static final Vocabulary VOCABULARY = Vocabulary.of(Sample.class, Sample.Site.class);

    private SampleRules() {}

    static List<RuleFile> files() {
        RuleFolder folder = RuleFolder.read(FOLDER, VOCABULARY, Set.of());
        assertEquals(List.of(), folder.problems());
        return folder.rules();
    }

    static RuleSet set() {
        return RuleSet.of(files());
    }
}
