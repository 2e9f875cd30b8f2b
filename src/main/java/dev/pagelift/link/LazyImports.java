package dev.pagelift.link;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.module.ScriptFiles;
import dev.pagelift.fact.AssetFact.LazyParts;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Parts that a single-page application loads when they are needed. Pages goes on serving those of earlier deployments for about a
 * week, a Worker does not.
 */
final class LazyImports implements Linker {

    /** What reloads the page when a part is gone, or keeps all parts in the browser. */
    private static final List<String> SEEN_TO = List.of(
            "vite:preloadError", "ChunkLoadError", "vite-plugin-pwa", "workbox", "serviceWorker", "service-worker");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        boolean onPages = site.site().hosts().contains("pages");
        site.framework()
                .filter(framework -> onPages && framework.pages() && isSinglePage(framework))
                .ifPresent(framework -> link(site, framework, facts));
    }

    private static boolean isSinglePage(Framework framework) {
        return FrameworkKind.named(framework.id()).singlePage();
    }

    private static void link(SiteView site, Framework framework, Consumer<Fact> facts) {
        List<Location> imports = new ArrayList<>();
        for (SourceFile file : site.repository().snapshot().filesIn(framework.sources())) {
            boolean script = ScriptFiles.isModule(file) && !ScriptFiles.isTest(file);
            if (script && SEEN_TO.stream().anyMatch(file.text()::contains)) {
                return;
            }
            if (script && file.text().contains("import(")) {
                site.repository().scripts(file.path()).forEach(tree -> {
                    for (Node call : tree.all(Kind.IMPORT_CALL)) {
                        call.requiredModule()
                                .filter(LazyImports::isOwn)
                                .ifPresent(module -> imports.add(file.locate(call.span())));
                    }
                });
            }
        }
        if (!imports.isEmpty()) {
            facts.accept(new LazyParts(imports.get(0), imports.size()));
        }
    }

    /** A file of the project, by its place or by an alias for it. */
    private static boolean isOwn(String module) {
        return module.startsWith(".") || module.startsWith("@/") || module.startsWith("~/");
    }
}
