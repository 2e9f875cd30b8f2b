package dev.pagelift.detect.binding;

import dev.pagelift.detect.Repository;
import dev.pagelift.detect.binding.Candidates.Candidate;
import dev.pagelift.detect.binding.Projects.Project;
import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.module.ScriptFiles;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.Facts;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches a repository for reads of bindings, from every place where a framework or the platform hands them over. */
public final class BindingSearch {

    /** Scripts that keep more than one processor busy for longer than it takes to start the threads. */
    private static final int MANY = 200;

    private record Handover(Candidate candidate, Script script, Handovers handovers) {}

    private record Module(SourceFile file, Project project) {}

    private final Repository repository;
    private final Facts facts;
    private final Entries entries;
    private final Candidates candidates;
    private final Projects projects;
    private final BindingUses uses = new BindingUses();
    private final List<SourceFile> modules = new ArrayList<>();
    private final Map<RepoPath, Set<RepoPath>> serviceWorkers = new TreeMap<>();
    private final Set<RepoPath> frameworkScripts = new TreeSet<>();
    private final Flow flow;

    /** @param facts what is known of configurations, special files and routes */
    public BindingSearch(Repository repository, Facts facts) {
        this.repository = repository;
        this.facts = facts;
        this.entries = Entries.of(repository, facts);
        this.candidates = new Candidates(entries);
        this.projects = new Projects(repository, entries.folders());
        for (SourceFile file : repository.snapshot().files()) {
            if (ScriptFiles.isModule(file)) {
                modules.add(file);
            }
        }
        this.flow = new Flow(repository, modules);
    }

    /** Reads of names, and reads of which the name cannot be known. */
    public Collection<BindingUse> run() {
        List<Handover> handovers = handovers();
        onAll(
                handovers,
                handover -> handover.handovers().find(handover.candidate().entrances()));
        handovers.forEach(this::start);
        serviceWorkers.forEach((project, files) -> new ServiceWorkerGlobals(
                        repository, declaredIn(project), flow, uses, environment("global", project))
                .start(files));
        flow.run();
        // What only looks like the environment comes later, so that a read is put down to the framework where one is
        // known.
        onAll(byProject(handovers), this::findByType);
        handovers.forEach(handover -> handover.handovers().begin(flow));
        flow.run();
        handovers.forEach(handover -> {
            handover.handovers().findByName(handover.candidate().entrances());
            handover.handovers().begin(flow);
        });
        flow.run();
        while (uses.hasOpenKeys()) {
            uses.resolveKeys(repository.modules(), flow);
            flow.run();
        }
        return uses.all();
    }

    /** The scripts that the platform runs by itself, with all that they load. */
    public Set<RepoPath> serverScripts() {
        Set<RepoPath> started = serviceWorkers();
        started.addAll(entries.routes());
        started.addAll(entries.workers());
        return repository.modules().reachableFrom(started);
    }

    /** The scripts that start a Worker of the service-worker format. */
    public Set<RepoPath> serviceWorkers() {
        Set<RepoPath> listeners = new TreeSet<>();
        serviceWorkers.values().forEach(listeners::addAll);
        return listeners;
    }

    /** The scripts that mention how a framework hands over the environment. */
    public Set<RepoPath> frameworkScripts() {
        return frameworkScripts;
    }

    /** Scripts that would have been searched had a program not written them. */
    public List<SourceFile> generated() {
        return candidates.generated();
    }

    /** Whether there was more to follow than the limits allow. */
    public boolean hasGivenUp() {
        return flow.hasGivenUp();
    }

    /** The scripts that are worth searching, by path and already parsed: in a large repository on all processors. */
    private List<Candidate> chosen() {
        List<Module> readable = new ArrayList<>();
        for (SourceFile file : modules) {
            Optional<Project> project = projects.around(file.path().parent());
            if (project.isPresent() && candidates.isReadable(file)) {
                // One after the other, so that a limit on what is read leaves out the same files every time.
                file.text();
                readable.add(new Module(file, project.get()));
            }
        }
        return onAll(readable)
                .flatMap(module -> candidates.candidate(module.file(), module.project()).stream())
                .filter(candidate -> repository.script(candidate.file().path()).isPresent())
                .toList();
    }

    private List<Handover> handovers() {
        List<Handover> handovers = new ArrayList<>();
        for (Candidate candidate : chosen()) {
            RepoPath file = candidate.file().path();
            repository
                    .script(file)
                    .ifPresent(script -> handovers.add(new Handover(
                            candidate, script, new Handovers(repository, uses, candidate.project(), file, script))));
        }
        return handovers;
    }

    private void start(Handover handover) {
        Candidate candidate = handover.candidate();
        Script script = handover.script();
        RepoPath file = candidate.file().path();
        RepoPath project = candidate.project().folder();
        if (candidate.route()) {
            WorkerModules.startRoute(repository.modules(), flow, environment("context.env", project), file, script);
        }
        if (candidate.worker()) {
            new WorkerModules(repository.modules(), flow, environment("env", project)).start(file, script);
        }
        if (candidate.listens() && ServiceWorkerGlobals.isWorker(script)) {
            serviceWorkers.computeIfAbsent(project, key -> new TreeSet<>()).add(file);
        }
        if (!candidate.entrances().isEmpty()) {
            frameworkScripts.add(file);
        }
        candidate.helpers().forEach(helper -> HelperUses.find(helper, file, script, project, uses));
        handover.handovers().begin(flow);
    }

    private static Collection<List<Handover>> byProject(List<Handover> handovers) {
        return handovers.stream()
                .collect(Collectors.groupingBy(
                        handover -> handover.candidate().project().folder(), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** Of the scripts of one project, which share what their types mean. */
    private void findByType(List<Handover> ofProject) {
        EnvironmentTypes types = new EnvironmentTypes(
                repository.modules(), ofProject.get(0).candidate().project().entrances());
        ofProject.forEach(handover -> handover.handovers().findByType(types));
    }

    /** In a large repository on all processors. */
    private <T> Stream<T> onAll(Collection<T> parts) {
        return modules.size() < MANY ? parts.stream() : parts.parallelStream();
    }

    private <T> void onAll(Collection<T> parts, Consumer<T> work) {
        onAll(parts).forEach(work);
    }

    private Environment environment(String via, RepoPath project) {
        return new Environment(via, project, uses);
    }

    private Set<String> declaredIn(RepoPath project) {
        return facts.all(BindingDeclared.class).stream()
                .filter(binding -> binding.file().isIn(project))
                .map(BindingDeclared::name)
                .collect(Collectors.toSet());
    }
}
