package dev.pagelift.rule;

import dev.pagelift.snapshot.Bundled;
import java.util.Map;

/** The documentation of the built-in rules, read as a whole when first needed. */
final class BuiltInPages {

    private static final Map<String, String> PAGES =
            RuleIndex.readPages(Bundled.bytes(RuleIndex.FOLDER + RuleIndex.PAGES));

    private BuiltInPages() {}

    static RulePage page(String id) {
        String markdown = PAGES.get(id);
        if (markdown == null) {
            throw new IllegalArgumentException("no page for " + id);
        }
        return new RulePage(markdown);
    }
}
