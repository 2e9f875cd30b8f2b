package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.Suppressed;
import dev.pagelift.rule.Rule;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings that go into one SARIF file: all of them, or the weightiest when there are more than GitHub takes. */
final class SarifSelection {

    /** GitHub refuses a file with more. */
    private static final int MOST = 25_000;
    /** Below this number of results no file comes near the limit of size, as messages and lines are short. */
    private static final int SURELY_SMALL = 4_000;

    private static final Comparator<Finding> BY_WEIGHT = Comparator.comparing(
                    (Finding finding) -> finding.rule().level())
            .thenComparing(finding -> -security(finding.rule()))
            .thenComparing(finding -> finding.rule().precision())
            .thenComparing(Comparator.naturalOrder());

    private final List<Finding> findings;
    private final int left;
    private final IdentityHashMap<Finding, Suppressed> suppressed;

    private SarifSelection(List<Finding> findings, int left, IdentityHashMap<Finding, Suppressed> suppressed) {
        this.findings = findings;
        this.left = left;
        this.suppressed = suppressed;
    }

    static SarifSelection of(Audit audit, boolean withSuppressed) {
        IdentityHashMap<Finding, Suppressed> suppressed = new IdentityHashMap<>();
        List<Finding> findings = audit.findings();
        if (withSuppressed && !audit.suppressed().isEmpty()) {
            findings = new ArrayList<>(findings);
            for (Suppressed quiet : audit.suppressed()) {
                suppressed.put(quiet.finding(), quiet);
                findings.add(quiet.finding());
            }
            findings.sort(Comparator.naturalOrder());
        }
        return new SarifSelection(weightiest(findings, MOST), Math.max(0, findings.size() - MOST), suppressed);
    }

    /** In the order of findings. */
    List<Finding> findings() {
        return findings;
    }

    @Nullable
    Suppressed suppression(Finding finding) {
        return suppressed.get(finding);
    }

    boolean mayBeTooLarge() {
        return findings.size() > SURELY_SMALL;
    }

    /** Nine tenths of it. */
    SarifSelection smaller() {
        int size = findings.size() * 9 / 10;
        return new SarifSelection(weightiest(findings, size), left + findings.size() - size, suppressed);
    }

    private static List<Finding> weightiest(List<Finding> findings, int most) {
        return findings.size() <= most
                ? findings
                : findings.stream().sorted(BY_WEIGHT).limit(most).sorted().toList();
    }

    private static double security(Rule rule) {
        return rule.security() == null ? 0 : Double.parseDouble(rule.security());
    }

    /** The notices of the audit, and one that says what was left out here. */
    List<Notice> notices(Audit audit) {
        if (left == 0) {
            return audit.notices();
        }
        List<Notice> notices = new ArrayList<>(audit.notices());
        RepoPath first = findings.get(0).at().file();
        notices.add(new Notice(
                "too-many-results",
                Notice.Effect.INCOMPLETE,
                Location.startOf(first),
                "Code scanning takes no more, so the " + left
                        + " least weighty results were left out; the other formats have them all."));
        return notices;
    }
}
