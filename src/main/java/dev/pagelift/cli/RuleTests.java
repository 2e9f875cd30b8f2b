package dev.pagelift.cli;

import dev.pagelift.audit.ExampleAudits;
import dev.pagelift.rule.ExampleRun;
import dev.pagelift.rule.Problem;
import dev.pagelift.rule.RuleFile;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds the rules of a folder to their examples, for those who write them. */
final class RuleTests {

    private final List<RuleFile> rules;
    private final List<Problem> problems;

    private RuleTests(List<RuleFile> rules, List<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /**
     * Reads a folder and runs the examples in it. Rules may have the names of built-in ones, so that those can be tested too.
     *
     * @throws UsageException when there is nothing to test
     */
    static RuleTests of(Path folder) throws UsageException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("'" + folder + "' is not a folder; name the one that '--rules' would get.");
        }
        RuleFolder read = RuleFolder.read(folder, RuleSet.vocabulary(), Set.of());
        List<Problem> problems = new ArrayList<>(read.problems());
        if (read.rules().isEmpty() && problems.isEmpty()) {
            throw new UsageException("There is no rule in '" + folder + "': a rule is a file '<id>.md'.");
        }
        ExampleAudits audits = new ExampleAudits(RuleSet.of(read.rules()));
        read.rules().forEach(rule -> problems.addAll(ExampleRun.check(rule, audits)));
        return new RuleTests(read.rules(), problems);
    }

    /** What is wrong, by file and line. */
    List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    /** What was tested and how it went, in one line. */
    String summary() {
        int examples = rules.stream().mapToInt(rule -> rule.examples().size()).sum();
        return Words.count(rules.size(), "rule") + " with " + Words.count(examples, "example") + ": "
                + (problems.isEmpty() ? "all do as they say." : Words.count(problems.size(), "problem") + ".");
    }
}
