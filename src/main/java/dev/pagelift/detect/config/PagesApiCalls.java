package dev.pagelift.detect.config;

import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/** Bindings that a script gives a Pages project by Cloudflare's API: the {@code deployment_configs} of a request. */
final class PagesApiCalls {

    static final String KEY = "deployment_configs";

    /** Longer than any request that people write down. */
    private static final int LONGEST = 64 << 10;

    private final SourceFile file;
    private final Consumer<Fact> facts;

    PagesApiCalls(SourceFile file, Consumer<Fact> facts) {
        this.file = file;
        this.facts = facts;
    }

    void tell() {
        String text = file.text();
        for (int key = text.indexOf('"' + KEY + '"'); key >= 0; key = text.indexOf('"' + KEY + '"', key + 1)) {
            int open = text.lastIndexOf('{', key);
            int close = closing(text, open);
            if (open >= 0 && close > key) {
                request(open, text.substring(open, close));
            }
        }
    }

    /** Behind the bracket that closes this one; also where it stands in a text, for GitHub's brackets come in pairs. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = Math.max(open, 0); at < Math.min(text.length(), open + LONGEST); at++) {
            if (text.charAt(at) == '{') {
                depth++;
            } else if (text.charAt(at) == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private void request(int start, String json) {
        Map<String, Node.Member> environments = Format.JSON
                .parse(json, new ArrayList<>())
                .get(KEY)
                .map(Node::members)
                .orElse(Map.of());
        environments.forEach((environment, settings) -> DeploymentConfigs.each(
                settings.value().members(),
                (name, key, kind) -> facts.accept(Declared.of(
                        file.locate(new Span(start + key.start(), start + key.end())),
                        name,
                        kind,
                        environment,
                        null,
                        BindingSource.API))));
    }
}
