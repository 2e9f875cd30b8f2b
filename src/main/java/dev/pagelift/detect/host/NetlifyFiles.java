package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Fence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Functions, edge functions, forms, identity and other things of Netlify in the files of a site. */
final class NetlifyFiles implements HostDetector {

    private static final String NETLIFY = "netlify";
    private static final Set<String> PAGES = Set.of(
            "html", "htm", "jsx", "tsx", "js", "vue", "svelte", "astro", "njk", "liquid", "hbs", "pug", "ejs", "mdx",
            "md", "php", "erb", "haml");

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        for (HostConfig config : configs) {
            if (config.kind().id().equals(NETLIFY)) {
                functions(repository, config, facts);
            }
        }
        defaults(repository, facts);
        pages(repository, configs, facts);
        gitGateway(repository, facts);
        repository.named(".lfsconfig").stream()
                .filter(file -> file.text().contains(NETLIFY))
                .forEach(file -> facts.accept(Features.of(
                        NETLIFY,
                        "large-media",
                        file.locateLine(1),
                        ".lfsconfig",
                        file.path().parent())));
    }

    /** Pages everywhere where something else speaks of Netlify; else only those that people write by hand, near the top. */
    private static void pages(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        boolean traced = configs.stream().anyMatch(config -> config.kind().id().equals(NETLIFY))
                || repository.named("package.json").stream()
                        .anyMatch(file -> file.text().contains(NETLIFY));
        for (SourceFile file : repository.snapshot().files()) {
            boolean wanted = traced
                    ? PAGES.contains(file.path().extension())
                    : file.path().extension().equals("html")
                            && file.path().segments().size() <= 2;
            if (wanted && !isForeign(file.path())) {
                page(repository, file, facts);
            }
        }
    }

    private static boolean isForeign(RepoPath path) {
        return path.segments().contains("node_modules");
    }

    /** The folder that the configuration names, and its tables about single functions. */
    private static void functions(Repository repository, HostConfig config, Consumer<Fact> facts) {
        Optional<dev.pagelift.syntax.Node.Member> directory = config.root()
                .get("functions")
                .flatMap(table -> table.member("directory"))
                .or(() -> config.root().get("build").flatMap(table -> table.member("functions")));
        directory.ifPresent(member -> {
            Optional<RepoPath> folder = member.value().string().flatMap(config.folder()::resolve);
            Collection<SourceFile> files =
                    folder.map(path -> repository.snapshot().filesIn(path)).orElse(List.of());
            if (files.isEmpty()) {
                facts.accept(Features.of(
                        NETLIFY,
                        "functions",
                        config.locate(member),
                        member.value().string().orElse(""),
                        config.folder()));
            }
            folder.ifPresent(path -> functions(repository, path, config.folder(), facts));
        });
        config.root()
                .get("functions")
                .ifPresent(table -> table.members()
                        .values()
                        .forEach(function -> function.value()
                                .member("schedule")
                                .ifPresent(schedule -> facts.accept(Features.of(
                                        NETLIFY,
                                        "scheduled-functions",
                                        config.locate(schedule),
                                        function.key(),
                                        config.folder())))));
        config.root()
                .get("edge_functions")
                .ifPresent(list -> list.items()
                        .forEach(entry -> entry.member("function")
                                .ifPresent(name -> facts.accept(Features.of(
                                        NETLIFY,
                                        "edge-functions",
                                        config.locate(name),
                                        name.value().string().orElse(""),
                                        config.folder())))));
    }

    /** Without configuration, functions lie in two folders whose names are Netlify's own. */
    private static void defaults(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            List<String> segments = file.path().segments();
            int at = segments.indexOf(NETLIFY);
            if (at >= 0 && at + 2 < segments.size() && !isForeign(file.path())) {
                RepoPath site = RepoPath.of(String.join("/", segments.subList(0, at)));
                if (segments.get(at + 1).equals("functions")) {
                    function(repository, file, at + 3 == segments.size() || isEntry(segments, at + 2), site, facts);
                } else if (segments.get(at + 1).equals("edge-functions")
                        && at + 3 == segments.size()
                        && isScript(file)) {
                    facts.accept(Features.of(
                            NETLIFY,
                            "edge-functions",
                            place(repository, file),
                            file.path().toString(),
                            site));
                }
            }
        }
    }

    private static void functions(Repository repository, RepoPath folder, RepoPath site, Consumer<Fact> facts) {
        // The folders with Netlify's own names were looked through already.
        if (folder.within(RepoPath.ROOT).endsWith("netlify/functions")) {
            return;
        }
        for (SourceFile file : repository.snapshot().filesIn(folder)) {
            List<String> within = List.of(file.path().within(folder).split("/"));
            function(repository, file, within.size() == 1 || isEntry(within, 0), site, facts);
        }
    }

    /** A folder is a function when it holds an {@code index} file, one of its own name, or a program in Go. */
    private static boolean isEntry(List<String> segments, int folder) {
        if (segments.size() != folder + 2) {
            return false;
        }
        String file = segments.get(folder + 1);
        String name = file.replaceFirst("\\.\\w+$", "");
        return name.equals("index") || name.equals(segments.get(folder)) || file.equals("main.go");
    }

    private static boolean isScript(SourceFile file) {
        return Dialect.of(file.path()).isPresent() || file.path().extension().equals("go");
    }

    private static void function(
            Repository repository, SourceFile file, boolean entry, RepoPath site, Consumer<Fact> facts) {
        if (!entry || !isScript(file) || !(file.path().extension().equals("go") || isHandler(repository, file))) {
            return;
        }
        String name = file.path().name().replaceFirst("\\.\\w+$", "");
        boolean background =
                name.endsWith("-background") || file.path().parent().name().endsWith("-background");
        String kind = background ? "background-functions" : isScheduled(file) ? "scheduled-functions" : "functions";
        facts.accept(
                Features.of(NETLIFY, kind, place(repository, file), file.path().toString(), site));
    }

    /** One of the three shapes: {@code exports.handler}, {@code export const handler}, {@code export default}. */
    private static boolean isHandler(Repository repository, SourceFile file) {
        return repository
                .script(file.path())
                .map(script -> script.export("handler").isPresent()
                        || script.export("default").isPresent()
                        || script.commonJsExport("handler").exists()
                        || script.commonJsExport().exists())
                .orElse(false);
    }

    private static boolean isScheduled(SourceFile file) {
        String text = file.text();
        return text.contains("@netlify/functions") && text.contains("schedule(") || text.contains("schedule:");
    }

    private static Location place(Repository repository, SourceFile file) {
        Optional<Script> script = repository.script(file.path());
        return script.flatMap(read -> read.export("handler").or(() -> read.export("default")))
                .map(export -> file.locate(firstLine(file, export.node())))
                .orElseGet(() -> file.locateLine(1));
    }

    /** The start of a declaration, up to the end of its line. */
    private static Span firstLine(SourceFile file, Node node) {
        int end = file.text().indexOf('\n', node.start());
        return new Span(node.start(), end < 0 ? node.end() : Math.min(end, node.end()));
    }

    private static void page(Repository repository, SourceFile file, Consumer<Fact> facts) {
        if (file.text().contains(NETLIFY) || file.text().contains("nf_resize=")) {
            String text = isMarkdown(file.path()) ? Fence.withoutCode(file.text()) : file.text();
            RepoPath folder = site(repository, file.path().parent());
            for (Span span : NetlifyMarkup.forms(text)) {
                facts.accept(Features.of(
                        NETLIFY, "forms", file.locate(span), file.path().toString(), folder));
                facts.accept(new HostTrace(file.locate(span), NETLIFY, folder, "a form for Netlify", false));
            }
            NetlifyMarkup.urls(text)
                    .forEach((span, feature) ->
                            facts.accept(Features.of(NETLIFY, feature, file.locate(span), span.of(text), folder)));
        }
    }

    private static boolean isMarkdown(RepoPath path) {
        return path.extension().equals("md") || path.extension().equals("mdx");
    }

    /** The nearest package around a page, else the whole repository. */
    private static RepoPath site(Repository repository, RepoPath folder) {
        RepoPath at = folder;
        while (!at.isRoot() && repository.snapshot().file(at, "package.json").isEmpty()) {
            at = at.parent();
        }
        return at;
    }

    /** The back end of Decap and Netlify CMS that needs Netlify to sign people in. */
    private static void gitGateway(Repository repository, Consumer<Fact> facts) {
        for (Document document : repository.documents("config.yml", "config.yaml")) {
            document.root()
                    .get("backend")
                    .flatMap(backend -> backend.member("name"))
                    .filter(name -> name.value().string().orElse("").equals("git-gateway"))
                    .ifPresent(name -> facts.accept(Features.of(
                            NETLIFY,
                            "git-gateway",
                            document.locate(name.value()),
                            document.file().path().toString(),
                            document.file().path().parent())));
        }
    }
}
