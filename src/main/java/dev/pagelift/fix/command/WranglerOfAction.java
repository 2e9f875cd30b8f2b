package dev.pagelift.fix.command;

import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of Wrangler that {@code cloudflare/wrangler-action} installs where the project has none: up to its version 3 one that
 * does not read {@code wrangler.jsonc} and ignores {@code run_worker_first}.
 */
final class WranglerOfAction {

    private static final Pattern USES =
            Pattern.compile("(?i)(cloudflare/wrangler-action)@(?:v?[0-3](?:\\.[\\d.]+)?|([0-9a-f]{40}))");

    /** The first that knows every key the fixes write. */
    private static final String NEW_ENOUGH = "4.68.0";

    private WranglerOfAction() {}

    /** Takes a newer action, or names a version where the action is pinned to a commit. */
    static void raise(EditableData data, Route step, Subject subject) {
        Route version = step.then("with").then("wranglerVersion");
        boolean installed = subject.site().facts().all(Dependency.class).stream()
                .anyMatch(dependency -> dependency.name().equals("wrangler"));
        if (installed || data.get(version).isPresent()) {
            return;
        }
        Matcher uses =
                USES.matcher(data.get(step.then("uses")).flatMap(Node::string).orElse(""));
        if (uses.matches() && uses.group(2) == null) {
            data.set(step.then("uses"), uses.group(1) + "@v4");
        } else if (uses.matches()) {
            data.set(version, NEW_ENOUGH);
        }
    }
}
