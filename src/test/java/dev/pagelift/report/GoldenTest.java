package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Comparison;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.Provenance;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One repository through every format, and SARIF once more for each thing it can say. Read the difference before it is committed. */
class GoldenTest {

    private static final ReportSettings COLOURED = new ReportSettings(new Style(true, true, 72), null, false);

    @ParameterizedTest
    @EnumSource
    void everyFormatPrintsTheAudit(Format format) throws IOException {
        String printed = GoldenAudit.print(format.reporter(ReportSettings.PLAIN), GoldenAudit.audit());
        assertFalse(printed.contains("canary"));
        GoldenAudit.assertGolden("audit." + Kebab.of(format), printed);
    }

    @Test
    void aTerminalGetsColoursLinksAndItsOwnWidth() throws IOException {
        GoldenAudit.assertGolden(
                "audit.terminal", GoldenAudit.print(Format.TEXT.reporter(COLOURED), GoldenAudit.audit()));
    }

    @Test
    void sarifSaysWhatIsSuppressedWhenAsked() throws IOException {
        ReportSettings all = new ReportSettings(Style.PLAIN, null, true);
        sarif("suppressed", GoldenAudit.audit(), all);
    }

    @Test
    void sarifNamesItsCategory() throws IOException {
        sarif(
                "category",
                GoldenAudit.audit(Map.of("wrangler.toml", "pages_build_output_dir = \"dist\"\n")),
                new ReportSettings(Style.PLAIN, "apps/web", false));
    }

    @Test
    void sarifSaysWhatIsNew() throws IOException {
        Audit before = GoldenAudit.audit(Map.of("wrangler.toml", "pages_build_output_dir = \"dist\"\n"));
        Audit after = GoldenAudit.audit(Map.of(
                "wrangler.toml", "# moved\npages_build_output_dir = \"dist\"\n", "_redirects", "/* /index.html 200\n"));
        sarif(
                "new",
                Comparison.compare(after, Baseline.of("main", before)),
                new ReportSettings(Style.PLAIN, null, true));
    }

    @Test
    void sarifSaysWhereARemoteRepositoryIs() throws IOException {
        InMemory files = InMemory.of(Map.of("wrangler.toml", "pages_build_output_dir = \"dist\"\n"));
        Provenance remote = new Provenance(
                "https://example.org/a/b@main", "0123456789012345678901234567890123456789", "https://example.org/a/b");
        sarif("remote", GoldenAudit.audit(files.from(remote)), ReportSettings.PLAIN);
    }

    @Test
    void sarifCutsALongPlaceToItsFirstLine() throws IOException {
        sarif("long", GoldenAudit.with(List.of(GoldenAudit.overTwoLines())), ReportSettings.PLAIN);
    }

    private static void sarif(String name, Audit audit, ReportSettings settings) throws IOException {
        GoldenAudit.assertGolden(name + ".sarif", GoldenAudit.print(Format.SARIF.reporter(settings), audit));
    }
}
