package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.language.Kebab;
import java.util.ArrayList;
import java.util.List;

/** Numbers in words. */
public final class Count {

    private Count() {}

    /** {@code 1 site}, {@code 2 sites}. */
    public static String of(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** How many findings there are of each level. */
    public static String levels(Audit audit) {
        List<String> words = new ArrayList<>();
        for (Level level : Level.values()) {
            words.add(of(audit.count(level), Kebab.of(level)));
        }
        return String.join(", ", words);
    }
}
