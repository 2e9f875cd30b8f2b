package dev.pagelift.fix.worker;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.catalog.KeyKind;
import dev.pagelift.catalog.KeyKind.Inheritance;
import dev.pagelift.cloudflare.wrangler.Environments;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Pages lays over the top level for production becomes the top level, because that is what {@code wrangler deploy} deploys.
 * The values that were there for local development move to {@code env.dev}, and those for previews to {@code previews}.
 */
final class EnvironmentsStep implements Step {

    /** The environment that keeps the values for local development. */
    static final String LOCAL = "dev";

    private static final Route ENV = Route.of("env");
    private static final Route PRODUCTION = ENV.then(Environments.PRODUCTION);
    private static final Route PREVIEW = ENV.then(Environments.PREVIEW);
    private static final Route PREVIEWS = Route.of("previews");

    @Override
    public void apply(PagesSite site, Draft draft) {
        draft.edit(site.configFile(), data -> {
            previews(data);
            production(data, takenOver(site));
        });
    }

    /** Pages gives all other branches what {@code env.preview} says, and the top level where there is no such environment. */
    private static void previews(EditableData data) {
        Environments environments = new Environments(data.root());
        Set<String> own = environments.own(Environments.PREVIEW).keySet();
        if (data.get(PREVIEWS).isPresent()) {
            return;
        }
        if (!own.isEmpty() && own.stream().allMatch(EnvironmentsStep::isForPreviews)) {
            data.move(PREVIEW, PREVIEWS);
            data.removeEmpty(ENV);
        } else if (own.isEmpty() && hasOtherValues(data, environments)) {
            environments.topLevel().keySet().stream()
                    .filter(key -> isRepeated(key) && isForPreviews(key))
                    .forEach(key -> data.copy(Route.of(key), PREVIEWS.then(key)));
        }
    }

    private static boolean isForPreviews(String key) {
        return KeyKind.named(key).filter(KeyKind::previews).isPresent();
    }

    private static boolean hasOtherValues(EditableData data, Environments environments) {
        return environments.own(Environments.PRODUCTION).keySet().stream().anyMatch(key -> isOther(data, key));
    }

    /** Keys of the top level with a name that production gives to a binding of another kind; it goes without the former. */
    private static Set<String> takenOver(PagesSite site) {
        Set<String> names = site.facts(BindingDeclared.class).stream()
                .filter(binding -> Environments.PRODUCTION.equals(binding.environment()))
                .map(BindingDeclared::name)
                .collect(Collectors.toSet());
        return site.facts(BindingDeclared.class).stream()
                .filter(binding -> binding.environment() == null && names.contains(binding.name()))
                .map(binding -> BindingKind.ofType(binding.type()).key().get(0))
                .collect(Collectors.toSet());
    }

    private static void production(EditableData data, Set<String> takenOver) {
        Environments environments = new Environments(data.root());
        List<String> own = List.copyOf(environments.own(Environments.PRODUCTION).keySet());
        if (data.get(PRODUCTION).isEmpty()) {
            return;
        }
        List<String> dropped = environments.dropped(Environments.PRODUCTION);
        boolean differs = hasOtherValues(data, environments) || !takenOver.isEmpty();
        own.forEach(key -> raise(data, key));
        if (differs) {
            dropped.forEach(key -> keep(data, key, takenOver.contains(key)));
            data.rename(PRODUCTION, LOCAL);
        } else {
            data.remove(PRODUCTION);
            data.removeEmpty(ENV);
        }
    }

    private static void keep(EditableData data, String key, boolean onlyThere) {
        if (onlyThere) {
            data.move(Route.of(key), PRODUCTION.then(key));
        } else {
            data.copy(Route.of(key), PRODUCTION.then(key));
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
