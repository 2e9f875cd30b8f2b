package dev.pagelift.fix.host;

import dev.pagelift.hosting.Conversion.Outcome;
import dev.pagelift.hosting.RouteRule;
import dev.pagelift.syntax.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules of a host, one after the other, as lines of a {@code _redirects} file. What has no exact conversion becomes a comment that
 * says why.
 */
final class RedirectLines {

    /** Source, target and status. */
    private static final int WORDS = 3;

    private final ServedPages pages;
    private final Doubts doubts;
    private boolean singlePage;

    RedirectLines(ServedPages pages, Doubts doubts) {
        this.pages = pages;
        this.doubts = doubts;
    }

    /** Whether one of them answers unknown paths with the start page. */
    boolean isSinglePage() {
        return singlePage;
    }

    /** The lines of the next rule. */
    List<String> of(RouteRule rule) {
        if (rule.conversion().outcome() == Outcome.CODE) {
            return left(rule, rule.conversion().reason());
        }
        if (singlePage && rule.yields()) {
            return left(rule, "the rule for all paths before it always answers");
        }
        if (rule.conversion().outcome() != Outcome.LINES) {
            singlePage |= rule.conversion().outcome() == Outcome.SINGLE_PAGE;
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (String line : rule.conversion().lines()) {
            if (!Redaction.addresses(line).equals(line)) {
                return left(rule, "its address holds a secret");
            }
            if (line.split("\\s", -1).length != WORDS) {
                return left(rule, "its address holds a blank");
            }
            Optional<String> hidden = rule.yields() ? pages.hiddenBy(line) : Optional.empty();
            if (hidden.isPresent()) {
                return left(rule, "'" + hidden.get() + "' is there, and rules come before files");
            }
            lines.add(shown(line));
        }
        if (!pages.areKnown() && (rule.status() == 200 || rule.yields() && rule.isPattern())) {
            doubts.add("whether the build puts a file where '" + rule.source() + "' answers");
        }
        return lines;
    }

    /** A rule that shows a page must ask for it where it is shown. */
    private String shown(String line) {
        String[] words = line.split(" ");
        if (!words[2].equals("200")) {
            return line;
        }
        int query = words[1].indexOf('?');
        String page = query < 0 ? words[1] : words[1].substring(0, query);
        return words[0] + " " + pages.address(page) + words[1].substring(page.length()) + " 200";
    }

    private List<String> left(RouteRule rule, String reason) {
        return List.of(doubts.leave("'" + rule.source() + "'", reason));
    }
}
