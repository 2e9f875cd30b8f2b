package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.fix.FixResult.Applied;
import dev.pagelift.rule.Example;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.RuleFile;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.Overlay;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for the fixes of every repository: of all fixtures, and of all examples in the documentation of rules. */
class EveryFixTest {

    private static final RuleSet RULES = RuleSet.builtIn();

    @TestFactory
    Stream<DynamicTest> ofFixtures() throws IOException {
        return Files.list(Path.of("fixtures"))
                .filter(Files::isDirectory)
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    try (LocalFolder source =
                            LocalFolder.open(folder.resolve("repo").toString())) {
                        check(source);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> ofRuleExamples() {
        return RuleFolder.read(Path.of("rules"), RuleSet.vocabulary(), Set.of()).rules().stream()
                .flatMap(file -> file.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                name(file, example), () -> check(InMemory.of(example.files())))));
    }

    private static String name(RuleFile file, Example example) {
        return file.rule().id() + ": " + example.name();
    }

    private static void check(Source source) throws SourceException {
        for (boolean review : List.of(false, true)) {
            for (Choices.Functions functions : Choices.Functions.values()) {
                check(source, new Choices(functions, false, review));
            }
        }
        check(source, new Choices(Choices.Functions.COMPILED, true, false));
    }

    private static void check(Source source, Choices choices) throws SourceException {
        FixResult result = FixRun.fix(source, Limits.DEFAULT, RULES, new Selection(Set.of()), choices);

        assertEquals(List.of(), cured(result), "findings that their fix does not cure");
        assertEquals(Set.of(), newErrors(result), "errors that the fixes bring");
        FixResult again =
                FixRun.fix(new Overlay(source, texts(result)), Limits.DEFAULT, RULES, new Selection(Set.of()), choices);
        assertEquals("", Patch.of(again.changes()), "fixing twice changes nothing");
    }

    /** Findings that are still there although a fix was applied for them. */
    private static List<String> cured(FixResult result) {
        Set<String> left = keys(result.after());
        List<String> stay = new ArrayList<>();
        for (Applied applied : result.applied()) {
            for (Finding finding : applied.findings()) {
                if (left.contains(key(finding))) {
                    stay.add(finding.at() + " " + key(finding));
                }
            }
        }
        return stay;
    }

    private static Set<String> newErrors(FixResult result) {
        Set<String> errors = new TreeSet<>();
        result.after().findings().stream()
                .filter(finding -> finding.rule().level() == Level.ERROR && !isLeftByHand(finding, result))
                .map(finding -> finding.rule().id())
                .forEach(errors::add);
        result.before()
                .findings()
                .forEach(finding -> errors.remove(finding.rule().id()));
        return errors;
    }

    /** A command that nobody can change without a decision stays, and is said to. */
    private static boolean isLeftByHand(Finding finding, FixResult result) {
        return result.left().stream()
                .anyMatch(left -> left.kind() == FixResult.Why.CANNOT_FIX
                        && left.finding().at().equals(finding.at()));
    }

    private static Set<String> keys(Audit audit) {
        Set<String> keys = new TreeSet<>();
        audit.findings().forEach(finding -> keys.add(key(finding)));
        return keys;
    }

    private static String key(Finding finding) {
        return finding.rule().id() + " " + finding.at().file() + " " + finding.message();
    }

    private static Map<String, Optional<String>> texts(FixResult result) {
        Map<String, Optional<String>> texts = new TreeMap<>();
        result.changes().forEach(change -> texts.put(change.file().toString(), Optional.ofNullable(change.after())));
        return texts;
    }

    @Test
    void everyFixThatARuleNamesIsThere() {
        Set<String> missing = new TreeSet<>();
        RULES.rules().forEach(rule -> Optional.ofNullable(rule.fix()).ifPresent(missing::add));
        Fixers.ALL.forEach(fixer -> missing.remove(fixer.name()));

        assertEquals(Set.of(), missing);
    }
}
