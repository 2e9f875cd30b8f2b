package dev.pagelift.link;

import dev.pagelift.catalog.HostKind;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.CommandFact.ActionStep;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.ConfigFact.DashboardSetting;
import dev.pagelift.fact.ConfigFact.TerraformProject;
import dev.pagelift.fact.ConfigFact.TerraformWorker;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.HostFact.HostSource;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.fact.PlatformFact.Api;
import dev.pagelift.fact.PlatformFact.ApiUse;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that sites are deployed from, and which of them each fact is about. What names a published folder belongs to the
 * project that builds it: a configuration at the top of a repository that publishes {@code web/dist} is the site {@code web}'s.
 */
final class SiteRoots {

    private static final Set<String> DEPLOYS = Set.of("deploy", "publish", "versions upload");
    private static final String SITES_ENTRY = "workers-site/index.js";

    private final Facts facts;
    private final NavigableSet<RepoPath> roots = new TreeSet<>();
    private final Set<RepoPath> projects = new HashSet<>();
    private final Set<RepoPath> withFramework = new HashSet<>();
    private final Set<RepoPath> withFunctions = new HashSet<>();
    /** Folders whose own site is part of one above them. */
    private final Set<RepoPath> absorbed = new HashSet<>();
    /** Folders that look like sites and only show or test something. */
    private final Set<RepoPath> samples = new HashSet<>();

    /** By the fact itself: two can say the same, and to compare all that they hold takes long. */
    private final IdentityHashMap<Fact, RepoPath> claims = new IdentityHashMap<>();

    private final Map<RepoPath, RepoPath> ofConfig = new HashMap<>();
    /** Folders that deploy nothing but what one folder below them builds. */
    private final Map<RepoPath, Optional<RepoPath>> standsFor = new HashMap<>();

    private final List<Entry> entries;
    private final SeparateProjects separate;

    private SiteRoots(Facts facts, Snapshot snapshot) {
        this.facts = facts;
        this.separate = SeparateProjects.of(facts, snapshot);
        this.entries = facts.all(WranglerConfig.class).stream()
                .flatMap(config -> entry(config).stream().map(main -> new Entry(config, main)))
                .toList();
    }

    /** The script that a configuration deploys. */
    private record Entry(WranglerConfig config, RepoPath main) {

        boolean isBeside(RepoPath file) {
            return main.equals(file) || !main.parent().equals(config.folder()) && file.isIn(main.parent());
        }
    }

    static SiteRoots of(Facts facts, Snapshot snapshot) {
        SiteRoots roots = new SiteRoots(facts, snapshot);
        roots.findProjects();
        roots.claim();
        roots.leaveOutSamples();
        return roots;
    }

    NavigableSet<RepoPath> all() {
        return Collections.unmodifiableNavigableSet(roots);
    }

    private void findProjects() {
        facts.all(FunctionRoute.class)
                .forEach(route -> withFunctions.add(route.folder().parent()));
        facts.all(Framework.class).forEach(framework -> withFramework.add(framework.folder()));
        projects.addAll(withFunctions);
        projects.addAll(withFramework);
        facts.all(Dependency.class)
                .forEach(dependency -> projects.add(dependency.file().parent()));
        facts.all(Command.class).stream()
                .filter(command -> command.place() == Place.SCRIPT)
                .forEach(command -> projects.add(command.file().parent()));
        facts.all(WranglerConfig.class).forEach(config -> projects.add(config.folder()));
        facts.all(HostTrace.class).forEach(trace -> projects.add(trace.folder()));
    }

    private void claim() {
        roots.addAll(withFunctions);
        for (WranglerConfig config : facts.all(WranglerConfig.class)) {
            ofConfig.put(config.file(), claim(config, config.folder(), published(config)));
        }
        facts.all(Command.class).stream().filter(SiteRoots::isDeploy).forEach(this::claim);
        facts.all(DeployStep.class).stream().filter(SiteRoots::isOfAnotherHost).forEach(this::claim);
        facts.all(ActionStep.class).stream()
                .filter(step -> step.deploys() && step.active())
                .forEach(step -> claim(step, project(step.folder()), step.directory()));
        facts.all(HostTrace.class).forEach(trace -> claim(trace, trace.folder(), null));
        facts.all(HostSource.class).stream()
                .filter(built -> !built.source().equals(built.folder()))
                .forEach(built -> absorbed.add(built.source()));
        facts.all(TerraformProject.class).forEach(this::claimTerraform);
        facts.all(SpecialFile.class).stream()
                .filter(file -> file.role().equals("_worker.js"))
                .forEach(file -> claim(file, project(file.file().parent()), null));
        facts.all(ApiUse.class).stream()
                .filter(use -> use.api() == Api.SERVICE_WORKER)
                .forEach(this::claimServiceWorker);
        withFramework.stream().filter(folder -> !absorbed.contains(folder)).forEach(roots::add);
        roots.removeAll(absorbed);
        facts.all(TerraformWorker.class).forEach(this::claimTerraformWorker);
    }

    /** With its bindings, when it says where it is built. */
    private void claimTerraform(TerraformProject project) {
        if (project.folder() != null) {
            claimWithin(project.block(), claim(project, project.folder(), null));
        }
    }

    /** Its script is built below the folder of a site; when it is not, nothing says which site it is. */
    private void claimTerraformWorker(TerraformWorker worker) {
        RepoPath root = project(worker.module());
        if (roots.contains(root)) {
            claims.put(worker, root);
            claimWithin(worker.block(), root);
        }
    }

    private void claimWithin(Location block, RepoPath root) {
        Stream.concat(facts.all(BindingDeclared.class).stream(), facts.all(DashboardSetting.class).stream())
                .filter(fact -> block.contains(fact.at()))
                .forEach(fact -> claims.put(fact, root));
    }

