package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Server files among the static ones: {@code _worker.js} and {@code _routes.json}. */
final class ServerFiles implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (SpecialFile file : site.facts().all(SpecialFile.class)) {
            switch (file.role()) {
                case "_worker.js" -> facts.accept(advanced(site, file));
                case "_routes.json" -> routesJson(site, file, facts);
                default -> {
                    // The others mean the same on both products.
                }
            }
        }
    }

    private static AdvancedWorker advanced(SiteView site, SpecialFile file) {
        boolean folder = site.repository().snapshot().hasFolder(file.file());
        boolean main = site.config()
                .flatMap(config -> Optional.ofNullable(config.main()).flatMap(config.folder()::resolve))
                .filter(path -> path.isIn(file.file()))
                .isPresent();
        return new AdvancedWorker(
                file.at(), file.file(), folder, main, site.facts().has(FunctionRoute.class));
    }

    private static void routesJson(SiteView site, SpecialFile file, Consumer<Fact> facts) {
        site.repository()
                .document(file.file())
                .map(Document::root)
                .filter(Node::isObject)
                .ifPresent(root -> facts.accept(new RoutesJson(
                        file.at(),
                        file.file(),
                        root.get("include").map(Node::strings).orElse(List.of()),
                        root.get("exclude").map(Node::strings).orElse(List.of()),
                        site.facts().has(FunctionRoute.class) || FunctionsFolders.hasAdvancedWorker(site.facts()))));
    }
}
