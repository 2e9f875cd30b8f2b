package dev.pagelift.audit;

import java.util.List;

/**
 * What an earlier audit found, to tell what is new.
 *
 * @param name how a person calls it: a commit, a branch or a file
 */
public record Baseline(String name, List<Known> findings) {

    /**
     * A finding of that audit.
     *
     * @param lineText the line it was about, empty when it is not known
     */
    public record Known(String rule, String file, int line, String message, String lineText, String fingerprint) {}

    /** What an audit found and did not suppress. */
    public static Baseline of(String name, Audit audit) {
        return new Baseline(name, audit.findings().stream().map(Baseline::known).toList());
    }

    private static Known known(Finding finding) {
        return new Known(
                finding.rule().id(),
                finding.at().file().toString(),
                finding.at().line(),
                finding.message(),
                finding.line(),
                finding.fingerprint());
    }
}
