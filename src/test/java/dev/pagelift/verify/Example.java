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
 * beyond what is derived from the project; the file may hold nothing but a comment.
 */
record Example(Path folder) {

    private static final String REQUESTS = "requests.http";

    static List<Example> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(REQUESTS)))
                    .sorted()
                    .map(Example::new)
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path project() {
        return folder.resolve("repo");
    }

    /** Code is only changed when a person asks for edits to review. */
    private boolean needsReview() {
        return name().startsWith("service-worker");
    }

    boolean hasFunctions() {
        return name().matches("functions-.*|routes-.*");
    }

    List<Request> requests() throws VerifyException, IOException {
        return RequestFile.parse(Files.readString(folder.resolve(REQUESTS)));
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
