package dev.pagelift.fix.host;

import dev.pagelift.catalog.HostFeatureKind;
import dev.pagelift.catalog.HostKind;
import dev.pagelift.cloudflare.serving.HtmlHandling;
import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.BasePath;
import dev.pagelift.fact.HostFact.HostFeature;
import dev.pagelift.fact.HostFact.HostHeaders;
import dev.pagelift.fact.HostFact.HostRoute;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.fact.HostFact.HostUrls;
import dev.pagelift.fact.HostFact.SinglePageFallback;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.worker.PublishedSource;
import dev.pagelift.hosting.HeaderSet;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.hosting.PageAddresses;
import dev.pagelift.hosting.RouteRule;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site of files on another host.
 *
 * @param host whose rules it follows
 * @param output the published folder
 * @param rules by the file that holds them, those of {@code _redirects} and {@code _headers} aside
 */
record FileSite(Subject subject, HostKind host, RepoPath output, Map<RepoPath, HostedSite> rules) {

    private static final Set<String> RULE_FILES = Set.of("_redirects", "_headers");

    /** Where a page with this name is what unknown paths get, with the status 200 as far as the host can. */
    private static final Map<String, String> FALLBACK_PAGES = Map.of("github-pages", "404.html", "surge", "200.html");

    /**
     * @throws CannotFix when the site is not one of files alone, or when it would lose what guards them
     */
    static FileSite of(Subject subject) {
        RepoPath output = Optional.ofNullable(subject.site().site().outputDir())
                .orElseThrow(() -> new CannotFix("Nothing in the repository says which folder is published, so the"
                        + " configuration of a Worker cannot be written."));
        new Unfit(subject).require();
        HostKind host = host(subject);
        return new FileSite(subject, host, output, rules(subject, host));
    }

    /** Of several hosts the one with rules, since the others serve the files as they are. */
    private static HostKind host(Subject subject) {
        List<String> hosts = subject.site().site().hosts();
        Set<String> withRules = new TreeSet<>();
        Stream.of(HostRoute.class, HostHeaders.class, HostUrls.class)
                .flatMap(type -> subject.site().facts().all(type).stream())
                .forEach(fact -> withRules.add(hostOf(fact)));
        withRules.retainAll(hosts);
        if (withRules.size() > 1) {
            throw new CannotFix("The rules of " + titles(withRules)
                    + " are not the same; remove those of the host that no longer serves the site.");
        }
        return withRules.stream()
                .findFirst()
                .or(() -> hosts.stream().findFirst())
                .flatMap(HostKind::named)
                .filter(HostKind::leaves)
                .orElseThrow(() -> new CannotFix("What " + titles(hosts)
                        + " is told about requests is not all read here; write the configuration by hand."));
    }

    private static String titles(Collection<String> hosts) {
        return hosts.stream()
                .map(id -> HostKind.named(id).map(HostKind::title).orElse(id))
                .collect(Collectors.joining(" and "));
    }

    private static String hostOf(Fact fact) {
        return fact instanceof HostRoute route
                ? route.host()
                : fact instanceof HostHeaders headers ? headers.host() : ((HostUrls) fact).host();
    }

    private static Map<RepoPath, HostedSite> rules(Subject subject, HostKind host) {
        Set<RepoPath> files = new TreeSet<>();
        Stream.of(HostRoute.class, HostHeaders.class, HostUrls.class)
                .flatMap(type -> subject.site().facts().all(type).stream())
                .filter(fact -> hostOf(fact).equals(host.id()))
                .map(fact -> fact.at().file())
                .filter(file -> !RULE_FILES.contains(file.name()))
                .forEach(files::add);
        Map<RepoPath, HostedSite> rules = new TreeMap<>();
        for (RepoPath file : files) {
            rules.put(file, only(HostedSite.in(host.id(), text(subject, file)), file, subject));
        }
        return rules;
    }

    private static SourceFile text(Subject subject, RepoPath file) {
        return subject.snapshot().file(file).orElseThrow();
    }

