package dev.pagelift.fix.host;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.catalog.HostFeatureKind;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.BasePath;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.FrameworkOption;
import dev.pagelift.fact.HostFact.HostFeature;
import dev.pagelift.fact.HostFact.HostHeaders;
import dev.pagelift.fact.HostFact.HostRoute;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes a site one that a Worker with static assets alone must not serve. */
record Unfit(Subject subject) {

    /** Adapters and presets whose build is files alone. */
    private static final Set<String> FILES_ONLY =
            Set.of("@sveltejs/adapter-static", "static", "github-pages", "solid-start-static");

    private static final Set<FrameworkKind.Category> SERVING =
            Set.of(FrameworkKind.Category.APPLICATION, FrameworkKind.Category.SERVER);

    void require() {
        guard().ifPresent(what -> {
            throw new CannotFix(
                    "Files alone would be public: " + what + "; guard them with Access or in a Worker first.");
        });
        if (needsServer()) {
            throw new CannotFix("The build with '" + subject.site().site().framework()
                    + "' may make code that answers requests, which a configuration for files alone would lose"
                    + guide() + ".");
        }
        if (has("wrangler.json") || has("wrangler.jsonc") || has("wrangler.toml")) {
            throw new CannotFix("There is a Wrangler configuration already; see what it deploys.");
        }
        if (!isProjectSite()) {
            subject.site().facts().all(BasePath.class).stream()
                    .filter(base -> !base.served())
                    .findFirst()
                    .ifPresent(base -> {
                        throw new CannotFix("The site is built for addresses below '" + base.path()
                                + "' and served at the top; decide whether 'assets.base_path' is to be the same.");
                    });
        }
    }

    /** GitHub serves a project below the name of its repository unless it has a domain of its own. */
    private boolean isProjectSite() {
        return subject.site().site().hosts().equals(List.of("github-pages"))
                && subject.site().facts().all(HostFeature.class).stream()
                        .noneMatch(feature -> feature.feature().equals("custom-domain"));
    }

    private boolean has(String name) {
        return subject.snapshot().file(subject.site().site().root(), name).isPresent();
    }

    private Optional<String> guard() {
        Optional<String> route = subject.site().facts().all(HostRoute.class).stream()
                .filter(HostRoute::restricts)
                .map(rule -> "'" + rule.source() + "' is for some roles only")
                .findFirst();
        Optional<String> password = subject.site().facts().all(HostHeaders.class).stream()
                .filter(HostHeaders::restricts)
                .map(set -> "'" + set.source() + "' asks for a password")
                .findFirst();
        Optional<String> code = subject.site().facts().all(HostFeature.class).stream()
                .filter(feature ->
                        HostFeatureKind.named(feature.host(), feature.feature()).guard())
                .map(feature -> "'" + feature.subject() + "' uses " + feature.title() + ", which may keep visitors out")
                .findFirst();
        return route.or(() -> password).or(() -> code);
    }

    /** Frameworks for applications render on a server unless the project says that it does not. */
    private boolean needsServer() {
        String framework = subject.site().site().framework();
        if (framework == null
                || !SERVING.contains(FrameworkKind.named(framework).category())) {
            return false;
        }
        Optional<Adapter> adapter =
                subject.site().facts().all(Adapter.class).stream().findFirst();
        if (adapter.isPresent()) {
            return !FILES_ONLY.contains(adapter.get().name());
        }
        Optional<String> mode = subject.site().facts().all(FrameworkOption.class).stream()
                .filter(option -> option.option().equals("mode"))
                .map(option -> Optional.ofNullable(option.value()).orElse(option.reason()))
                .findFirst();
        // Astro makes files unless it is told otherwise.
        boolean exported = mode.map(Set.of("export", "static")::contains).orElse(framework.equals("astro"));
        return !exported && !isGenerated();
    }

    private boolean isGenerated() {
        return subject.site().facts().all(Build.class).stream()
                .anyMatch(build -> String.valueOf(build.command()).contains("generate"));
    }

    private String guide() {
        return Optional.ofNullable(subject.site().site().framework())
                .flatMap(id -> Optional.ofNullable(FrameworkKind.named(id).guide()))
                .map(url -> "; " + url + " says how it runs on Workers")
                .orElse("");
    }
}
