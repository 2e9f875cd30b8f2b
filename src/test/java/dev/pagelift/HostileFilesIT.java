package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Files of every kind that were written to hurt, all in one repository: each costs itself, and
 * the rest is audited; what takes too long is a notice.
 */
class HostileFilesIT {

    private static final int DEEP = 100_000;
    private static final int LONG = 10 << 20;

    /** A file of each kind, and what nests in it. */
    private static final Map<String, String> NESTING = Map.ofEntries(
            Map.entry("src/a.js", "["),
            Map.entry("src/b.mjs", "(()=>"),
            Map.entry("src/c.ts", "A<"),
            Map.entry("src/d.tsx", "<a>"),
            Map.entry("src/e.jsx", "{(`${"),
            Map.entry("src/F.vue", "<script>[".repeat(2)),
            Map.entry("src/G.svelte", "{#if a}<b c={"),
            Map.entry("src/H.astro", "<a b={<"),
            Map.entry("public/index.html", "<div>"),
            Map.entry("src/Main.java", "class A { int a() { return ("),
            Map.entry("deploy.sh", "$(\"`"),
            Map.entry("main.tf", "a { b = ["),
            Map.entry("template.yaml", "Resources: {A: {Type: AWS::S3::Bucket, "),
            Map.entry("Dockerfile", "RUN a $(b \""),
            Map.entry("docs/conf.py", "a = ("),
            Map.entry("angular.json", "{\"projects\":"),
            Map.entry("justfile", "a: (b "),
            Map.entry("pom.xml", "<a>"),
            Map.entry("README.md", "> - "),
            Map.entry("Makefile", "$(a "),
            Map.entry("wrangler.jsonc", "{\"a\":["),
            Map.entry("package.json", "{\"scripts\":"),
            Map.entry("web/wrangler.toml", "a=[{b="),
            Map.entry("netlify.toml", "[["),
            Map.entry(".github/workflows/a.yml", "- [{a: "),
            Map.entry("public/_redirects", "/*"),
            Map.entry("public/_headers", "/:a"),
            Map.entry("public/_routes.json", "[["),
            Map.entry("vite.config.ts", "export default {a:["),
            Map.entry("functions/[[a]].js", "export const onRequest = ("),
            Map.entry(".gitignore", "**/"),
            Map.entry(".pagelift.toml", "a=["));

    private static Audit audit(UnaryOperator<String> hostile) throws SourceException {
        Map<String, String> files = new TreeMap<>();
        NESTING.forEach((name, opening) -> files.put(name, hostile.apply(opening)));
        files.put("good/wrangler.toml", "name = 'good'\npages_build_output_dir = 'dist'\nmain = 'x.js'\n");
        return Auditor.audit(Snapshot.of(InMemory.of(files), Limits.DEFAULT), RuleSet.builtIn());
    }

    private static void assertTheRestIsAudited(Audit audit) {
        assertEquals(List.of(), audit.snapshot().errors());
        assertTrue(
                audit.findings().stream()
                        .anyMatch(finding -> finding.rule().id().equals("config-half-migrated")
                                && finding.at().file().toString().equals("good/wrangler.toml")),
                () -> audit.notices().toString());
    }

    @Test
    void nestingWithoutEndCostsTheFileAlone() throws SourceException {
        assertTheRestIsAudited(audit(opening -> opening.repeat(DEEP)));
    }

    @Test
    void aLineOfTenMegabytesCostsTheFileAlone() throws SourceException {
        Audit audit = audit(opening -> opening + "a".repeat(LONG));
        assertTheRestIsAudited(audit);
        assertTrue(
                audit.notices().stream()
                        .anyMatch(notice -> notice.at().toString().startsWith(".github/workflows/a.yml")
                                && notice.message().startsWith("This YAML is too large to read")),
                "it is not even begun");
    }

    @Test
    void aLineOfTenMegabytesOfSmallThingsCostsTheFileAlone() throws SourceException {
        assertTheRestIsAudited(audit(opening -> opening + "a, ".repeat(LONG / 3)));
    }
}
