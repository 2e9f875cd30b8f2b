package dev.pagelift.hosting;

import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the configuration of a host says about the requests of one site.
 *
 * @param node that holds it
 * @param folder of the site, from that of the file; empty for the same
 * @param redirects in the order in which they are tried
 * @param rewrites the same, tried after them; empty where the host has one list for both
 */
public record HostedSite(
        Node node,
        String folder,
        List<RouteRule> redirects,
        List<RouteRule> rewrites,
        List<HeaderSet> headers,
        List<PageAddresses> addresses) {

    /** The sites in a file of a host, of which there is one as a rule. */
    public static List<HostedSite> in(String host, SourceFile file) {
        return host.equals("surge")
                ? List.of(SurgeFiles.site(file.path().name(), file.text()))
                : in(host, Format.of(file.path()).orElseThrow().read(file).root());
    }

    /** The sites in the configuration of a host, of which there is one as a rule. */
    public static List<HostedSite> in(String host, Node root) {
        return switch (host) {
            case "netlify" -> one(root, NetlifyToml.redirects(root), NetlifyToml.headers(root), List.of());
            case "vercel" ->
                List.of(new HostedSite(
                        root,
                        "",
                        VercelJson.redirects(root),
                        VercelJson.rewrites(root),
                        VercelJson.headers(root),
                        PageAddresses.of(root, "cleanUrls", "trailingSlash")));
            case "firebase" ->
                FirebaseJson.sites(root).stream()
                        .map(site -> new HostedSite(
                                site,
                                "",
                                FirebaseJson.redirects(site),
                                FirebaseJson.rewrites(site),
                                FirebaseJson.headers(site),
                                PageAddresses.of(site, "cleanUrls", "trailingSlash")))
                        .toList();
            case "azure" -> one(root, AzureConfig.routes(root), AzureConfig.headers(root), AzureConfig.addresses(root));
            case "render" ->
                RenderYaml.sites(root).stream()
                        .map(site -> new HostedSite(
                                site,
                                site.string("rootDir").orElse("").replaceFirst("^\\.?/", ""),
                                RenderYaml.routes(site),
                                List.of(),
                                RenderYaml.headers(site),
                                List.of()))
                        .toList();
            case "heroku" ->
                one(
                        root,
                        HerokuStatic.routes(root),
                        HerokuStatic.headers(root),
                        PageAddresses.of(root, "clean_urls", ""));
            case "aws" -> amplify(root);
            default -> List.of();
        };
    }

    private static List<HostedSite> amplify(Node root) {
        List<Node> applications = AmplifyHeaders.applications(root);
        return applications.isEmpty()
                ? one(root, List.of(), AmplifyHeaders.headers(root), List.of())
                : applications.stream()
                        .map(application -> new HostedSite(
                                application,
                                application.string("appRoot").orElse("").replaceFirst("^\\.?/", ""),
                                List.of(),
                                List.of(),
                                AmplifyHeaders.headers(application),
                                List.of()))
                        .toList();
    }

    private static List<HostedSite> one(
            Node root, List<RouteRule> routes, List<HeaderSet> headers, List<PageAddresses> addresses) {
        return List.of(new HostedSite(root, "", routes, List.of(), headers, addresses));
    }

    public List<RouteRule> routes() {
        return Stream.concat(redirects.stream(), rewrites.stream()).toList();
    }
}
