package dev.pagelift.detect.config;

import dev.pagelift.catalog.KeyKind;
import dev.pagelift.cloudflare.wrangler.ConfigLookup;
import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.ConfigFact.CodeConfig;
import dev.pagelift.fact.ConfigFact.RedirectedConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Wrangler configuration files, wherever and under whatever name they are kept. */
public final class WranglerConfigs implements Detector {

    /** Configurations that are programs: Wrangler's experimental one, and the one that other tools have proposed. */
    private static final String[] PROGRAMS = {
        "cloudflare.config.ts", "cloudflare.config.js", "cloudflare.config.mjs",
        "wrangler.config.ts", "wrangler.config.js", "wrangler.config.mjs"
    };

    /** Keys that many other files have too, so that they do not make a configuration of a file whose name leaves it open. */
    private static final Set<String> COMMON = Set.of(
            "$schema", "name", "env", "build", "dev", "rules", "exports", "alias", "define", "limits", "cache",
            "access", "main");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            ConfigRole.of(file.path())
                    .flatMap(role -> repository
                            .document(file.path())
                            .filter(document -> role == ConfigRole.STANDARD || isWrangler(document.root()))
                            .filter(document -> isTable(document, repository.snapshot()))
                            .map(document -> new WranglerConfigFacts(document, role, facts)))
                    .ifPresent(WranglerConfigFacts::find);
            if (file.path().name().equals("config.json") && isRedirect(file.path())) {
                repository.document(file.path()).ifPresent(document -> facts.accept(redirect(document)));
            }
        }
        for (SourceFile file : repository.named(PROGRAMS)) {
            facts.accept(new CodeConfig(file.locateLine(1), file.path()));
        }
    }

    private static boolean isWrangler(Node root) {
        return root.members().keySet().stream()
                .anyMatch(key -> !COMMON.contains(key) && KeyKind.named(key).isPresent());
    }

    /** A list, or a text, is told: Wrangler stops, and nothing is known of the Worker. */
    private static boolean isTable(Document document, Snapshot snapshot) {
        if (!document.root().isObject()) {
            snapshot.notice(new Notice(
                    "no-configuration",
                    Notice.Effect.INCOMPLETE,
                    document.locate(document.root()),
                    "A Wrangler configuration is a table of keys, which this is not."));
        }
        return document.root().isObject();
    }

    private static boolean isRedirect(RepoPath path) {
        return path.parent().parent().parent().resolve(ConfigLookup.REDIRECT).equals(Optional.of(path));
    }

    private static RedirectedConfig redirect(Document document) {
        RepoPath file = document.file().path();
        Optional<Node.Member> target = document.root().member("configPath");
        return new RedirectedConfig(
                target.map(document::locate).orElseGet(() -> document.file().locateLine(1)),
                file,
                target.flatMap(member -> member.value().string())
                        .flatMap(file.parent()::resolve)
                        .orElse(null));
    }
}
