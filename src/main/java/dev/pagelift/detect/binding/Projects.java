package dev.pagelift.detect.binding;

import dev.pagelift.catalog.BindingHelper;
import dev.pagelift.catalog.Entrance;
import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The projects of a repository, each a folder with a package.json, and which of them have to do with Cloudflare. */
final class Projects {

    private static final List<String> TRACES =
            List.of("cloudflare", "wrangler", "@nuxthub/", "\"agents\"", "partyserver", "rwsdk", "miniflare");
    private static final Pattern WORKER = Pattern.compile("(?i)cloudflare[ -]?workers?");
    private static final String[] FRAMEWORK_CONFIGS = {
        "nuxt.config.ts",
        "nuxt.config.js",
        "nitro.config.ts",
        "astro.config.mjs",
        "astro.config.ts",
        "svelte.config.js",
        "app.config.ts",
        "vite.config.ts",
        "vite.config.js",
        "vite.config.mts",
        "remix.config.js"
    };
    private static final List<String> DEPENDENCIES =
            List.of("dependencies", "devDependencies", "peerDependencies", "optionalDependencies");

    private final Repository repository;
    private final Map<RepoPath, RepoPath> rootOfFolder = new HashMap<>();
    private final Map<RepoPath, Optional<Project>> projects = new HashMap<>();
    private final Set<RepoPath> traced = new HashSet<>();

    /**
     * A project that has to do with Cloudflare.
     *
     * @param entrances those its packages can have
     */
    record Project(RepoPath folder, List<Entrance> entrances, List<BindingHelper> helpers) {}

    /** @param evidence folders of Wrangler configurations, Functions and the like */
    Projects(Repository repository, Collection<RepoPath> evidence) {
        this.repository = repository;
        traced.addAll(evidence);
        for (SourceFile file : repository.named("package.json")) {
            mark(file);
        }
        for (SourceFile file : repository.named(FRAMEWORK_CONFIGS)) {
            mark(file);
        }
        for (SourceFile file : repository.named("README.md")) {
            markUnpackaged(file);
        }
        // A trace deeper down is one of the project around it.
        Set.copyOf(traced).forEach(folder -> traced.add(root(folder)));
    }

    private void mark(SourceFile file) {
        String text = file.text();
        if (TRACES.stream().anyMatch(text::contains)) {
            traced.add(file.path().parent());
        }
    }

    /** A Worker that is pasted into the dashboard has no more than a description. */
    private void markUnpackaged(SourceFile file) {
        RepoPath folder = file.path().parent();
        if (repository.snapshot().file(folder, "package.json").isEmpty()
                && WORKER.matcher(file.text()).find()) {
            traced.add(folder);
        }
    }

    /** The project a folder belongs to; empty when nothing in it or above it has to do with Cloudflare. */
    Optional<Project> around(RepoPath folder) {
        return projects.computeIfAbsent(root(folder), this::project);
    }

    private RepoPath root(RepoPath folder) {
        RepoPath known = rootOfFolder.get(folder);
        if (known != null) {
            return known;
        }
        boolean isRoot = folder.isRoot()
                || repository.snapshot().file(folder, "package.json").isPresent();
        RepoPath root = isRoot ? folder : root(folder.parent());
        rootOfFolder.put(folder, root);
        return root;
    }

    private Optional<Project> project(RepoPath folder) {
        boolean cloudflare = false;
        Set<String> packages = new HashSet<>();
        for (RepoPath at = folder; ; at = at.parent()) {
            cloudflare |= traced.contains(at);
            addPackages(at, packages);
            if (at.isRoot()) {
                break;
            }
        }
        return cloudflare ? Optional.of(project(folder, packages)) : Optional.empty();
    }

    private static Project project(RepoPath folder, Set<String> packages) {
        return new Project(
                folder,
                Entrance.all().stream()
                        .filter(entrance -> has(entrance.needs(), packages))
                        .toList(),
                BindingHelper.all().stream()
                        .filter(helper -> has(helper.needs(), packages))
                        .toList());
    }

    private static boolean has(List<String> needs, Set<String> packages) {
        return needs.isEmpty() || needs.stream().anyMatch(packages::contains);
    }

    private void addPackages(RepoPath folder, Set<String> packages) {
        folder.resolve("package.json")
                .flatMap(repository::document)
                .map(Document::root)
                .ifPresent(root -> DEPENDENCIES.forEach(key -> root.get(key)
                        .ifPresent(table -> packages.addAll(table.members().keySet()))));
    }
}
