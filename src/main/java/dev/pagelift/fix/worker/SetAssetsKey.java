package dev.pagelift.fix.worker;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.BindingFact.AssetsBindingGap;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/** Sets a key of {@code assets} in the configuration of a Worker. */
public record SetAssetsKey(String name, String key) implements Fixer {

    public static final SetAssetsKey NOT_FOUND = new SetAssetsKey("not-found-handling", "not_found_handling");
    public static final SetAssetsKey BINDING = new SetAssetsKey("assets-binding", "binding");

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        Optional<WranglerConfig> config = subject.site().config().filter(WranglerConfig::assets);
        Optional<String> value = value(finding.fact());
        if (config.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = subject.draft();
        draft.edit(config.get().file(), data -> data.set(Route.of("assets", key), value.get()));
        return Optional.of(new Fix(
                name,
                "Set 'assets." + key + "' in '" + config.get().file() + "'.",
                Safety.SAFE,
                draft.edits(),
                List.of()));
    }

    private static Optional<String> value(Fact fact) {
        if (fact instanceof NotFound notFound) {
            return Optional.of(notFound.hasNotFoundPage() ? "404-page" : "single-page-application");
        }
        return fact instanceof AssetsBindingGap gap ? Optional.of(gap.expected()) : Optional.empty();
    }
}
