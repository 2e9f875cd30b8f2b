package dev.pagelift.fix.worker;

import dev.pagelift.fact.AssetFact.HeaderRule;
import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.fact.Facts;
import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the repository whose files reach the top of the published folder as they are. */
public final class PublishedSource {

    /** Where builds copy files from, unchanged. */
    private static final List<String> COPIED = List.of("public", "static");

    private PublishedSource() {}

    /**
     * The published folder itself when it is in the repository, else what the build copies into it: the folder where the owner has
     * put such files already, or the usual one.
     */
    public static RepoPath of(Subject subject) {
        RepoPath root = subject.site().site().root();
        RepoPath output = Optional.ofNullable(subject.site().site().outputDir()).orElse(root);
        if (subject.snapshot().hasFolder(output) || output.isRoot()) {
            return output;
        }
        return copiedAlready(subject)
                .or(() -> COPIED.stream()
                        .map(name -> root.resolve(name).orElseThrow())
                        .filter(subject.snapshot()::hasFolder)
                        .findFirst())
                .orElseGet(() -> root.resolve("public").orElseThrow());
    }

    private static Optional<RepoPath> copiedAlready(Subject subject) {
        Facts facts = subject.site().facts();
        Stream<RepoPath> headers = facts.all(HeaderRule.class).stream()
                .filter(rule -> rule.place() == Place.COPIED)
                .map(HeaderRule::file);
        Stream<RepoPath> redirects = facts.all(RedirectRule.class).stream()
                .filter(rule -> rule.place() == Place.COPIED)
                .map(RedirectRule::file);
        return Stream.concat(headers, redirects).map(RepoPath::parent).findFirst();
    }
}
