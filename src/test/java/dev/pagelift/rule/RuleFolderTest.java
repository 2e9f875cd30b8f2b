package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    private static final String RULE = "old-version.md";

    @TempDir
    Path outside;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("rules"));
    }

    @Test
    void readsTheRulesOfAFolderAndNothingElse() throws IOException {
        Files.copy(SampleRules.FOLDER.resolve(RULE), folder.resolve("b-rule.md"));
        Files.copy(SampleRules.FOLDER.resolve(RULE), folder.resolve("a-rule.md"));
        Files.writeString(folder.resolve("README.md"), "About these rules.");
        Files.writeString(folder.resolve("notes.txt"), "Nothing.");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/c-rule.md"), "No rule.");
        RuleFolder read = read(Set.of());
        assertEquals(
                List.of("a-rule", "b-rule"),
                read.rules().stream().map(file -> file.rule().id()).toList());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void followsNoLinks() throws IOException {
        Files.copy(SampleRules.FOLDER.resolve(RULE), outside.resolve(RULE));
        Files.createSymbolicLink(folder.resolve(RULE), outside.resolve(RULE));
        Files.createDirectory(folder.resolve("folder.md"));
        assertProblems(
                read(Set.of()),
                "folder.md: This is no regular file and was not read.",
                "old-version.md: This is no regular file and was not read.");
    }

    @Test
    void readsNothingLargeAndNothingThatIsNoText() throws IOException {
        Files.writeString(folder.resolve("large.md"), "#".repeat((256 << 10) + 1));
        Files.write(folder.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
        assertProblems(
                read(Set.of()),
                "large.md: A rule file has at most 262144 bytes.",
                "latin.md: A rule file is UTF-8 text, and this is not.");
    }

    @Test
    void leavesTakenNamesToTheirRules() throws IOException {
        Files.copy(SampleRules.FOLDER.resolve(RULE), folder.resolve(RULE));
        assertProblems(read(Set.of("old-version")), "old-version.md: There is a rule of this name already.");
    }

    @Test
    void boundsTheNumberOfRules() throws IOException {
        for (int i = 0; i <= 1000; i++) {
            Files.createFile(folder.resolve("r" + i + ".md"));
        }
        assertProblems(read(Set.of()), folder + ": The folder has more than 1000 rules; none was read.");
    }

    @Test
    void saysThatAFolderCannotBeRead() {
        RuleFolder read = RuleFolder.read(folder.resolve("missing"), SampleRules.VOCABULARY, Set.of());
        assertProblems(read, folder.resolve("missing") + ": The folder of rules cannot be read.");
    }

    private RuleFolder read(Set<String> taken) {
        return RuleFolder.read(folder, SampleRules.VOCABULARY, taken);
    }

    private static void assertProblems(RuleFolder read, String... sentences) {
        assertEquals(List.of(), read.rules());
        assertEquals(
                List.of(sentences),
                read.problems().stream().map(Problem::toString).toList());
    }
}
