package dev.pagelift.fleet;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What changed since an earlier run, for the repositories that are in both.
 *
 * @param compared how many are in both and could be audited both times
 * @param moved those that had a site that could move, and have none any more
 * @param better with fewer errors than before, the largest differences first
 * @param worse with more errors than before, the largest differences first
 */
record Trend(int compared, Numbers before, Numbers now, List<Change> moved, List<Change> better, List<Change> worse) {

    private static final int SHOWN = 10;

    /** Sums over the compared repositories. */
    record Numbers(int movable, long errors, long warnings, long effort) {

        private static final Numbers NONE = new Numbers(0, 0, 0, 0);

        private Numbers and(Row row) {
            return new Numbers(
                    movable + (row.canMove() ? 1 : 0),
                    errors + row.errors(),
                    warnings + row.warnings(),
                    effort + row.effort());
        }
    }

    /** Errors then and now. */
    record Change(String repository, int before, int now) {}

    static Trend between(Journal earlier, Rows rows) throws IOException {
        return new Comparing(earlier).compare(rows);
    }

    private static final class Comparing {

        private static final Comparator<Change> BY_NAME = Comparator.comparing(Change::repository);

        private final Journal earlier;
        private final Best<Change> moved = new Best<>(SHOWN, BY_NAME);
        private final Best<Change> better = new Best<>(
                SHOWN,
                Comparator.<Change>comparingInt(each -> each.now() - each.before())
                        .thenComparing(BY_NAME));
        private final Best<Change> worse = new Best<>(
                SHOWN,
                Comparator.<Change>comparingInt(each -> each.before() - each.now())
                        .thenComparing(BY_NAME));
        private int compared;
        private Numbers before = Numbers.NONE;
        private Numbers now = Numbers.NONE;

        Comparing(Journal earlier) {
            this.earlier = earlier;
        }

        Trend compare(Rows rows) throws IOException {
            rows.forEach(this::compare);
            return new Trend(compared, before, now, moved.sorted(), better.sorted(), worse.sorted());
        }

        private void compare(Row row) throws IOException {
            Optional<Row> known = earlier.row(row.repository()).filter(old -> old.failure() == null);
            if (known.isEmpty() || row.failure() != null) {
                return;
            }
            Row old = known.get();
            compared++;
            before = before.and(old);
            now = now.and(row);
            Change change = new Change(row.repository(), old.errors(), row.errors());
            if (old.canMove() && !row.canMove()) {
                moved.offer(change);
            }
            if (change.now() < change.before()) {
                better.offer(change);
            } else if (change.now() > change.before()) {
                worse.offer(change);
            }
        }
    }
}
