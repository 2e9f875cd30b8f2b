package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.cloudflare.wrangler.KeyStatus;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a key of a Wrangler configuration where Wrangler reads it, or removes one that it does not read any more. */
final class ConfigKeyFixer implements Fixer {

    private static final String NODE_COMPAT = "node_compat";

    @Override
    public String name() {
        return "config-key";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (!(finding.fact() instanceof ConfigKey key)) {
            return Optional.empty();
        }
        if (key.replacement() == null && key.status() != KeyStatus.REFUSED && key.status() != KeyStatus.IGNORED) {
            throw new CannotFix("'" + key.key() + "' must be changed by hand: " + key.advice() + ".");
        }
        Draft draft = subject.draft();
        draft.edit(key.file(), data -> edit(key, data));
        return Optional.of(new Fix(
                name(),
                description(key),
                key.replacement() == null ? Safety.REVIEW : Safety.SAFE,
                draft.edits(),
                List.of()));
    }

    private static String description(ConfigKey key) {
        return key.replacement() == null
                ? "Remove '" + key.key() + "' from '" + key.file() + "'."
                : "Write '" + key.key() + "' as '" + key.replacement() + "' in '" + key.file() + "'.";
    }

    private static void edit(ConfigKey key, EditableData data) {
        Route route = find(data.root(), Route.of(), key.at().span());
        if (route == null) {
            throw new CannotFix("'" + key.key() + "' must be changed by hand: " + key.advice() + ".");
        }
        if (key.replacement() != null) {
            move(key, key.replacement(), route, data);
            return;
        }
        boolean wanted = key.key().equals(NODE_COMPAT)
                && data.get(route).filter(Node::isTrue).isPresent();
        data.remove(route);
        if (wanted) {
            data.append(table(key).then("compatibility_flags"), List.of("nodejs_compat"));
        }
    }

    private static void move(ConfigKey key, String replacement, Route route, EditableData data) {
        int dot = replacement.lastIndexOf('.');
        String parent = dot < 0 ? "" : replacement.substring(0, dot);
        int own = key.key().lastIndexOf('.');
        boolean toTopLevel = replacement.equals(key.key());
        if (!toTopLevel && parent.equals(own < 0 ? "" : key.key().substring(0, own))) {
            data.rename(route, replacement.substring(dot + 1));
            return;
        }
        Route target = toTopLevel ? Route.of() : table(key);
        for (String step : replacement.split("\\.")) {
            target = target.then(step);
        }
        if (data.get(target).isPresent()) {
            throw new CannotFix("'" + replacement + "' is there already; decide which of the two is meant.");
        }
        data.move(route, target);
    }

    /** The table of the environment that the key is in. */
    private static Route table(ConfigKey key) {
        String environment = key.environment();
        if (environment == null) {
            return Route.of();
        }
        return environment.equals("previews") ? Route.of(environment) : Route.of("env", environment);
    }

    /** The way to the key that stands at a place. */
    private static @Nullable Route find(Node node, Route way, Span place) {
        for (Node.Member member : node.members().values()) {
            Route route = way.then(member.key());
            if (member.keySpan().equals(place)) {
                return route;
            }
            Route below = find(member.value(), route, place);
            if (below != null) {
                return below;
            }
        }
        for (int i = 0; i < node.items().size(); i++) {
            Route below = find(node.items().get(i), way.then(i), place);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
