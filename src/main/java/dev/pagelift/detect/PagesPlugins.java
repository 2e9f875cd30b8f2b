package dev.pagelift.detect;

import dev.pagelift.catalog.PluginKind;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.PagesPlugin;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.script.Import;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports of plugins for Pages Functions, and the paths that they get to answer: those below the route that mounts them. */
final class PagesPlugins implements FollowUp {

    private static final String WORD = "pages-plugin-";

    /** The package, whoever made it, and its name behind the word that all have. */
    private static final Pattern PLUGIN = Pattern.compile("((?:@[^/]++/)?+pages-plugin-([^/]++)).*+");

    @Override
    public void detect(Repository repository, Facts known, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().segments().contains("functions") && file.text().contains(WORD)) {
                repository.script(file.path()).ifPresent(script -> imports(known, file, script, facts));
            }
        }
    }

    private static void imports(Facts known, SourceFile file, Script script, Consumer<Fact> facts) {
        for (Import found : script.imports()) {
            Matcher plugin = PLUGIN.matcher(found.module());
            if (plugin.matches()) {
                facts.accept(new PagesPlugin(
                        file.locate(found.node().span()),
                        file.path(),
                        plugin.group(1),
                        mount(known, file)
                                .map(paths -> " that is mounted on '" + paths + "'")
                                .orElse(""),
                        PluginKind.advice(plugin.group(2))));
            }
        }
    }

    /** A plugin has routes of its own, so it answers for everything below. */
    private static Optional<String> mount(Facts known, SourceFile file) {
        return known.all(FunctionRoute.class).stream()
                .filter(route -> route.file().equals(file.path()))
                .findFirst()
                .map(route -> RoutesRules.ruleFor(route.path(), true));
    }
}
