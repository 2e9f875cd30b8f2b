package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatARunReads() throws IOException {
        IndexBuilder.build(SampleRules.FOLDER, folder, SampleRules.VOCABULARY);
        assertEquals(
                SampleRules.files().stream().map(RuleFile::rule).toList(),
                RuleIndex.read(Files.readAllBytes(folder.resolve("rules.bin"))));
        assertEquals(
                SampleRules.files().get(0).page(),
                RuleIndex.readPages(Files.readAllBytes(folder.resolve("rule-pages.bin")))
                        .get("middleware-bypass"));
        assertEquals(
                RuleHelp.of(SampleRules.files().get(0).page()),
                RuleIndex.readHelp(Files.readAllBytes(folder.resolve("rule-help.bin")))
                        .get("middleware-bypass"));
    }

    @Test
    void writesTheCatalogueAsJson() throws IOException {
        Files.createDirectories(folder.resolve("rules/catalog"));
        Files.writeString(folder.resolve("rules/catalog/hosts.toml"), """
                # a comment
                updated = 2026-11-23
                [netlify]
                files = ["netlify.toml", "_redirects"]
                weight = 1.5
                certain = true
                [[netlify.keys]]
                name = "b \\"quoted\\""
                [[netlify.keys]]
                count = 3
                """);
        IndexBuilder.build(folder.resolve("rules"), folder, SampleRules.VOCABULARY);
        assertEquals(
                "{\"updated\":\"2026-11-23\",\"netlify\":{\"files\":[\"netlify.toml\",\"_redirects\"],\"weight\":1.5,"
                        + "\"certain\":true,\"keys\":[{\"name\":\"b \\\"quoted\\\"\"},{\"count\":3}]}}",
                Files.readString(folder.resolve("catalog/hosts.json")));
    }

    @Test
    void failsWithEverythingThatIsWrong() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/catalog")).getParent();
        Files.writeString(rules.resolve("a-rule.md"), "No title.");
        Files.writeString(rules.resolve("catalog/hosts.toml"), "a = 1\na = 2\n");
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class, () -> IndexBuilder.build(rules, folder, SampleRules.VOCABULARY));
        assertEquals("""

                a-rule.md:1: A rule file starts with '# Title' and then a block of 'toml'.
                catalog/hosts.toml:2: a previously defined at line 1, column 1.""", failure.getMessage());
    }
}
