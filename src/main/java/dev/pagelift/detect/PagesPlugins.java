package dev.pagelift.detect;

import dev.pagelift.catalog.PluginKind;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.PagesPlugin;
import dev.pagelift.script.Import;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import java.util.Optional;
import java.util.function.Consumer;

/** Imports of plugins for Pages Functions. */
final class PagesPlugins implements Detector {

    private static final String PREFIX = "@cloudflare/pages-plugin-";

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().segments().contains("functions") && file.text().contains(PREFIX)) {
                repository.script(file.path()).ifPresent(script -> imports(file, script, facts));
            }
        }
    }

    private static void imports(SourceFile file, Script script, Consumer<Fact> facts) {
        for (Import found : script.imports()) {
            plugin(found.module())
                    .ifPresent(name -> facts.accept(new PagesPlugin(
                            file.locate(found.node().span()), file.path(), PREFIX + name, PluginKind.advice(name))));
        }
    }

    /** The name behind the prefix, without a path into the package. */
    private static Optional<String> plugin(String module) {
        if (!module.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = module.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return Optional.of(slash < 0 ? rest : rest.substring(0, slash));
    }
}
