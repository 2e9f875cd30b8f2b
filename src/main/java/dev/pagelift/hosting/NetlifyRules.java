package dev.pagelift.hosting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files {@code _redirects} and {@code _headers} as Netlify reads them. */
public final class NetlifyRules {

    private NetlifyRules() {}

    /** The rules of a file's text, in its order. */
    public static List<RouteRule> redirects(String text) {
        List<RouteRule> rules = new ArrayList<>();
        for (RuleLine line : RuleLine.in(text)) {
            Line read = new Line(line.text());
            if (read.isRule()) {
                rules.add(read.redirect().at(line.span()));
            }
        }
        return rules;
    }

    /** The headers of a {@code _headers} file: paths at the start of a line, headers indented below. */
    public static List<HeaderSet> headers(String text) {
        List<HeaderSet> sets = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (RuleLine line : RuleLine.in(text)) {
            String rule = line.text();
            int colon = rule.indexOf(':');
            if (!line.indented() && rule.startsWith("/")) {
                values = new LinkedHashMap<>();
                sets.add(new HeaderSet(line.span(), rule, values, NetlifyHeaders.conversion(rule)));
            } else if (line.indented() && colon > 0) {
                values.put(
                        rule.substring(0, colon).strip(),
                        rule.substring(colon + 1).strip());
            }
        }
        return sets;
    }

    /** One line, taken apart: source, query parameters, target, status, conditions. */
    private static final class Line {

        private final List<String> words = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private boolean query;
        private int status;
        private boolean force;

        Line(String line) {
            for (String word : line.split("\\s+")) {
                if (word.startsWith("#")) {
                    break;
                }
                word(word);
            }
        }

        private void word(String word) {
            boolean path = word.startsWith("/") || word.contains("://");
            if (words.size() < 2 && path) {
                words.add(word);
            } else if (word.matches("\\d{3}!?")) {
                status = Integer.parseInt(word.substring(0, 3));
                force = word.endsWith("!");
            } else if (words.size() == 1 && status == 0 && word.indexOf('=') > 0) {
                query = true;
            } else if (words.size() == 1 && status == 0) {
                words.add(word);
            } else if (word.indexOf('=') > 0) {
                conditions.add(word.substring(0, word.indexOf('=')).toLowerCase(Locale.ROOT));
            }
        }

        boolean isRule() {
            return !words.isEmpty();
        }

        NetlifyRedirect redirect() {
            String depends = query ? "query parameters" : null;
            if (depends == null && !conditions.isEmpty()) {
                depends = "the visitor's " + String.join(" and ", conditions);
            }
            return new NetlifyRedirect(
                    words.get(0),
                    words.size() > 1 ? words.get(1) : null,
                    status,
                    force,
                    depends,
                    conditions.contains("role"));
        }
    }
}
