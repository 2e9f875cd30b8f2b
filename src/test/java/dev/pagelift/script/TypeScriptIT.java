package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.script.TypeScript.Answer;
import dev.pagelift.script.TypeScript.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The TypeScript compiler reads the same files and finds the same. */
class TypeScriptIT {

    @Test
    void theSameImportsExportsReadsAndDestructurings() throws IOException {
        List<Path> files = NpmFiles.everyNth(2);
        assertTrue(files.size() >= 5000, "only " + files.size() + " files");
        assertTrue(files.stream().mapToLong(NpmFiles::size).sum() >= 20_000_000, "too little text");
        assertEquals("", differences(Question.FACTS, files, (script, theirs) -> ComparableFacts.of(script)));
    }

    @Test
    void theSameTree() throws IOException {
        assertEquals(
                "", differences(Question.TREE, NpmFiles.everyNth(12), (script, theirs) -> ComparableTree.of(script)));
    }

    @Test
    void theSameMeaningOfNames() throws IOException {
        assertEquals("", differences(Question.NAMES, NpmFiles.everyNth(20), ComparableNames::of));
    }

    private static String differences(
            Question question, List<Path> files, BiFunction<Script, Set<String>, List<String>> ours) {
        List<String> differences = new ArrayList<>();
        for (Answer answer : TypeScript.ask(question, files)) {
            String text = NpmFiles.read(answer.file());
            Dialect dialect = NpmFiles.dialect(answer.file());
            if (dialect == Dialect.JAVASCRIPT && Script.isFlow(text)) {
                continue;
            }
            Script script = Script.parse(text, dialect);
            boolean valid = script.problems().isEmpty();
            if (valid != answer.valid()) {
                differences.add(answer.file() + ": "
                        + (valid
                                ? "invalid to TypeScript alone"
                                : script.problems().get(0)));
            } else if (valid) {
                TypeScript.differences(ours.apply(script, Set.copyOf(answer.facts())), answer.facts())
                        .forEach(line -> differences.add(answer.file() + ": " + line));
            }
        }
        return TypeScript.report(differences);
    }
}
