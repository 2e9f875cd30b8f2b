package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Finding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubReporterTest {

    private static String print(List<Finding> findings) {
        return GoldenAudit.print(Format.GITHUB.reporter(ReportSettings.PLAIN), GoldenAudit.with(findings));
    }

    @Test
    void showsTenOfALevelAndSaysHowManyMore() {
        Finding note = GoldenAudit.audit().findings().stream()
                .filter(finding -> finding.rule().id().equals("pages-key"))
                .findFirst()
                .orElseThrow();
        List<String> lines = print(Collections.nCopies(12, note)).lines().toList();
        assertEquals(11, lines.size());
        assertEquals(
                "::notice file=wrangler.toml,line=2,endLine=2,col=1,endColumn=23,title=This key makes a Pages project (pages-key)"
                        + "::'pages_build_output_dir' makes this the configuration of a Pages project.",
                lines.get(9));
        assertEquals(
                "2 more of the level notice are not shown as annotations; the job summary has them.", lines.get(10));
    }

    /** With columns over several lines the runner shows no annotation at all. */
    @Test
    void aPlaceOfSeveralLinesHasNoColumns() {
        String line = print(List.of(GoldenAudit.overTwoLines()));
        assertTrue(line.startsWith("::warning file=functions/api/[id].js,line=1,endLine=2,title="), line);
    }
}
