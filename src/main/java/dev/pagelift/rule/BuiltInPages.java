package dev.pagelift.rule;

import dev.pagelift.snapshot.Bundled;
import java.util.Map;

/** The documentation of the built-in rules, read as a whole when first needed. */
final class BuiltInPages {

    private BuiltInPages() {}

    private static final class Whole {
        private static final Map<String, RulePage> PAGES =
                RuleIndex.readPages(Bundled.bytes(RuleIndex.FOLDER + RuleIndex.PAGES));
    }

    private static final class Help {
        private static final Map<String, RuleHelp> HELP =
                RuleIndex.readHelp(Bundled.bytes(RuleIndex.FOLDER + RuleIndex.HELP));
    }

    static RulePage page(String id) {
        return of(id, Whole.PAGES);
    }

    static RuleHelp help(String id) {
        return of(id, Help.HELP);
    }

    private static <T> T of(String id, Map<String, T> all) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no page for " + id);
        }
        return found;
    }
}
