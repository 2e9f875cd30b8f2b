package dev.pagelift.fix.worker;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.AssetFact.HeaderRule;
import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Framework;
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
     * put such files already, that of the framework, or the usual one.
     */
    public static RepoPath of(Subject subject) {
        return known(subject)
                .or(() -> existing(subject))
                .or(() -> ofFramework(subject))
                .orElseGet(() -> root(subject).resolve("public").orElseThrow());
    }

    /** The same, empty where nothing but habit speaks for it. */
    public static Optional<RepoPath> certain(Subject subject) {
        return known(subject).or(() -> ofFramework(subject));
    }

    /** A file with rules for the host. An adapter that writes such a file too takes the one at the root of the project into it. */
    static RepoPath ruleFile(PagesSite site, String name) {
        RepoPath copied = of(site.subject()).resolve(name).orElseThrow();
        boolean toRoot = BuiltCode.readsRulesAtRoot(site)
                && site.subject().snapshot().file(copied).isEmpty();
        return toRoot ? site.path(name) : copied;
    }

    private static Optional<RepoPath> known(Subject subject) {
        RepoPath output = Optional.ofNullable(subject.site().site().outputDir()).orElseGet(() -> root(subject));
        return subject.holds(output) || output.isRoot() ? Optional.of(output) : copiedAlready(subject);
    }

    private static RepoPath root(Subject subject) {
        return subject.site().site().root();
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

    private static Optional<RepoPath> existing(Subject subject) {
        return COPIED.stream()
                .map(name -> root(subject).resolve(name).orElseThrow())
                .filter(subject.snapshot()::hasFolder)
                .findFirst();
    }

    private static Optional<RepoPath> ofFramework(Subject subject) {
        return subject.site().facts().all(Framework.class).stream()
                .filter(framework -> framework.id().equals(subject.site().site().framework()))
                .flatMap(framework ->
                        Optional.ofNullable(FrameworkKind.named(framework.id()).copied())
                                .flatMap(framework.sources()::resolve)
                                .stream())
                .findFirst();
    }
}
