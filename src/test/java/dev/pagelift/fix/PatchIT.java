package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pagelift.npm.Run;
import dev.pagelift.snapshot.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two programs that people apply patches with understand ours. */
class PatchIT {

    private static final String LONG = "line\n".repeat(30);

    private static final List<Change> CHANGES = List.of(
            new Change(RepoPath.of("changed.txt"), "a\n" + LONG + "b\n", "A\n" + LONG + "B\nC\n"),
            new Change(RepoPath.of("deep/new file.txt"), null, "new\n"),
            new Change(RepoPath.of("gone.txt"), "gone\n", null),
            new Change(RepoPath.of("no-line-break.txt"), "one\ntwo", "one\nthree"),
            new Change(RepoPath.of("windows.txt"), "one\r\ntwo\r\n", "one\r\nthree\r\n"),
            new Change(RepoPath.of("za\u00fcber.txt"), "one\n", "one\n\ttwo\n"));

    @TempDir
    private Path folder;

    static Stream<List<String>> programs() {
        return Stream.of(
                List.of("git", "apply", "--whitespace=nowarn"), List.of("patch", "--binary", "--silent", "-p1", "-i"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isUnderstood(List<String> program) throws IOException {
        for (Change change : CHANGES) {
            if (change.before() != null) {
                Files.writeString(folder.resolve(change.file().toString()), change.before());
            }
        }
        Path patch = Files.writeString(folder.resolve("fix.patch"), Patch.of(CHANGES));

        new Run(program).with(patch.toString()).in(folder).successfully();

        for (Change change : CHANGES) {
            Path file = folder.resolve(change.file().toString());
            if (change.after() == null) {
                assertFalse(Files.exists(file), file.toString());
            } else {
                assertEquals(change.after(), Files.readString(file), file.toString());
            }
        }
    }
}
