package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.LocalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The patch that {@code fix --unsafe} prints for a repository in {@code fixtures} is that of its {@code fix.patch}. With
 * {@code -Dupdate} the files that are there are written instead; read the difference before it is committed.
 */
class PatchesOfFixturesTest {

    @TestFactory
    Stream<DynamicTest> everyPatchIsAsItWas() throws IOException {
        return Files.list(Path.of("fixtures"))
                .filter(folder -> Files.exists(folder.resolve("fix.patch")))
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws Exception {
        String found;
        try (LocalFolder source = LocalFolder.open(folder.resolve("repo").toString())) {
            found = Patch.of(FixRun.fix(
                            source,
                            Limits.DEFAULT,
                            RuleSet.builtIn(),
                            new Selection(Set.of()),
                            new Choices(Choices.Functions.COMPILED, false, true))
                    .changes());
        }
        Path expected = folder.resolve("fix.patch");
        if (System.getProperty("update") != null) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found);
    }
}
