package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audited;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's validator, with its rules for GitHub, has nothing to say against the SARIF of any fixture. */
class SarifValidatorIT {

    private static final String CONFIGURATION = "src/test/resources/sarif/github.config.xml";

    @TempDir
    private Path folder;

    @Test
    void everyFixtureIsValid() throws IOException {
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> fixtures = Files.list(Path.of("fixtures"))) {
            for (Path fixture : fixtures.sorted().toList()) {
                logs.add(log(fixture));
            }
        }
        assertEquals(List.of(), problems(logs));
    }

    @Test
    void whatIsWrongIsSeen() throws IOException {
        Path log = folder.resolve("wrong.sarif");
        Files.writeString(log, """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [{ "tool": { "driver": { "name": "x" } }, "results": [{ "message": { "text": "No place." } }] }]
                }
                """);
        assertTrue(problems(List.of(log)).stream().anyMatch(line -> line.contains("error GH1015")));
    }

    private Path log(Path fixture) throws IOException {
        Path log = folder.resolve(fixture.getFileName() + ".sarif");
        try (OutputStream out = Files.newOutputStream(log)) {
            Format.SARIF.reporter(ReportSettings.PLAIN).report(Audited.folder(fixture.resolve("repo")), out);
        }
        return log;
    }

    private static List<String> problems(List<Path> logs) {
        String[] names = logs.stream().map(Path::toString).toArray(String[]::new);
        String printed = Npm.sarifMultitool("validate")
                .with(names)
                .with("--rule-kind", "Sarif;Ghas", "--config", CONFIGURATION, "--level", "Error;Warning")
                .successfully()
                .out();
        assertTrue(printed.contains("Analysis completed successfully."), printed);
        return printed.lines()
                .filter(line -> line.contains(": error ") || line.contains(": warning "))
                .toList();
    }
}
