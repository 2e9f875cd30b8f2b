package dev.pagelift.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.npm.Npm;
import dev.pagelift.npm.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the parser and the checker of the TypeScript compiler find in files. */
final class TypeScript {

    /** What is asked of each file. */
    enum Question {
        FACTS,
        TREE,
        NAMES
    }

    /**
     * An answer.
     *
     * @param facts one line each, sorted
     */
    record Answer(Path file, boolean valid, List<String> facts) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private TypeScript() {}

    static List<Answer> ask(Question question, List<Path> files) {
        try {
            Path list = Files.createTempFile("pagelift", ".txt");
            try {
                Files.write(list, files.stream().map(Path::toString).toList());
                Run run = Npm.script("typescript-facts.js", question.name().toLowerCase(Locale.ROOT), list.toString())
                        .withFirst("--stack-size=8000")
                        .within(Duration.ofMinutes(20));
                return answers(run.successfully().out());
            } finally {
                Files.delete(list);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Answer> answers(String lines) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            JsonNode answer = JSON.readTree(line);
            List<String> facts = new ArrayList<>();
            answer.get(2).forEach(fact -> facts.add(fact.textValue()));
            answers.add(
                    new Answer(Path.of(answer.get(0).textValue()), answer.get(1).booleanValue(), facts));
        }
        return answers;
    }

    /** Lines that only one of two sorted lists has: a minus before ours, a plus before TypeScript's. */
    static List<String> differences(List<String> ours, List<String> theirs) {
        List<String> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            int order =
                    i == ours.size() ? 1 : j == theirs.size() ? -1 : ours.get(i).compareTo(theirs.get(j));
            if (order < 0) {
                differences.add("- " + ours.get(i++));
            } else if (order > 0) {
                differences.add("+ " + theirs.get(j++));
            } else {
                i++;
                j++;
            }
        }
        return differences;
    }

    static String report(List<String> differences) {
        return differences.stream().limit(40).collect(Collectors.joining("\n"));
    }
}
