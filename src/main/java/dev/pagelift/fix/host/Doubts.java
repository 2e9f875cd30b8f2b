package dev.pagelift.fix.host;

import dev.pagelift.fact.HostFact.UnconvertedRule;
import dev.pagelift.syntax.Redaction;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a person must look at before the edits are made. */
final class Doubts {

    private static final int SHOWN = 3;

    private final Set<String> doubts = new LinkedHashSet<>();

    /**
     * @param doubt in words, as a sentence goes on after "look at"
     */
    void add(String doubt) {
        doubts.add(plain(doubt));
    }

    /**
     * Something that is left to the owner.
     *
     * @return the comment that marks its place in a file
     */
    String leave(String what, String reason) {
        add(what + ", because " + reason);
        return "# " + UnconvertedRule.MARK + plain(what) + ", because " + plain(reason) + ".";
    }

    /** A text of the repository on one line. */
    static String plain(String text) {
        return Redaction.addresses(text).replaceAll("\\p{Cntrl}+", " ");
    }

    boolean isEmpty() {
        return doubts.isEmpty();
    }

    /** The first of them. */
    String words() {
        String first = String.join("; ", doubts.stream().limit(SHOWN).toList());
        return doubts.size() > SHOWN ? first + "; and " + (doubts.size() - SHOWN) + " more" : first;
    }
}
