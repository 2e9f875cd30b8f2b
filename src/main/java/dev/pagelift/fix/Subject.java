package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Mode;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The site that fixers work on. */
public final class Subject {

    private final SiteFacts site;
    private final Snapshot snapshot;
    private final Choices choices;
    private final Map<String, Optional<Fix>> shared = new ConcurrentHashMap<>();

    public Subject(SiteFacts site, Snapshot snapshot, Choices choices) {
        this.site = site;
        this.snapshot = snapshot;
        this.choices = choices;
    }

    public SiteFacts site() {
        return site;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Choices choices() {
        return choices;
    }

    public Draft draft() {
        return new Draft(snapshot);
    }

    /** The command that a finding is about. */
    public Optional<Command> command(Finding finding) {
        return site.facts().all(Command.class).stream()
                .filter(command -> command.at().equals(finding.at()))
                .findFirst();
    }

    /** Whether the site is deployed to Pages, wholly or by half. */
    public boolean isPages() {
        return site.site().mode() == Mode.PAGES || site.site().mode() == Mode.MIXED;
    }

    /** Whether the files of the published folder are here, and not only what an earlier build made of others. */
    public boolean holds(RepoPath published) {
        return snapshot.hasFolder(published) && !site.publishesBuild();
    }

    /** A fix that many findings of the site share, worked out once. */
    public Optional<Fix> shared(String name, Supplier<Optional<Fix>> fix) {
        return shared.computeIfAbsent(name, key -> fix.get());
    }
}
