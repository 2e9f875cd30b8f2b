package dev.pagelift.audit;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Site;
import dev.pagelift.rule.Rule;
import dev.pagelift.snapshot.Location;
import java.util.Comparator;
import java.util.List;

/**
 * A rule that fired, and where.
 *
 * @param fact what it fired on; its related places explain it
 * @param message one or two sentences; text from the repository in it is not escaped for any medium
 * @param line the text of the first line, with what may be secret masked
 * @param fingerprint the same as long as the rule, the file and the line's text are, wherever the line moves
 */
public record Finding(Rule rule, Site site, Fact fact, String message, String line, String fingerprint)
        implements Comparable<Finding> {

    private static final int MOST_RELATED = 100;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at)
            .thenComparing(finding -> finding.rule().level())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::message);

    public Location at() {
        return fact.at();
    }

    /** The first places that explain it: nobody follows more, and a repository can give cause for a hundred thousand. */
    public List<Fact.Related> related() {
        List<Fact.Related> all = fact.related();
        return all.subList(0, Math.min(all.size(), MOST_RELATED));
    }

    /** Where the place starts in {@link #line}, from 0. */
    public int start() {
        return Math.min(at().column() - 1, line.length());
    }

    /** Where the place ends in {@link #line}; the end of it when the place goes on, or is not in what is shown of it. */
    public int end() {
        boolean here = at().endLine() == at().line();
        return here ? Math.max(start(), Math.min(at().endColumn() - 1, line.length())) : line.length();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
