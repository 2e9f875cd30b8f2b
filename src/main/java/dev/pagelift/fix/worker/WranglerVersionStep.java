package dev.pagelift.fix.worker;

import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fix.Draft;
import dev.pagelift.syntax.Route;
import java.util.regex.Pattern;

/**
 * A Wrangler that reads the configuration of a Worker. One before 4.20 leaves out {@code run_worker_first} and only warns, so that
 * code which guards files would no longer be asked.
 */
final class WranglerVersionStep implements Step {

    static final String NEW_ENOUGH = "^4.68.0";

    private static final Pattern TOO_OLD = Pattern.compile("[~^]?(?:[0-3](?:\\..*)?|4\\.1?\\d(?:\\..*)?)");

    @Override
    public void apply(PagesSite site, Draft draft) {
        site.facts(Dependency.class).stream()
                .filter(dependency -> dependency.name().equals("wrangler")
                        && TOO_OLD.matcher(dependency.range()).matches())
                .forEach(dependency -> draft.edit(
                        dependency.file(),
                        data -> data.set(
                                Route.of(dependency.development() ? "devDependencies" : "dependencies", "wrangler"),
                                NEW_ENOUGH)));
    }
}
