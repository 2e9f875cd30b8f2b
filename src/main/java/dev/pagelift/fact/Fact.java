package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import java.util.List;

/**
 * Something found in a repository, with the place that proves it. The components of the records are the vocabulary of rules: a
 * rule names a record in kebab-case and its components as they are.
 */
public sealed interface Fact
        permits AssetFact,
                BindingFact,
                CommandFact,
                ConfigFact,
                FrameworkFact,
                HostFact,
                MoveFact,
                PlatformFact,
                RoutingFact,
                SiteFact,
                TargetFact {

    /** Where a person can see it. */
    Location at();

    /** Other places that explain it, in the order in which to read them. */
    default List<Related> related() {
        return List.of();
    }

    /** A second place that belongs to a fact, and what is to be seen there. */
    record Related(Location at, String message) {}
}
