package dev.pagelift.fix.worker;

import dev.pagelift.catalog.KeyKind;
import dev.pagelift.catalog.KeyKind.Inheritance;
import dev.pagelift.cloudflare.wrangler.Environments;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/**
 * What Pages lays over the top level for production becomes the top level, because that is what {@code wrangler deploy} deploys.
 * The values that were there for local development move to {@code env.dev}.
 */
final class EnvironmentsStep implements Step {

    /** The environment that keeps the values for local development. */
    static final String LOCAL = "dev";

    private static final Route ENV = Route.of("env");
    private static final Route PRODUCTION = ENV.then(Environments.PRODUCTION);

    @Override
    public void apply(PagesSite site, Draft draft) {
        draft.edit(site.configFile(), EnvironmentsStep::edit);
    }

    private static void edit(EditableData data) {
        Environments environments = new Environments(data.root());
        List<String> own = List.copyOf(environments.own(Environments.PRODUCTION).keySet());
        if (data.get(PRODUCTION).isEmpty()) {
            return;
        }
        List<String> dropped = environments.dropped(Environments.PRODUCTION);
        boolean differs = own.stream().anyMatch(key -> isOther(data, key));
        own.forEach(key -> raise(data, key));
        if (differs) {
            dropped.forEach(key -> data.copy(Route.of(key), PRODUCTION.then(key)));
            data.rename(PRODUCTION, LOCAL);
        } else {
            data.remove(PRODUCTION);
            data.removeEmpty(ENV);
        }
    }

    /** Whether the top level has a value of its own that is for local development alone. */
    private static boolean isOther(EditableData data, String key) {
        Optional<dev.pagelift.syntax.Node> top = data.get(Route.of(key));
        return top.isPresent()
                && !top.get().isSameAs(data.get(PRODUCTION.then(key)).orElseThrow());
    }

    private static void raise(EditableData data, String key) {
        Route own = PRODUCTION.then(key);
        if (data.get(Route.of(key)).isEmpty()) {
            data.move(own, Route.of(key));
        } else if (isOther(data, key)) {
            data.swap(Route.of(key), own);
        } else if (!isRepeated(key)) {
            data.remove(own);
        }
    }

    /** Whether an environment goes without a key that it does not set itself. */
    private static boolean isRepeated(String key) {
        return KeyKind.named(key)
                .filter(kind -> kind.environment() == Inheritance.REPEATED)
                .isPresent();
    }
}
