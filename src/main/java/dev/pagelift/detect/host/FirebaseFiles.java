package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostSource;
import dev.pagelift.hosting.FirebaseJson;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.function.Consumer;

/** What the sites of Firebase Hosting use of Firebase beyond files. */
final class FirebaseFiles implements HostDetector {

    private static final String FIREBASE = "firebase";
    private static final String RESERVED = "/__/";

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        for (HostConfig config : configs) {
            if (config.kind().id().equals(FIREBASE)) {
                FirebaseJson.sites(config.root()).forEach(site -> {
                    rewrites(config, site, facts);
                    source(config, site, facts);
                });
                reserved(repository, config.folder(), facts);
            }
        }
    }

    /** The application of a framework, which Firebase builds when it deploys. */
    private static void source(HostConfig config, Node site, Consumer<Fact> facts) {
        site.member("source")
                .ifPresent(member -> member.value()
                        .string()
                        .flatMap(config.folder()::resolve)
                        .ifPresent(source -> facts.accept(
                                new HostSource(config.locate(member), FIREBASE, config.folder(), source))));
    }

    private static void rewrites(HostConfig config, Node site, Consumer<Fact> facts) {
        for (Node entry : site.get("rewrites").map(Node::items).orElse(List.of())) {
            String source = entry.string("source").orElse("");
            for (String service : new String[] {"function", "run"}) {
                entry.member(service)
                        .ifPresent(member -> facts.accept(Features.of(
                                FIREBASE, "function-rewrite", config.locate(member), source, config.folder())));
            }
            entry.member("dynamicLinks")
                    .ifPresent(member -> facts.accept(
                            Features.of(FIREBASE, "dynamic-links", config.locate(member), source, config.folder())));
        }
    }

    /** Pages that load the SDK or its settings from addresses that only Firebase answers. */
    private static void reserved(Repository repository, RepoPath site, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().filesIn(site)) {
            if (file.path().extension().equals("html")
                    && !file.path().segments().contains("node_modules")) {
                int at = file.text().indexOf(RESERVED + "firebase/");
                if (at >= 0) {
                    facts.accept(Features.of(
                            FIREBASE,
                            "reserved-urls",
                            file.locate(new Span(at, at + RESERVED.length() + "firebase/".length())),
                            file.path().toString(),
                            site));
                }
            }
        }
    }
}
