package dev.pagelift.detect.host;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostHeaders;
import dev.pagelift.fact.HostFact.HostRoute;
import dev.pagelift.fact.HostFact.HostRuleSet;
import dev.pagelift.fact.HostFact.HostUrls;
import dev.pagelift.hosting.AzureConfig;
import dev.pagelift.hosting.Conversion;
import dev.pagelift.hosting.FirebaseJson;
import dev.pagelift.hosting.HeaderSet;
import dev.pagelift.hosting.HerokuStatic;
import dev.pagelift.hosting.NetlifyToml;
import dev.pagelift.hosting.RenderYaml;
import dev.pagelift.hosting.RouteRule;
import dev.pagelift.hosting.VercelJson;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Redaction;
import java.util.List;
import java.util.function.Consumer;

/** The redirects, headers and addresses that the configuration of a host sets, as facts. */
public final class HostRules {

    private final HostConfig config;
    private final Consumer<Fact> facts;

    HostRules(HostConfig config, Consumer<Fact> facts) {
        this.config = config;
        this.facts = facts;
    }

    void emit() {
        Node root = config.root();
        switch (config.kind().id()) {
            case "netlify" -> {
                routes(NetlifyToml.redirects(root));
                headers(NetlifyToml.headers(root));
            }
            case "vercel" -> {
                routes("redirects", VercelJson.redirects(root));
                routes("rewrites", VercelJson.rewrites(root));
                List<HeaderSet> headers = VercelJson.headers(root);
                headers(headers);
                set("headers", headers.stream().map(HeaderSet::conversion).toList());
                urls(root, "cleanUrls", "trailingSlash");
            }
            case "firebase" ->
                FirebaseJson.sites(root).forEach(site -> {
                    routes(FirebaseJson.redirects(site));
                    routes(FirebaseJson.rewrites(site));
                    headers(FirebaseJson.headers(site));
                    urls(site, "cleanUrls", "trailingSlash");
                });
            case "azure" -> {
                routes(AzureConfig.routes(root));
                headers(AzureConfig.headers(root));
                root.member("trailingSlash").ifPresent(this::azureSlash);
            }
            case "render" ->
                RenderYaml.sites(root).forEach(site -> {
                    routes(RenderYaml.routes(site));
                    headers(RenderYaml.headers(site));
                });
            case "heroku" -> {
                routes(HerokuStatic.routes(root));
                headers(HerokuStatic.headers(root));
                urls(root, "clean_urls", "");
            }
            default -> {
                // The others have no rules of a kind that can be read here.
            }
        }
    }

    private void routes(String kind, List<RouteRule> rules) {
        routes(rules);
        set(kind, rules.stream().map(RouteRule::conversion).toList());
    }

    private void set(String kind, List<Conversion> conversions) {
        config.root().member(kind).filter(member -> !conversions.isEmpty()).ifPresent(member -> {
            int convertible =
                    (int) conversions.stream().filter(Conversion::isExact).count();
            facts.accept(new HostRuleSet(
                    config.locate(member),
                    config.kind().id(),
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

    private void routes(List<RouteRule> rules) {
        rules.forEach(
                rule -> facts.accept(route(config.kind().id(), config.document().file(), config.folder(), rule)));
    }

    private void headers(List<HeaderSet> sets) {
        sets.forEach(set ->
                facts.accept(headers(config.kind().id(), config.document().file(), config.folder(), set)));
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

    private void urls(Node holder, String clean, String slash) {
        holder.member(slash)
                .ifPresent(member -> url(
                        member,
                        "trailing-slash",
                        member.value().isTrue() ? "force-trailing-slash" : "drop-trailing-slash"));
        holder.member(clean)
                .ifPresent(
                        member -> url(member, "clean-urls", member.value().isTrue() ? "auto-trailing-slash" : "none"));
    }

    private void azureSlash(Node.Member member) {
        String value = member.value().string().orElse("auto");
        if (!value.equals("auto")) {
            url(member, "trailing-slash", value.equals("always") ? "force-trailing-slash" : "drop-trailing-slash");
        }
    }

    private void url(Node.Member member, String setting, String handling) {
        facts.accept(new HostUrls(
                config.locate(member),
                config.kind().id(),
                setting,
                member.value().scalarText().orElse(""),
                handling,
                config.folder()));
    }
}
