package dev.pagelift.fleet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.rule.Category;
import dev.pagelift.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one repository: a line of the fleet's tables.
 *
 * @param repository as it stands in the list
 * @param failure why it could not be audited, in one sentence, or null when it was
 * @param incomplete whether something that matters in it could not be audited, so that findings may be missing
 * @param revision the commit id in hexadecimal, where there is one
 * @param blockers findings of rules in the category {@code mandatory}: what must be done before or while moving
 * @param fixable findings with an edit that {@code pagelift fix} can make
 * @param effort the sum of the findings' efforts, see the rules
 * @param rules how often each rule fired
 * @param report the SARIF file, from the fleet's folder, or null when there is none
 */
public record Row(
        String repository,
        @Nullable String failure,
        boolean incomplete,
        @Nullable String revision,
        List<SiteRow> sites,
        int errors,
        int warnings,
        int notes,
        int blockers,
        int fixable,
        int effort,
        Map<String, Integer> rules,
        @Nullable String report) {

    static Row of(String repository, Audit audit, @Nullable String report) {
        List<Finding> findings = audit.findings();
        Map<String, Integer> rules = new TreeMap<>();
        findings.forEach(finding -> rules.merge(finding.rule().id(), 1, Integer::sum));
        return new Row(
                repository,
                null,
                audit.isIncomplete(),
                audit.snapshot().provenance().revision(),
                audit.sites().stream().map(site -> SiteRow.of(site.site())).toList(),
                (int) audit.count(Level.ERROR),
                (int) audit.count(Level.WARNING),
                (int) audit.count(Level.NOTE),
                (int) findings.stream()
                        .filter(finding -> finding.rule().category() == Category.MANDATORY)
                        .count(),
                (int) findings.stream()
                        .filter(finding -> finding.rule().fix() != null)
                        .count(),
                findings.stream().mapToInt(finding -> finding.rule().effort()).sum(),
                rules,
                report);
    }

    static Row failed(String repository, String failure) {
        return new Row(repository, failure, true, null, List.of(), 0, 0, 0, 0, 0, 0, Map.of(), null);
    }

    /** Whether a site of it could still move to Workers with static assets. */
    @JsonIgnore
    public boolean canMove() {
        return sites.stream().anyMatch(SiteRow::canMove);
    }

    /** One word for where it stands: {@code failed}, {@code incomplete} or {@code audited}. */
    @JsonIgnore
    public String status() {
        if (failure != null) {
            return "failed";
        }
        return incomplete ? "incomplete" : "audited";
    }
}