    /** The one for the folder of the site. */
    private static HostedSite only(List<HostedSite> sites, RepoPath file, Subject subject) {
        RepoPath root = subject.site().site().root();
        List<HostedSite> here = sites.size() == 1
                ? sites
                : sites.stream()
                        .filter(site -> file.parent()
                                .resolve(site.folder())
                                .filter(root::equals)
                                .isPresent())
                        .toList();
        if (here.size() != 1) {
            throw new CannotFix(
                    "'" + file + "' configures several sites for one folder, and each needs a Worker of its own.");
        }
        return here.get(0);
    }

    RepoPath root() {
        return subject.site().site().root();
    }

    /** The folder whose files are published at the top, as far as it is known. */
    Optional<RepoPath> place() {
        return PublishedSource.certain(subject);
    }

    /** Where a file must be put that is to be published under its name at the top. */
    RepoPath published(String name) {
        RepoPath folder = place().orElseThrow(() -> new CannotFix("Nothing in the repository says"
                + " what the build copies to the top of '" + output + "', so '" + name
                + "' has no place; put a file of that name where the build takes it from."));
        return folder.resolve(name).orElseThrow();
    }

    /** What it publishes, as far as the repository has it. */
    ServedPages pages(HtmlHandling handling) {
        RepoPath folder = holdsItsFiles() ? output : PublishedSource.of(subject);
        List<String> paths = subject.snapshot().filesIn(folder).stream()
                .map(file -> file.path().within(folder))
                .toList();
        return new ServedPages(paths, holdsItsFiles(), handling);
    }

    /** Whether the published files are here, and not made by a build. */
    boolean holdsItsFiles() {
        return subject.snapshot().hasFolder(output) || output.isRoot();
    }

    /** What a setting for slashes asks for, else the default of both. */
    String handling() {
        return rules.values().stream()
                .flatMap(site -> site.addresses().stream())
                .map(PageAddresses::handling)
                .filter(handling -> !handling.equals(PageAddresses.DEFAULT))
                .findFirst()
                .orElse(PageAddresses.DEFAULT);
    }

    List<RouteRule> routes() {
        return rules.values().stream().flatMap(site -> site.routes().stream()).toList();
    }

    List<HeaderSet> headers() {
        return rules.values().stream().flatMap(site -> site.headers().stream()).toList();
    }

    /** Whether the host reads {@code _redirects} and {@code _headers} as well. */
    boolean sharesRuleFiles() {
        return host.id().equals("netlify");
    }

    /** The file in which Netlify reads rules that Cloudflare does not get to see. */
    RepoPath ownFile() {
        return subject.site().facts().all(HostTrace.class).stream()
                .map(trace -> trace.at().file())
                .filter(file -> file.name().equals("netlify.toml"))
                .findFirst()
                .orElseGet(() -> root().resolve("netlify.toml").orElseThrow());
    }

    boolean hasNotFoundPage() {
        return subject.site()
                .facts()
                .first(NotFound.class)
                .filter(NotFound::hasNotFoundPage)
                .isPresent();
    }

    /** A page that stands in for the setting that the host lacks. */
    boolean hasFallbackPage() {
        return subject.site().facts().all(SinglePageFallback.class).stream()
                .anyMatch(fallback -> fallback.page().equals(FALLBACK_PAGES.get(host.id())));
    }

    /** The path of a project site, below which its files are served. */
    Optional<String> basePath() {
        return subject.site().facts().all(BasePath.class).stream()
                .filter(base -> !base.served())
                .map(base -> base.path().replaceFirst("/$", ""))
                .findFirst();
    }

    /** What it uses of the host that stops to work. */
    List<HostFeature> lost() {
        return subject.site().facts().all(HostFeature.class).stream()
                .filter(feature -> feature.host().equals(host.id()))
                .filter(feature -> !HostFeatureKind.named(feature.host(), feature.feature())
                        .filesOnly())
                .toList();
    }
}
