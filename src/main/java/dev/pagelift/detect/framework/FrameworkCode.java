package dev.pagelift.detect.framework;

import dev.pagelift.detect.FollowUp;
import dev.pagelift.detect.Repository;
import dev.pagelift.detect.module.ScriptFiles;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.TargetFact.EdgeRuntime;
import dev.pagelift.fact.TargetFact.OnDemandPage;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.Set;
import java.util.function.Consumer;

/** What the pages of a framework say of how they want to be run, where an adapter for Cloudflare has to do it. */
public final class FrameworkCode implements FollowUp {

    private static final Set<String> EDGE = Set.of("edge", "experimental-edge");

    @Override
    public void detect(Repository repository, Facts known, Consumer<Fact> facts) {
        for (Adapter adapter : known.all(Adapter.class)) {
            if (adapter.framework().equals("next") && isForCloudflare(adapter)) {
                edgeRuntimes(repository, adapter.folder(), facts);
            } else if (adapter.framework().equals("astro") && isForCloudflare(adapter)) {
                onDemandPages(repository, sources(known, adapter), facts);
            }
        }
    }

    private static boolean isForCloudflare(Adapter adapter) {
        return Set.of("pages", "workers", "cloudflare").contains(adapter.host());
    }

    private static RepoPath sources(Facts known, Adapter adapter) {
        return known.all(Framework.class).stream()
                .filter(framework -> framework.folder().equals(adapter.folder()))
                .map(Framework::sources)
                .findFirst()
                .orElse(adapter.folder());
    }

    private static void edgeRuntimes(Repository repository, RepoPath folder, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().filesIn(folder)) {
            if (isRoute(file.path().within(folder))
                    && ScriptFiles.isModule(file)
                    && file.text().contains("edge")
                    && file.text().contains("runtime")
                    && !ScriptFiles.isTest(file)) {
                repository.script(file.path()).ifPresent(script -> edgeRuntime(file, script, facts));
            }
        }
    }

    /** Next.js asks its routes and the middleware alone; elsewhere the name means nothing. */
    private static boolean isRoute(String path) {
        String inSource = path.startsWith("src/") ? path.substring("src/".length()) : path;
        return inSource.startsWith("app/")
                || inSource.startsWith("pages/")
                || inSource.startsWith("middleware.")
                || inSource.startsWith("proxy.");
    }

    /** {@code export const runtime = "edge"}, and the same in {@code config} of a page of the older router. */
    private static void edgeRuntime(SourceFile file, Script script, Consumer<Fact> facts) {
        Node own = script.export("runtime")
                .map(export -> export.value())
                .orElse(script.root().none());
        Node inConfig = script.export("config")
                .map(export -> export.value().bare().property("runtime"))
                .orElse(script.root().none());
        Node value = own.exists() ? own.bare() : inConfig.bare();
        value.string()
                .filter(EDGE::contains)
                .ifPresent(runtime -> facts.accept(new EdgeRuntime(file.locate(value.span()), file.path(), runtime)));
    }

    /** Pages that say so, islands that the server fills in, and actions, which are endpoints. */
    private static void onDemandPages(Repository repository, RepoPath sources, Consumer<Fact> facts) {
        RepoPath code = sources.resolve("src").orElse(sources);
        for (SourceFile file : repository.snapshot().filesIn(code)) {
            if (ScriptFiles.isModule(file)) {
                if (file.path().toString().startsWith(code + "/actions/") || hasIsland(file)) {
                    facts.accept(new OnDemandPage(file.locateLine(1), file.path()));
                } else if (file.text().contains("prerender")) {
                    repository.script(file.path()).ifPresent(script -> notPrerendered(file, script, facts));
                }
            }
        }
    }

    private static boolean hasIsland(SourceFile file) {
        return file.path().extension().equals("astro") && file.text().contains("server:defer");
    }

    /** A value that is anything but {@code true} may leave the page to the server. */
    private static void notPrerendered(SourceFile file, Script script, Consumer<Fact> facts) {
        script.export("prerender")
                .filter(export -> !export.value().text().equals("true"))
                .ifPresent(export ->
                        facts.accept(new OnDemandPage(file.locate(export.node().span()), file.path())));
    }
}
