package dev.pagelift.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Audited;
import dev.pagelift.audit.Finding;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixesTest {

    private static final String REDIRECTS = "/old /new 301\n/* /index.html 200\n";

    private static Optional<Fix> fix(Audit audit, String rule) {
        Finding finding = audit.findings().stream()
                .filter(any -> any.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
        return new Fixes(audit, Choices.DEFAULT).fix(finding);
    }

    @Test
    void aFindingHasTheEditsThatCureIt() {
        Audit audit = Audited.repository(
                "wrangler.toml", "name = \"a\"\npages_build_output_dir = \"public\"\n", "public/_redirects", REDIRECTS);

        assertEquals(
                Optional.of(new Fix(
                        "remove-redirect",
                        "Remove the line from 'public/_redirects'.",
                        Safety.SAFE,
                        List.of(new Edit.Replace(RepoPath.of("public/_redirects"), new Span(14, 33), "")),
                        List.of())),
                fix(audit, "redirects-loop"));
    }
}
