package dev.pagelift.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Comparison;
import dev.pagelift.audit.Digest;
import dev.pagelift.report.Format;
import dev.pagelift.report.GoldenAudit;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.Provenance;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReporterTest {

    private static final Map<String, String> PAGES = Map.of("wrangler.toml", "pages_build_output_dir = \"dist\"\n");

    private static String page(Audit audit) {
        return GoldenAudit.print(Format.HTML.reporter(ReportSettings.PLAIN), audit);
    }

    private static String allowed(String element, String page) {
        Matcher content =
                Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(page);
        assertTrue(content.find());
        return element + "-src 'sha256-" + Base64.getEncoder().encodeToString(Digest.sha256(content.group(1))) + "';";
    }

    @Test
    void nothingButItsOwnStyleAndScriptDoesAnything() {
        String page = page(GoldenAudit.audit());
        assertTrue(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + allowed("style", page) + " " + allowed("script", page)));
        assertTrue(page.contains("base-uri 'none'; form-action 'none'\""));
        assertFalse(Pattern.compile("<(link|img|iframe|object|embed|form)\\b|\\ssrc=|\\sstyle=|\\son\\w+=")
                .matcher(page)
                .find());
    }

    @Test
    void whatIsOnlyComparedHasNoPlan() {
        Audit before = GoldenAudit.audit(Map.of(
                "wrangler.toml", "pages_build_output_dir = \"dist\"\n", "public/_redirects", "/* /index.html 200\n"));
        String page = page(Comparison.compare(GoldenAudit.audit(PAGES), Baseline.of("main", before)));
        assertTrue(page.contains("only what main does not have."), page);
        assertTrue(page.contains("<h2 id=\"fixed\">No longer there (1)</h2>"), page);
        assertFalse(page.contains("<h3>Plan</h3>"));
    }

    @Test
    void aPageForHundredsOfFindingsStaysAPage() {
        String page = page(GoldenAudit.with(
                Collections.nCopies(130, GoldenAudit.audit().findings().get(0))));
        assertTrue(page.contains("<p>And 30 more, which <code>-f json</code> lists.</p>"));
        assertEquals(20, page.split("<pre ", -1).length - 1);
    }

    @Test
    void placesLeadToTheCommitOnGitHub() {
        Provenance remote =
                new Provenance("o/r", "0123456789012345678901234567890123456789", "https://github.com/o/r.git");
        String page =
                page(GoldenAudit.audit(InMemory.of(Map.of("a b/wrangler.toml", "pages_build_output_dir = \"dist\"\n"))
                        .from(remote)));
        assertTrue(
                page.contains(
                        "href=\"https://github.com/o/r/blob/0123456789012345678901234567890123456789/a%20b/wrangler.toml#L1\""),
                page);
    }

    @Test
    void saysWhenThereIsNoSite() {
        assertTrue(page(GoldenAudit.audit(Map.of("a.txt", "a"))).contains("No site was found in 1 file."));
    }
}
