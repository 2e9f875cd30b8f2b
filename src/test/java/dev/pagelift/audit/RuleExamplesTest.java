package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.rule.Example;
import dev.pagelift.rule.ExampleRun;
import dev.pagelift.rule.RuleFile;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples in the documentation of every rule. */
class RuleExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsTrue() {
        RuleFolder folder = RuleFolder.read(Path.of("rules"), RuleSet.vocabulary(), Set.of());
        assertEquals(List.of(), folder.problems());
        return folder.rules().stream()
                .map(file -> DynamicTest.dynamicTest(file.rule().id(), () -> {
                    assertEquals(List.of(), ExampleRun.check(file, Audited::found));
                    assertTrue(hasBothKinds(file), "a rule shows where it fires and where it stays silent");
                }));
    }

    private static boolean hasBothKinds(RuleFile file) {
        return file.examples().stream().anyMatch(Example::fires)
                && file.examples().stream().anyMatch(example -> !example.fires());
    }
}
