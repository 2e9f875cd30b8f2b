package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.npm.Npm;
import dev.pagelift.script.TypeScript.Answer;
import dev.pagelift.script.TypeScript.Question;
import dev.pagelift.snapshot.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The TypeScript compiler reads the same files and finds the same. With {@code -Dreferee=whole} every question is asked about every
 * file of the packages in {@code src/test/npm-corpus}; a run without it asks about every so manyth. {@code -Dreferee.folder=DIR}
 * names other files.
 */
class TypeScriptIT {

    private static final boolean WHOLE = "whole".equals(System.getProperty("referee"));
    private static final long LARGEST = 1 << 20;

    private static final List<Path> FILES = new ArrayList<>();

    @BeforeAll
    static void listFiles() throws IOException {
        String folder = System.getProperty("referee.folder");
        try (Stream<Path> all = Files.walk(folder == null ? Npm.corpus() : Path.of(folder))) {
            all.filter(file -> Dialect.of(RepoPath.of(file.getFileName().toString()))
                            .isPresent())
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("test262"))
                    .filter(file -> WHOLE || size(file) < LARGEST)
                    .sorted()
                    .forEach(FILES::add);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> everyNth(int n) {
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < FILES.size(); i += WHOLE ? 1 : n) {
            some.add(FILES.get(i));
        }
        return some;
    }

    @Test
    void theSameImportsExportsReadsAndDestructurings() {
        List<Path> files = everyNth(2);
        assertTrue(files.size() >= 5000, "only " + files.size() + " files");
        assertTrue(files.stream().mapToLong(TypeScriptIT::size).sum() >= 20_000_000, "too little text");
        assertEquals("", differences(Question.FACTS, files, (script, theirs) -> ComparableFacts.of(script)));
    }

    @Test
    void theSameTree() {
        assertEquals("", differences(Question.TREE, everyNth(12), (script, theirs) -> ComparableTree.of(script)));
    }

    @Test
    void theSameMeaningOfNames() {
        assertEquals("", differences(Question.NAMES, everyNth(20), ComparableNames::of));
    }

    private static String differences(
            Question question, List<Path> files, BiFunction<Script, Set<String>, List<String>> ours) {
        List<String> differences = new ArrayList<>();
        for (Answer answer : TypeScript.ask(question, files)) {
            String text = read(answer.file());
            Dialect dialect = Dialect.of(RepoPath.of(answer.file().getFileName().toString()))
                    .orElseThrow();
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

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
