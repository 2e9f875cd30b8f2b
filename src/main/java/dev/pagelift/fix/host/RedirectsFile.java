package dev.pagelift.fix.host;

import dev.pagelift.hosting.NetlifyRules;
import dev.pagelift.hosting.RouteRule;
import java.util.ArrayList;
import java.util.List;

/** The text of a {@code _redirects} file while rules of a host become lines of it. */
final class RedirectsFile {

    private final RedirectLines lines;
    private final StringBuilder text = new StringBuilder();

    RedirectsFile(RedirectLines lines) {
        this.lines = lines;
    }

    /** What Netlify reads in the file, with each of its rules where it stands. */
    void rewrite(String present) {
        int at = 0;
        for (RouteRule rule : NetlifyRules.redirects(present)) {
            text.append(present, at, rule.at().start());
            String own = rule.at().of(present);
            List<String> converted =
                    lines.of(rule).stream().map(line -> asWritten(own, line)).toList();
            text.append(String.join("\n", converted));
            at = rule.at().end();
            if (converted.isEmpty() && at < present.length()) {
                at = present.indexOf('\n', at) + 1;
            }
        }
        text.append(present.substring(at));
    }

    /** A line as its owner wrote it, where that says the same. */
    private static String asWritten(String own, String line) {
        int comment = own.indexOf(" #");
        String rule = String.join(
                " ", (comment < 0 ? own : own.substring(0, comment)).strip().split("\\s+"));
        if (rule.equals(line)) {
            return own;
        }
        return comment < 0 && (rule + " 301").equals(line) ? own + " 301" : line;
    }

    /** More rules at the end. */
    void append(List<RouteRule> rules, String from) {
        List<String> more = new ArrayList<>();
        rules.forEach(rule -> more.addAll(lines.of(rule)));
        if (!more.isEmpty()) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append("# From ")
                    .append(from)
                    .append(".\n")
                    .append(String.join("\n", more))
                    .append('\n');
        }
    }

    String text() {
        return text.toString();
    }
}