    /** It is the Worker of the nearest configuration around it; without one, a Worker by itself. */
    private void claimServiceWorker(ApiUse use) {
        Optional<WranglerConfig> config = facts.all(WranglerConfig.class).stream()
                .filter(candidate -> use.file().isIn(candidate.folder()))
                .max(Comparator.comparing(
                        candidate -> candidate.folder().segments().size()));
        config.map(nearest -> ofConfig.get(nearest.file()))
                .ifPresentOrElse(
                        root -> claims.put(use, root),
                        () -> claim(use, project(use.file().parent()), null));
    }

    private static @Nullable RepoPath published(WranglerConfig config) {
        return Stream.of(config.pagesOutputDir(), config.assetsDirectory(), config.siteBucket())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .flatMap(config.folder()::resolve)
                .orElse(null);
    }

    private static boolean isDeploy(Command command) {
        return command.tool().equals("wrangler")
                && (command.subcommand().startsWith("pages") || DEPLOYS.contains(command.subcommand()));
    }

    private void claim(Command command) {
        RepoPath own = separate.root(command.directory());
        if (own == null || withFunctions.contains(project(command.folder()))) {
            claim(command, project(command.folder()), command.directory());
        } else {
            roots.add(own);
            claims.put(command, own);
        }
    }

    /** What publishes elsewhere needs no file beside it that tells of the host. */
    private static boolean isOfAnotherHost(DeployStep step) {
        return step.active()
                && step.through().isEmpty()
                && step.action() == null
                && HostKind.named(step.host())
                        .filter(host -> host.sites() || step.directory() != null)
                        .isPresent();
    }

    private void claim(DeployStep step) {
        claim(step, project(step.project()), step.directory());
    }

    private RepoPath claim(Fact fact, RepoPath folder, @Nullable RepoPath published) {
        RepoPath root = published == null ? folder : rootOf(folder, published);
        roots.add(root);
        claims.put(fact, root);
        if (!root.equals(folder)) {
            standsFor.merge(folder, Optional.of(root), (a, b) -> a.equals(b) ? a : Optional.empty());
        }
        return root;
    }

    /** The project of a published folder, unless the folder that publishes it has more to say about the site. */
    private RepoPath rootOf(RepoPath folder, RepoPath published) {
        RepoPath builder = project(published);
        if (builder.equals(folder) || !builder.isIn(folder) || !projects.contains(builder)) {
            return folder;
        }
        if (withFunctions.contains(folder)) {
            absorbed.add(builder);
            return folder;
        }
        return withFramework.contains(builder) || !withFramework.contains(folder) ? builder : folder;
    }

    /** The nearest project around a folder; the folder itself when there is none. */
    private RepoPath project(RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            if (projects.contains(at)) {
                return at;
            }
            if (at.isRoot()) {
                return folder;
            }
        }
    }

    /** Only what a workflow deploys is a site where names say that things are shown or tested. */
    private void leaveOutSamples() {
        Set<RepoPath> claimed = new HashSet<>(withFunctions);
        Set<RepoPath> deployed = new HashSet<>();
        claims.forEach((fact, root) -> {
            if (!(fact instanceof ApiUse)) {
                claimed.add(root);
            }
            if (fact instanceof ActionStep || fact instanceof Command command && command.place() == Place.WORKFLOW) {
                deployed.add(root);
            }
        });
        Stream.concat(projects.stream(), roots.stream())
                .filter(folder -> Samples.isSample(folder) && !deployed.contains(folder)
                        || Samples.isShowcase(folder) && !claimed.contains(folder))
                .forEach(samples::add);
        roots.removeAll(samples);
    }

    /** The root of the site a fact is about, or null when it is about none. */
    @Nullable
    RepoPath of(Fact fact) {
        RepoPath claimed = fact instanceof BindingUsed use
                ? ofEntryBeside(use.file())
                : claims.getOrDefault(fact, ofConfig.get(fact.at().file()));
        if (claimed != null) {
            return known(claimed);
        }
        return fact instanceof DeployStep step ? around(publishedBy(step)) : around(FactFolder.of(fact, separate));
    }

    /** Where the site is that a step publishes, or leads to the publishing of. */
    private RepoPath publishedBy(DeployStep step) {
        RepoPath directory = step.directory();
        if (directory == null) {
            return step.project();
        }
        RepoPath own = separate.root(directory);
        return own != null && roots.contains(own) ? own : rootOf(project(step.project()), directory);
    }

    /** Code in the folder of a Worker's entry is that Worker's, wherever its files are published from. */
    private @Nullable RepoPath ofEntryBeside(RepoPath file) {
        for (Entry entry : entries) {
            if (entry.isBeside(file)) {
                return ofConfig.get(entry.config().file());
            }
        }
        return null;
    }

    /** The file that the configuration names, or the one that Wrangler took for Workers Sites without asking. */
    private static Optional<RepoPath> entry(WranglerConfig config) {
        return Optional.ofNullable(config.main())
                .or(() -> Optional.ofNullable(config.siteBucket()).map(bucket -> SITES_ENTRY))
                .flatMap(config.folder()::resolve);
    }

    private @Nullable RepoPath known(RepoPath root) {
        return roots.contains(root) ? root : around(root);
    }

    private @Nullable RepoPath around(RepoPath folder) {
        for (RepoPath at = folder; ; at = at.parent()) {
            if (roots.contains(at)) {
                return at;
            }
            if (samples.contains(at)) {
                return null;
            }
            Optional<RepoPath> standIn = standsFor.getOrDefault(at, Optional.empty());
            if (standIn.filter(roots::contains).isPresent()) {
                return standIn.get();
            }
            if (at.isRoot()) {
                return roots.size() == 1 ? roots.first() : null;
            }
        }
    }
}
