package dev.pagelift.detect.binding;

import dev.pagelift.catalog.BindingHelper;
import dev.pagelift.catalog.Entrance;
import dev.pagelift.detect.Repository;
import dev.pagelift.detect.binding.Projects.Project;
import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.routing.Handler;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Export;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Searches a repository for reads of bindings, from every place where a framework or the platform hands them over. */
public final class BindingSearch {

    private static final String ADVANCED = "_worker.js";

    private final Repository repository;
    private final Facts facts;
    private final Projects projects;
    private final BindingUses uses = new BindingUses();
    private final List<SourceFile> scripts = new ArrayList<>();
    private final List<SourceFile> generated = new ArrayList<>();
    private final Map<RepoPath, Set<RepoPath>> serviceWorkers = new TreeMap<>();
    private final Map<RepoPath, EnvironmentTypes> types = new HashMap<>();
    private final Set<RepoPath> routes;
    private final Set<RepoPath> entries;
    private final WordSearch words = new WordSearch(wanted());

    /** @param facts what is known of configurations, special files and routes */
    public BindingSearch(Repository repository, Facts facts) {
        this.repository = repository;
        this.facts = facts;
        this.routes = routes(facts);
        this.entries = entries(facts);
        this.projects = new Projects(repository, evidence(facts));
    }

    private static Set<String> wanted() {
        Set<String> all = new HashSet<>(WorkerModules.HANDLERS);
        all.addAll(ServiceWorkerGlobals.WORDS);
        for (Entrance entrance : Entrance.all()) {
            all.addAll(entrance.words());
            all.addAll(entrance.mentions());
        }
        BindingHelper.all().forEach(helper -> all.addAll(helper.names()));
        return all;
    }

    private static Set<RepoPath> evidence(Facts facts) {
        Set<RepoPath> folders = new HashSet<>();
        facts.all(WranglerConfig.class).forEach(config -> folders.add(config.folder()));
        facts.all(FunctionRoute.class)
                .forEach(route -> folders.add(route.folder().parent()));
        facts.all(SpecialFile.class).stream()
                .filter(file -> file.role().equals(ADVANCED))
                .forEach(file -> folders.add(file.file().parent()));
        return folders;
    }

    private static Set<RepoPath> routes(Facts facts) {
        Set<RepoPath> files = new HashSet<>();
        facts.all(FunctionRoute.class).forEach(route -> files.add(route.file()));
        return files;
    }

    /** What a configuration or its name makes the entry of a Worker. */
    private static Set<RepoPath> entries(Facts facts) {
        Set<RepoPath> files = new HashSet<>();
        for (WranglerConfig config : facts.all(WranglerConfig.class)) {
            Optional.ofNullable(config.main()).flatMap(config.folder()::resolve).ifPresent(files::add);
        }
        for (SpecialFile file : facts.all(SpecialFile.class)) {
            if (file.role().equals(ADVANCED)) {
                files.add(file.file());
                files.add(file.file().resolve("index.js").orElseThrow());
            }
        }
        return files;
    }

    /** Reads of names, and reads of which the name cannot be known. */
    public Collection<BindingUse> run() {
        for (SourceFile file : repository.snapshot().files()) {
            if (Dialect.of(file.path()).isPresent() && !ScriptFiles.isDeclaration(file)) {
                scripts.add(file);
            }
        }
        Flow flow = new Flow(repository, scripts);
        for (SourceFile file : scripts) {
            projects.around(file.path().parent()).ifPresent(project -> start(file, project, flow));
        }
        serviceWorkers.forEach((project, files) -> new ServiceWorkerGlobals(
                        repository, declaredIn(project), flow, uses, new Environment("global", project, false, uses))
                .start(files));
        flow.run();
        while (uses.hasOpenKeys()) {
            uses.resolveKeys(repository.modules(), flow);
            flow.run();
        }
        return uses.all();
    }

    /** Scripts that would have been searched had a program not written them. */
    public List<SourceFile> generated() {
        return generated;
    }

    private Set<String> declaredIn(RepoPath project) {
        Set<String> names = new TreeSet<>();
        for (BindingDeclared binding : facts.all(BindingDeclared.class)) {
            if (binding.file().isIn(project)) {
                names.add(binding.name());
            }
        }
        return names;
    }

    private void start(SourceFile file, Project project, Flow flow) {
        boolean entry = entries.contains(file.path());
        boolean route = routes.contains(file.path());
        if (!entry && !route && (ScriptFiles.isTest(file) || ScriptFiles.isPublished(file))) {
            return;
        }
        WordSearch.Found found = words.in(file.text());
        List<Entrance> entrances = project.entrances().stream()
                .filter(entrance -> isMentioned(entrance, found))
                .toList();
        boolean helped = project.helpers().stream().anyMatch(helper -> found.hasAny(helper.names()));
        boolean worker = entry || found.hasAny(WorkerModules.HANDLERS) && found.has("default");
        boolean listens = found.hasAny(ServiceWorkerGlobals.WORDS);
        if (entrances.isEmpty() && !helped && !worker && !listens && !route) {
            return;
        }
        if (!entry && !route && ScriptFiles.isGenerated(file)) {
            generated.add(file);
            return;
        }
        Script script = repository.script(file.path()).orElseThrow();
        Environment environment = new Environment("env", project.folder(), false, uses);
        if (route) {
            handlers(file.path(), script, flow, new Environment("context.env", project.folder(), false, uses));
        }
        if (worker) {
            new WorkerModules(repository.modules(), flow, environment).start(file.path(), script);
        }
        if (listens && ServiceWorkerGlobals.isWorker(script)) {
            serviceWorkers
                    .computeIfAbsent(project.folder(), key -> new TreeSet<>())
                    .add(file.path());
        }
        new Handovers(repository, flow, uses, project, file.path(), script)
                .start(
                        entrances,
                        types.computeIfAbsent(
                                project.folder(),
                                key -> new EnvironmentTypes(repository.modules(), project.entrances())));
        project.helpers().forEach(helper -> HelperUses.find(helper, file.path(), script, project.folder(), uses));
    }

    private static boolean isMentioned(Entrance entrance, WordSearch.Found found) {
        return found.hasAny(entrance.words()) && (entrance.mentions().isEmpty() || found.hasAny(entrance.mentions()));
    }

    private void handlers(RepoPath file, Script script, Flow flow, Environment environment) {
        for (Export export : script.exports()) {
            if (Handler.isName(export.name()) && !export.typeOnly()) {
                repository
                        .modules()
                        .export(file, export.name())
                        .ifPresent(source -> HandlerFunctions.of(
                                        repository.modules(),
                                        new Place(source.file(), source.export().value()))
                                .forEach(function -> flow.target(
                                        function.at(function.node().parameter(0).target()),
                                        Way.parse("env"),
                                        environment)));
            }
        }
    }
}
