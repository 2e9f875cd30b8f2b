package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReporterTest {

    private static final int LARGEST_COMMENT = 65_536;

    @Test
    void fitsIntoACommentAndSaysWhatItLeavesOut() {
        List<Finding> findings = new ArrayList<>();
        String message = "'a' is long. ".repeat(300);
        for (Finding finding : GoldenAudit.audit().findings()) {
            for (int i = 0; i < 30; i++) {
                findings.add(new Finding(
                        finding.rule(),
                        finding.site(),
                        finding.fact(),
                        message,
                        finding.line(),
                        finding.fingerprint()));
            }
        }
        String text = GoldenAudit.print(Format.MARKDOWN.reporter(ReportSettings.PLAIN), GoldenAudit.with(findings));
        assertTrue(text.length() < LARGEST_COMMENT, text.length() + " characters");
        assertTrue(text.endsWith("`-f json` and `-f sarif` have all.\n"), text.substring(text.length() - 200));
        assertEquals(count(text, "<details"), count(text, "</details>"));
    }

    @Test
    void foldsWhatIsLongAndShowsTwentyPlacesOfARule() {
        Finding finding = GoldenAudit.audit().findings().get(0);
        String text = GoldenAudit.print(
                Format.MARKDOWN.reporter(ReportSettings.PLAIN),
                GoldenAudit.with(java.util.Collections.nCopies(23, finding)));
        assertTrue(text.contains("<details><summary>"), text);
        assertTrue(text.contains("- and 3 more\n"), text);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
