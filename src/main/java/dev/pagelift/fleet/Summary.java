package dev.pagelift.fleet;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fleet in numbers. */
final class Summary {

    private static final int SHOWN = 10;

    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::repository);

    /** Little to do before much, and what is not blocked before what is. */
    private static final Comparator<Row> EASIEST = Comparator.comparingInt(Row::effort)
            .thenComparingInt(Row::errors)
            .thenComparingInt(Row::warnings)
            .thenComparing(BY_NAME);

    private static final Comparator<Row> RISKIEST = Comparator.comparingInt(Row::errors)
            .thenComparingInt(Row::blockers)
            .thenComparingInt(Row::effort)
            .reversed()
            .thenComparing(BY_NAME);

    /** Repositories in which a rule fired, and how often in all. */
    record Fired(int repositories, int findings) {

        private static final Fired NEVER = new Fired(0, 0);

        Fired and(int more) {
            return new Fired(repositories + 1, findings + more);
        }
    }

    private int repositories;
    private int failed;
    private int incomplete;
    private int sites;
    private int movable;
    private long errors;
    private long warnings;
    private long effort;
    private final Map<String, Integer> modes = new TreeMap<>();
    private final Map<String, Integer> hosts = new TreeMap<>();
    private final Map<String, Integer> frameworks = new TreeMap<>();
    private final Map<String, Fired> rules = new TreeMap<>();
    private final Best<Row> easiest = new Best<>(SHOWN, EASIEST);
    private final Best<Row> riskiest = new Best<>(SHOWN, RISKIEST);

    private Summary() {}

    static Summary of(Rows rows) throws IOException {
        Summary summary = new Summary();
        rows.forEach(summary::add);
        return summary;
    }

    private void add(Row row) {
        repositories++;
        if (row.failure() != null) {
            failed++;
            return;
        }
        incomplete += row.incomplete() ? 1 : 0;
        errors += row.errors();
        warnings += row.warnings();
        row.rules()
                .forEach((rule, count) -> rules.merge(rule, Fired.NEVER.and(count), (known, one) -> known.and(count)));
        row.sites().forEach(this::add);
        if (row.canMove()) {
            movable++;
            effort += row.effort();
            easiest.offer(row);
        }
        if (row.errors() > 0) {
            riskiest.offer(row);
        }
    }

    private void add(SiteRow site) {
        sites++;
        count(modes, site.mode());
        site.hosts().forEach(host -> count(hosts, host));
        count(frameworks, site.framework());
    }

    private static void count(Map<String, Integer> counts, @Nullable String word) {
        if (word != null) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    int repositories() {
        return repositories;
    }

    int failed() {
        return failed;
    }

    int incomplete() {
        return incomplete;
    }

    int sites() {
        return sites;
    }

    /** Repositories with a site that could still move. */
    int movable() {
        return movable;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    /** Of all movable repositories. */
    long effort() {
        return effort;
    }

    /** Sites by what they are deployed as. */
    Map<String, Integer> modes() {
        return modes;
    }

    /** Sites by host; one with several counts for each. */
    Map<String, Integer> hosts() {
        return hosts;
    }

    Map<String, Integer> frameworks() {
        return frameworks;
    }

    Map<String, Fired> rules() {
        return rules;
    }

    /** Of the repositories that could move. */
    List<Row> easiest() {
        return easiest.sorted();
    }

    /** Of the repositories with errors. */
    List<Row> riskiest() {
        return riskiest.sorted();
    }
}
