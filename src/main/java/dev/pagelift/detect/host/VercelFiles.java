package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Functions below {@code api/} and middleware, beside a configuration of Vercel. */
final class VercelFiles implements HostDetector {

    private static final String VERCEL = "vercel";
    private static final Set<String> LANGUAGES = Set.of("py", "go", "rb", "rs", "php");

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        configs.stream()
                .filter(config -> config.kind().id().equals(VERCEL))
                .map(HostConfig::folder)
                .distinct()
                .forEach(folder -> {
                    functions(repository, folder, facts);
                    middleware(repository, folder, facts);
                });
    }

    private static void functions(Repository repository, RepoPath folder, Consumer<Fact> facts) {
        RepoPath api = folder.resolve("api").orElseThrow();
        for (SourceFile file : repository.snapshot().filesIn(api)) {
            if (isFunction(repository, file, api)) {
                facts.accept(Features.of(
                        VERCEL, "functions", file.locateLine(1), file.path().toString(), folder));
            }
        }
    }

    /** Files and folders whose names start with {@code _} or {@code .} are no functions; scripts must export a handler. */
    private static boolean isFunction(Repository repository, SourceFile file, RepoPath api) {
        List<String> segments = List.of(file.path().within(api).split("/"));
        if (segments.stream()
                .anyMatch(segment ->
                        segment.startsWith("_") || segment.startsWith(".") || segment.equals("node_modules"))) {
            return false;
        }
        if (Dialect.of(file.path()).isEmpty()) {
            return LANGUAGES.contains(file.path().extension());
        }
        return !file.path().name().endsWith(".d.ts")
                && repository
                        .script(file.path())
                        .map(VercelFiles::exportsHandler)
                        .orElse(false);
    }

    private static boolean exportsHandler(Script script) {
        return script.export("default").isPresent()
                || script.commonJsExport().exists()
                || Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS").stream()
                        .anyMatch(method -> script.export(method).isPresent());
    }

    /** Next.js has a middleware of its own, which its adapter brings along. */
    private static void middleware(Repository repository, RepoPath folder, Consumer<Fact> facts) {
        Optional<SourceFile> file =
                List.of("middleware.ts", "middleware.js", "src/middleware.ts", "src/middleware.js").stream()
                        .flatMap(name -> repository.snapshot().file(folder, name).stream())
                        .findFirst();
        file.filter(found ->
                        !found.text().contains("next/server") && !found.text().contains("astro"))
                .ifPresent(found -> facts.accept(Features.of(
                        VERCEL, "middleware", found.locateLine(1), found.path().toString(), folder)));
    }
}
