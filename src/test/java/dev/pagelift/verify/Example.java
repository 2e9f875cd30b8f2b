package dev.pagelift.verify;

import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.npm.Npm;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private static final String SCOPE = "@cloudflare";
    private static final String HANDLER = SCOPE + "/kv-asset-handler";

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

    /** The project with the packages it asks for, for one that runs code of others. */
    Path installed() throws IOException {
        Path manifest = project().resolve("package.json");
        if (!Files.exists(manifest) || !Files.readString(manifest).contains(HANDLER)) {
            return project();
        }
        Path copy = Files.createDirectories(Path.of("target/examples", name()));
        Path packages = Files.createDirectories(copy.resolve("node_modules"));
        if (!Files.exists(packages.resolve(SCOPE))) {
            Files.createSymbolicLink(packages.resolve(SCOPE), Npm.folder(SCOPE).toAbsolutePath());
        }
        try (Stream<Path> files = Files.walk(project())) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(project().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return copy;
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
