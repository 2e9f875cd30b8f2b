package dev.pagelift.verify;

import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project in {@code fixtures} that can be served as it is there. It has a file {@code requests.http} with what should be asked
 * beyond what is derived from the project; the file may hold nothing but a comment. Where the host cannot be run here, it has a file
 * {@code answers.txt} instead.
 */
record Example(Path folder) {

    private static final String REQUESTS = "requests.http";
    private static final String ANSWERS = "answers.txt";

    static List<Example> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
            return folders.sorted()
                    .map(Example::new)
                    .filter(example -> example.isElsewhere() || Files.exists(example.folder.resolve(REQUESTS)))
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path project() {
        return folder.resolve("repo");
    }

    /** Whether another host serves it. */
    boolean isElsewhere() {
        return Files.exists(folder.resolve(ANSWERS));
    }

    /** Code is only changed, and rules are only left out, when a person asks for edits to review. */
    private boolean needsReview() {
        return isElsewhere() || name().startsWith("service-worker");
    }

    boolean hasFunctions() {
        return name().matches("functions-.*|routes-.*");
    }

    List<Request> requests() throws VerifyException, IOException {
        return RequestFile.parse(Files.readString(folder.resolve(REQUESTS)));
    }

    List<ExpectedAnswer> answers() throws IOException {
        return ExpectedAnswer.in(folder.resolve(ANSWERS));
    }

    FixResult fixed(Choices.Functions functions) throws SourceException {
        try (LocalFolder source = LocalFolder.open(project().toString())) {
            return FixRun.fix(
                    source,
                    Limits.DEFAULT,
                    RuleSet.builtIn(),
                    new Selection(Set.of()),
                    new Choices(functions, false, needsReview()));
        }
    }
}
