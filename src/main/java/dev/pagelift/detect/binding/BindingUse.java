package dev.pagelift.detect.binding;

import dev.pagelift.detect.flow.Place;
import dev.pagelift.snapshot.RepoPath;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A read of the environment, and what is then done with what was read. */
public final class BindingUse {

    private final Place at;
    private final @Nullable String name;
    private final Environment environment;
    private final Set<String> evidence;
    private final Set<Place> handovers = new LinkedHashSet<>();
    private @Nullable String knownType;

    /**
     * @param at the name, as it is written
     * @param name null when it is computed while running
     * @param evidence what all reads of the name show together
     */
    BindingUse(Place at, @Nullable String name, Environment environment, Set<String> evidence) {
        this.at = at;
        this.name = name;
        this.environment = environment;
        this.evidence = evidence;
    }

    public Place at() {
        return at;
    }

    @Nullable
    public String name() {
        return name;
    }

    public String via() {
        return environment.via();
    }

    /** The project whose framework handed the environment over. */
    public RepoPath project() {
        return environment.project();
    }

    public boolean isOfProcess() {
        return environment.isProcess();
    }

    void comesThrough(@Nullable Place handover) {
        if (handover != null && !handover.file().equals(at.file())) {
            handovers.add(handover);
        }
    }

    /** Expressions in other scripts that hand on the whole environment of the process, which ends up in this read. */
    public Set<Place> handovers() {
        return handovers;
    }

    /** Its kind is known without a look at what is done with it. */
    void is(String type) {
        knownType = type;
    }

    void shows(String what) {
        evidence.add(what);
    }

    /** The kind of binding that its use shows, as the catalogue names it; null when it could be several. */
    @Nullable
    public String type() {
        return knownType != null ? knownType : BindingTypes.of(String.valueOf(name), evidence);
    }

    /** Whether its use shows that it is more than a text. */
    public boolean isResource() {
        return knownType != null || BindingTypes.isResource(evidence);
    }
}
