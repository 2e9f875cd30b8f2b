package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.AssetsIgnore;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Server files among the static ones: {@code _worker.js}, {@code _routes.json}, and the {@code .assetsignore} that must name them. */
final class ServerFiles implements Linker {

    private static final List<String> SERVER_NAMES = List.of("_routes.json", "_worker.js", "functions");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (SpecialFile file : site.facts().all(SpecialFile.class)) {
            switch (file.role()) {
                case "_worker.js" -> facts.accept(advanced(site, file));
                case "_routes.json" -> routesJson(site, file, facts);
                case ".assetsignore" -> assetsIgnore(site, file, facts);
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
                .ifPresent(root -> {
                    List<String> include =
                            root.get("include").map(Node::strings).orElse(List.of());
                    List<String> exclude =
                            root.get("exclude").map(Node::strings).orElse(List.of());
                    boolean code =
                            site.facts().has(FunctionRoute.class) || FunctionsFolders.hasAdvancedWorker(site.facts());
                    boolean said = !code || isSaid(site, new RoutesRules(include, exclude));
                    boolean settled = isWorker(site) && said && isHidden(site, file.file());
                    facts.accept(new RoutesJson(file.at(), file.file(), include, exclude, code, settled));
                });
    }

    private static boolean isWorker(SiteView site) {
        return site.config()
                .filter(config -> config.isForWorker() && !config.isForPages())
                .isPresent();
    }

    private static boolean isSaid(SiteView site, RoutesRules rules) {
        return site.config()
                .filter(config ->
                        config.workerFirst().equals(rules.toWorkerFirst().patterns()))
                .isPresent();
    }

    private static boolean isHidden(SiteView site, RepoPath file) {
        List<String> ignored =
                lines(site, file.parent().resolve(".assetsignore").orElseThrow());
        return ignored.contains(file.name()) || ignored.contains("/" + file.name());
    }

    private static void assetsIgnore(SiteView site, SpecialFile file, Consumer<Fact> facts) {
        RepoPath folder = file.file().parent();
        List<String> ignored = lines(site, file.file());
        List<String> unlisted = SERVER_NAMES.stream()
                .filter(name -> exists(site, folder.resolve(name).orElseThrow()))
                .filter(name ->
                        Stream.of(name, "/" + name, name + "/", "**/" + name).noneMatch(ignored::contains))
                .toList();
        facts.accept(new AssetsIgnore(file.at(), file.file(), unlisted));
    }

    private static List<String> lines(SiteView site, RepoPath file) {
        return site.repository().snapshot().file(file).map(SourceFile::text).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
    }

    private static boolean exists(SiteView site, RepoPath path) {
        return site.repository().snapshot().file(path).isPresent()
                || site.repository().snapshot().hasFolder(path);
    }
}
