package dev.pagelift.detect.host;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostHeaders;
import dev.pagelift.fact.HostFact.HostRoute;
import dev.pagelift.fact.HostFact.HostRuleSet;
import dev.pagelift.fact.HostFact.HostUrls;
import dev.pagelift.hosting.Conversion;
import dev.pagelift.hosting.HeaderSet;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.hosting.PageAddresses;
import dev.pagelift.hosting.RouteRule;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Redaction;
import java.util.List;
import java.util.function.Consumer;

/** The redirects, headers and addresses that the configuration of a host sets, as facts. */
public final class HostRules {

    private static final String VERCEL = "vercel";

    private final HostConfig config;
    private final Consumer<Fact> facts;

    HostRules(HostConfig config, Consumer<Fact> facts) {
        this.config = config;
        this.facts = facts;
    }

    void emit() {
        config.sites().forEach(this::emit);
    }

    private void emit(HostedSite site) {
        RepoPath folder = config.folder(site);
        emit(host(), source(), folder, site, facts);
        site.addresses().forEach(addresses -> addresses(folder, addresses));
        if (host().equals(VERCEL)) {
            set(
                    "redirects",
                    site.redirects().stream().map(RouteRule::conversion).toList());
            set("rewrites", site.rewrites().stream().map(RouteRule::conversion).toList());
            set("headers", site.headers().stream().map(HeaderSet::conversion).toList());
        }
    }

    private String host() {
        return config.kind().id();
    }

    private SourceFile source() {
        return config.document().file();
    }

    private void set(String kind, List<Conversion> conversions) {
        config.root().member(kind).filter(member -> !conversions.isEmpty()).ifPresent(member -> {
            int convertible =
                    (int) conversions.stream().filter(Conversion::isExact).count();
            facts.accept(new HostRuleSet(
                    config.locate(member),
                    host(),
                    config.file(),
                    kind,
                    conversions.size(),
                    convertible,
                    convertible == conversions.size()
                            ? "They can all be rules or settings of Cloudflare"
                            : convertible
                                    + " of them can be rules of Cloudflare; there is a finding for each of the others",
                    config.folder()));
        });
    }

    private void addresses(RepoPath folder, PageAddresses addresses) {
        facts.accept(new HostUrls(
                config.locate(addresses.at()),
                host(),
                addresses.setting(),
                addresses.at().value().scalarText().orElse(""),
                addresses.handling(),
                folder));
    }

    /** What a file says of the requests of a site, as facts. */
    static void emit(String host, SourceFile file, RepoPath folder, HostedSite site, Consumer<Fact> facts) {
        site.routes().forEach(rule -> facts.accept(route(host, file, folder, rule)));
        site.headers().forEach(set -> facts.accept(headers(host, file, folder, set)));
    }

    /** A rule of a host as a fact about a site. */
    public static HostRoute route(String host, SourceFile file, RepoPath folder, RouteRule rule) {
        return new HostRoute(
                file.locate(rule.at()),
                host,
                file.path(),
                rule.source(),
                rule.target() == null ? null : Redaction.addresses(rule.target()),
                rule.status(),
                rule.statusGiven(),
                rule.yields() && rule.isPattern(),
                rule.restricts(),
                rule.conversion().outcome(),
                rule.conversion().lines().stream().map(Redaction::addresses).toList(),
                rule.conversion().reason(),
                folder);
    }

    /** Headers of a host as a fact about a site. */
    public static HostHeaders headers(String host, SourceFile file, RepoPath folder, HeaderSet set) {
        return new HostHeaders(
                file.locate(set.at()),
                host,
                file.path(),
                set.source(),
                set.values().keySet().stream().sorted().toList(),
                set.restricts(),
                set.conversion().isExact() && !set.restricts(),
                set.conversion().lines(),
                set.conversion().reason(),
                folder);
    }
}
