package dev.pagelift.cloudflare.serving;

import dev.pagelift.cloudflare.assets.Headers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a {@code _headers} file at work: all that match apply, in their order. */
final class HeaderRules {

    private final Map<Headers.Rule, RulePattern> rules = new LinkedHashMap<>();

    HeaderRules(Headers headers) {
        for (Headers.Rule rule : headers.rules()) {
            RulePattern.of(rule.path()).ifPresent(pattern -> rules.put(rule, pattern));
        }
    }

    /** Changes the headers of an answer; their names are in lower case. */
    void apply(Request request, Map<String, String> headers) {
        Set<String> set = new HashSet<>();
        rules.forEach((rule, pattern) -> {
            @Nullable Map<String, String> values = pattern.match(request);
            if (values != null) {
                rule.unset().forEach(name -> headers.remove(name.toLowerCase(Locale.ROOT)));
                rule.values().forEach((name, value) -> {
                    String filled = RulePattern.fill(value, values);
                    boolean again = !set.add(name) && headers.containsKey(name);
                    headers.put(name, again ? headers.get(name) + ", " + filled : filled);
                });
            }
        });
    }
}
