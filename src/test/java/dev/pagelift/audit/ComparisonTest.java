package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Audit BEFORE = Audited.repository(
            "wrangler.toml",
            "name = \"a\"\npages_build_output_dir = \"dist\"\n",
            "public/_redirects",
            "/* /index.html 200\n");

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.at() + " " + finding.rule().id())
                .toList();
    }

    private static List<String> fixed(Audit audit) {
        return Optional.ofNullable(audit.comparison()).orElseThrow().fixed().stream()
                .map(known -> known.file() + ":" + known.line() + " " + known.rule())
                .toList();
    }

    private static Audit compared(Audit after) {
        return Comparison.compare(after, Baseline.of("main", BEFORE));
    }

    @Test
    void whatOnlyMovedIsNotNew() {
        Audit audit = compared(Audited.repository(
                "wrangler.toml",
                "\n\n# more lines\nname = \"a\"\n   pages_build_output_dir =  \"dist\"\n",
                "public/_redirects",
                "/old /new 301\n\n/* /index.html 200\n"));
        assertEquals(List.of(), audit.findings());
        assertEquals(BEFORE.findings().size(), audit.count(Suppressed.Kind.KNOWN));
        assertEquals(List.of(), fixed(audit));
    }

    @Test
    void whatIsNewAndWhatIsFixedIsTold() {
        Audit audit = compared(Audited.repository(
                "wrangler.toml",
                "name = \"a\"\npages_build_output_dir = \"dist\"\nmain = \"a.js\"\n",
                "public/_redirects",
                "/old /new 301\n"));
        assertEquals(List.of("wrangler.toml:2:1 config-half-migrated"), lines(audit.findings()));
        assertEquals(
                List.of("public/_redirects:1 redirects-loop", "wrangler.toml:2 config-pages-output-dir"), fixed(audit));
    }

    @Test
    void aSecondLineLikeTheFirstIsNew() {
        Audit audit = compared(Audited.repository(
                "wrangler.toml",
                "name = \"a\"\npages_build_output_dir = \"dist\"\n",
                "public/_redirects",
                "/* /index.html 200\n/* /index.html 200\n"));
        assertEquals(List.of("public/_redirects:2:1 redirects-loop"), lines(audit.findings()));
    }

    @Test
    void aRenamedFileBringsNothingNew() {
        Audit audit = compared(Audited.repository(
                "wrangler.toml",
                "name = \"a\"\npages_build_output_dir = \"dist\"\n",
                "static/_redirects",
                "/* /index.html 200\n"));
        assertEquals(List.of(), lines(audit.findings()));
        assertEquals(List.of(), fixed(audit));
    }

    @Test
    void aCopiedFileIsNew() {
        Audit audit = compared(Audited.repository(
                "wrangler.toml",
                "name = \"a\"\npages_build_output_dir = \"dist\"\n",
                "public/_redirects",
                "/* /index.html 200\n",
                "static/_redirects",
                "/* /index.html 200\n"));
        assertEquals(List.of("static/_redirects:1:1 redirects-loop"), lines(audit.findings()));
    }

    @Test
    void silencingIsNotFixing() {
        Audit audit = compared(Audited.repository(
                "wrangler.toml",
                "name = \"a\"\npages_build_output_dir = \"dist\"\n",
                "public/_redirects",
                "# pagelift: ignore redirects-loop — Pages skips it\n/* /index.html 200\n"));
        assertEquals(List.of(), lines(audit.findings()));
        assertEquals(List.of(), fixed(audit));
        assertEquals(1, audit.count(Suppressed.Kind.COMMENT));
    }

    @Test
    void takingAwayACommentBringsItsFinding() {
        Audit before = Audited.repository(
                "public/_redirects",
                "# pagelift: ignore redirects-loop — Pages skips it\n/* /index.html 200\n",
                "wrangler.toml",
                "pages_build_output_dir = \"dist\"\n");
        Audit after = Audited.repository(
                "public/_redirects", "/* /index.html 200\n", "wrangler.toml", "pages_build_output_dir = \"dist\"\n");
        assertEquals(
                List.of("public/_redirects:1:1 redirects-loop"),
                lines(Comparison.compare(after, Baseline.of("main", before)).findings()));
    }
}
