package dev.pagelift.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fuzzed method has inputs of its own in the folder where Jazzer looks for them, and no folder is left of one that is gone. */
class SeedsTest {

    private static final Path CODE = Path.of("src/test/java");
    private static final Path INPUTS = Path.of("src/test/resources");
    private static final Pattern TARGET = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(");

    @Test
    void everyTargetHasInputsOfItsOwn() throws IOException {
        TreeSet<String> targets = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(each -> each.toString().endsWith("FuzzTest.java"))
                    .toList()) {
                String inputs =
                        CODE.relativize(file).toString().replace('\\', '/').replace(".java", "Inputs/");
                TARGET.matcher(Files.readString(file)).results().forEach(found -> targets.add(inputs + found.group(1)));
            }
        }
        assertTrue(targets.size() > 20, "there are targets");
        try (Stream<Path> files = Files.walk(INPUTS)) {
            assertEquals(
                    targets,
                    files.filter(file -> file.toString().contains("FuzzTestInputs") && Files.isRegularFile(file))
                            .map(file -> INPUTS.relativize(file.getParent())
                                    .toString()
                                    .replace('\\', '/'))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
