package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.PackedNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void packsTheCatalogue() throws IOException {
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
        Node hosts = PackedNode.read(Files.readAllBytes(folder.resolve("catalog/hosts.bin")));
        assertEquals(List.of("updated", "netlify"), List.copyOf(hosts.members().keySet()));
        assertEquals("2026-11-23", hosts.string("updated").orElseThrow());
        Node netlify = hosts.get("netlify").orElseThrow();
        assertEquals(
                List.of("files", "weight", "certain", "keys"),
                List.copyOf(netlify.members().keySet()));
        assertEquals(
                List.of("netlify.toml", "_redirects"),
                netlify.get("files").orElseThrow().strings());
        assertEquals("1.5", netlify.get("weight").orElseThrow().value());
        assertTrue(netlify.get("certain").orElseThrow().isTrue());
        List<Node> keys = netlify.get("keys").orElseThrow().items();
        assertEquals("b \"quoted\"", keys.get(0).string("name").orElseThrow());
        assertEquals("3", keys.get(1).get("count").orElseThrow().value());
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
                catalog/hosts.toml:2: This is not TOML: a previously defined at line 1, column 1.""", failure.getMessage());
    }
}
