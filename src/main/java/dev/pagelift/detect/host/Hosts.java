package dev.pagelift.detect.host;

import dev.pagelift.catalog.HostFeatureKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.fact.FrameworkFact.Witness;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hosts by their configuration files: that they are used, the folder they publish, and what else the files ask for. */
public final class Hosts implements Detector {

    private static final List<HostDetector> MORE = List.of(
            new HostMentions(),
            new NetlifyFiles(),
            new VercelFiles(),
            new GitHubPages(),
            new FirebaseFiles(),
            new AwsTemplates(),
            new AzureFiles(),
            new BackendFiles(),
            new SinglePages());

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        List<HostConfig> configs = HostConfig.in(repository);
        for (HostConfig config : configs) {
            traces(config, facts);
            published(config, facts);
            keys(config, facts);
            new HostRules(config, facts).emit();
        }
        MORE.forEach(detector -> detector.detect(repository, configs, facts));
    }

    /** One for each site, which may be in a folder of its own. */
    private static void traces(HostConfig config, Consumer<Fact> facts) {
        List<HostedSite> apart =
                config.sites().stream().filter(site -> !site.folder().isEmpty()).toList();
        apart.forEach(site -> trace(config, config.at(site), config.folder(site), facts));
        if (apart.isEmpty() || apart.size() < config.sites().size()) {
            trace(config, config.at(), config.folder(), facts);
        }
    }

    private static void trace(HostConfig config, Location at, RepoPath folder, Consumer<Fact> facts) {
        facts.accept(new HostTrace(
                at, config.kind().id(), folder, "has '" + config.file().name() + "'", true));
    }

    private static void published(HostConfig config, Consumer<Fact> facts) {
        switch (config.kind().id()) {
            case "amplify", "aws" -> amplify(config, facts);
            case "render" -> each(config, "services", "staticPublishPath", "rootDir", facts);
            case "digitalocean" -> each(config, "static_sites", "output_dir", "source_dir", facts);
            case "firebase" -> firebase(config, facts);
            default -> {
                String key = config.kind().folder();
                if (key != null) {
                    config.document()
                            .at(key)
                            .ifPresent(folder -> witness(config, folder, Route.parse(key), config.folder(), facts));
                }
            }
        }
    }

    private static void witness(HostConfig config, Node folder, Route route, RepoPath from, Consumer<Fact> facts) {
        folder.string()
                .flatMap(from::resolveRooted)
                .ifPresent(directory -> facts.accept(new OutputWitness(
                        config.document().locate(route), from, directory, Witness.HOST_CONFIG, "'" + route + "'")));
    }

    /** One folder for the repository, or one for each of its applications. */
    private static void amplify(HostConfig config, Consumer<Fact> facts) {
        Route route = Route.parse("frontend.artifacts.baseDirectory");
        route.in(config.root()).ifPresent(folder -> witness(config, folder, route, config.folder(), facts));
        List<Node> applications =
                config.root().get("applications").map(Node::items).orElse(List.of());
        for (int i = 0; i < applications.size(); i++) {
            Route own = Route.parse("applications[" + i + "].frontend.artifacts.baseDirectory");
            Optional<RepoPath> root = applications.get(i).string("appRoot").flatMap(config.folder()::resolve);
            own.in(config.root())
                    .ifPresent(folder -> witness(config, folder, own, root.orElse(config.folder()), facts));
        }
    }

    private static void firebase(HostConfig config, Consumer<Fact> facts) {
        Route one = Route.parse("hosting.public");
        one.in(config.root()).ifPresent(folder -> witness(config, folder, one, config.folder(), facts));
        each(config, "hosting", "public", "", facts);
    }

    /** A list of sites, each with its folder and perhaps where that starts from. */
    private static void each(HostConfig config, String list, String folder, String from, Consumer<Fact> facts) {
        List<Node> sites = config.root().get(list).map(Node::items).orElse(List.of());
        for (int i = 0; i < sites.size(); i++) {
            Route route = Route.parse(list + "[" + i + "]").then(folder);
            RepoPath start = sites.get(i)
                    .string(from)
                    .flatMap(config.folder()::resolveRooted)
                    .orElse(config.folder());
            route.in(config.root()).ifPresent(node -> witness(config, node, route, start, facts));
        }
    }

    private static void keys(HostConfig config, Consumer<Fact> facts) {
        for (HostFeatureKind feature : HostFeatureKind.all()) {
            if (feature.host().equals(config.kind().id())) {
                for (String key : feature.keys()) {
                    Keys.of(config, key)
                            .forEach(member -> facts.accept(
                                    Features.of(feature, config.locate(member.key()), member.name(), config.folder())));
                }
            }
        }
    }
}
