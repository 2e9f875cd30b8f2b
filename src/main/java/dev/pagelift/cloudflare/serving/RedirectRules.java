package dev.pagelift.cloudflare.serving;

import dev.pagelift.cloudflare.assets.Redirects;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a {@code _redirects} file at work: paths without patterns are looked up first, then the others in their order. */
final class RedirectRules {

    private final Map<String, Redirects.Rule> lookedUp = new HashMap<>();
    private final Map<Redirects.Rule, RulePattern> tried = new LinkedHashMap<>();

    RedirectRules(Redirects redirects) {
        for (Redirects.Rule rule : redirects.rules()) {
            if (rule.dynamic()) {
                RulePattern.of(rule.from()).ifPresent(pattern -> tried.put(rule, pattern));
            } else {
                lookedUp.put(rule.from(), rule);
            }
        }
    }

    /**
     * A rule that applies.
     *
     * @param to with what its placeholders stand for
     */
    record Hit(int status, String to) {

        boolean isRewrite() {
            return status == 200;
        }

        /** The path that is asked for instead. */
        String path() {
            return end("?#");
        }

        /** The address for the visitor, with the query of the request unless the rule has one. */
        String location(Request request) {
            int hash = to.indexOf('#');
            String before = hash < 0 ? to : to.substring(0, hash);
            String fragment = hash < 0 ? "" : to.substring(hash);
            return before + (before.indexOf('?') < 0 ? request.search() : "") + fragment;
        }

        private String end(String signs) {
            int end = 0;
            while (end < to.length() && signs.indexOf(to.charAt(end)) < 0) {
                end++;
            }
            return to.substring(0, end);
        }
    }

    Optional<Hit> find(Request request) {
        Redirects.Rule plain = lookedUp.get(request.path());
        if (plain != null) {
            return Optional.of(new Hit(plain.status(), plain.to()));
        }
        for (Map.Entry<Redirects.Rule, RulePattern> entry : tried.entrySet()) {
            @Nullable Map<String, String> values = entry.getValue().match(request);
            if (values != null) {
                Redirects.Rule rule = entry.getKey();
                return Optional.of(new Hit(
                        rule.status(), RulePattern.fill(rule.to(), values).strip()));
            }
        }
        return Optional.empty();
    }
}
