package dev.pagelift.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static Node root(String path, String text) {
        SourceFile file = Repositories.file(path, text);
        return Format.of(file.path()).orElseThrow().read(file).root();
    }

    /** What a rule becomes: its lines with commas between them, a setting, or the reason for code. */
    private static String shown(Conversion conversion) {
        return switch (conversion.outcome()) {
            case LINES -> String.join(", ", conversion.lines());
            case SINGLE_PAGE -> "single page";
            case NOT_FOUND_PAGE -> "404 page";
            case CODE -> "code: " + conversion.reason();
        };
    }

    private static List<String> shown(List<RouteRule> rules) {
        return rules.stream().map(rule -> shown(rule.conversion())).toList();
    }

    private static void assertNetlify(String expected, String line) {
        List<RouteRule> rules = NetlifyRules.redirects(line + "\n");
        assertEquals(List.of(expected), shown(rules), line);
        assertEquals(line.strip(), rules.get(0).at().of(line + "\n"));
    }

    @Test
    void linesOfNetlify() {
        assertNetlify("/old /new 301, /old/ /new 301", "/old /new");
        assertNetlify("/old/ /new 302, /old /new 302", "/old/  /new  302");
        assertNetlify("/a.html /b 301", "/a.html /b 301! # forced");
        assertNetlify("/news /blog/ 301, /news/* /blog/:splat 301", "/news/*  /blog/:splat");
        assertNetlify("/n/:y/:m /b-:y-:m.html 301, /n/:y/:m/ /b-:y-:m.html 301", "/n/:y/:m /b-:y-:m.html");
        assertNetlify("/* https://example.com/:splat 301", "/* https://example.com/:splat 301!");
        assertNetlify("single page", "/*    /index.html   200");
        assertNetlify("404 page", "/* /404.html 404");
    }

    @Test
    void whatNetlifyCanAndRulesCannot() {
        assertNetlify("code: it depends on query parameters", "/store id=:id /blog/:id 301");
        assertNetlify("code: it depends on query parameters", "/store?id=1 /blog/1");
        assertNetlify("code: Netlify has no '*' but at the end of a path", "/a/*/b /c/:splat 301");
        assertNetlify("code: it depends on the visitor's country", "/ /anz 302 Country=au,nz");
        assertNetlify("code: it depends on the visitor's language and cookie", "/ /de 302 Language=de Cookie=beta");
        assertNetlify("code: it depends on the visitor's role", "/admin/* 200! Role=admin");
        assertNetlify("code: rules cannot ask for a host", "https://a.example/* https://b.example/:splat 301!");
        assertNetlify("code: a function answers it", "/api/* /.netlify/functions/:splat 200");
        assertNetlify("code: it fetches another host", "/api/* https://api.example.com/:splat 200");
        assertNetlify("code: the status 410 cannot be set by a rule", "/gone /404 410");
        assertNetlify("code: the status 404 cannot be set by a rule", "/en/* /en/404.html 404");
        assertNetlify("code: it answers for files that are there too", "/* /index.html 200!");
        assertNetlify("code: the target leads back to the rule, without end", "/app/* /app/index.html 200");
    }

    @Test
    void everythingElseIsNoRule() {
        assertEquals(List.of(), NetlifyRules.redirects("# /a /b\n\n   \nword\n"));
    }

    @Test
    void tablesOfNetlify() {
        Node root = root("netlify.toml", """
                [[redirects]]
                  from = "/old"
                  to = "/new"
                [[redirects]]
                  from = "/secret/*"
                  to = "/login"
                  status = 302
                  force = true
                  conditions = {Role = ["admin"], Country = ["de"]}
                [[redirects]]
                  from = "/search"
                  to = "/s/:q"
                  query = {q = ":q"}
                [[redirects]]
                  from = "/gone"
                  to = "/"
                  status = 410
                [[headers]]
                  for = "/*.css"
                  [headers.values]
                    Cache-Control = "max-age=1"
                [[headers]]
                  for = "/a/*/b/*"
                """);
        List<RouteRule> rules = NetlifyToml.redirects(root);
        assertEquals(
                List.of(
                        "/old /new 301, /old/ /new 301",
                        "code: it depends on the visitor's role and country",
                        "code: it depends on query parameters",
                        "code: the status 410 cannot be set by a rule"),
                shown(rules));
        assertEquals(
                List.of(false, true, false, false),
                rules.stream().map(RouteRule::restricts).toList());
        assertEquals(
                List.of(true, false, true, true),
                rules.stream().map(RouteRule::yields).toList());
        assertEquals(
                List.of(false, true, false, true),
                rules.stream().map(RouteRule::statusGiven).toList());
        assertEquals(
                List.of("/*.css", "code: a path may hold one '*'"),
                NetlifyToml.headers(root).stream()
                        .map(set -> shown(set.conversion()))
                        .toList());
    }

    private static void assertVercelRedirect(String expected, String fields) {
        Node root = root("vercel.json", "{\"redirects\":[{" + fields + "}]}");
        assertEquals(List.of(expected), shown(VercelJson.redirects(root)), fields);
    }

    @Test
    void redirectsOfVercel() {
        assertVercelRedirect(
                "/me /profile.html 308", "'source':'/me','destination':'/profile.html'".replace('\'', '"'));
        assertVercelRedirect(
                "/me /you 307", "'source':'/me','destination':'/you','permanent':false".replace('\'', '"'));
        assertVercelRedirect("/me /you 301", "'source':'/me','destination':'/you','statusCode':301".replace('\'', '"'));
        assertVercelRedirect(
                "/blog /news 308, /blog/* /news/:splat 308",
                "'source':'/blog/:path*','destination':'/news/:path*'".replace('\'', '"'));
        assertVercelRedirect(
                "/blog/* /news/:splat 308", "'source':'/blog/:path+','destination':'/news/:path+'".replace('\'', '"'));
        assertVercelRedirect(
                "/* https://b.example/:splat 308",
                "'source':'/(.*)','destination':'https://b.example/$1'".replace('\'', '"'));
        assertVercelRedirect(
                "/user/:id/p-:slug /u/:id/:slug 308",
                "'source':'/user/:id/p-:slug','destination':'/u/:id/:slug'".replace('\'', '"'));
        assertVercelRedirect(
                "code: its source is a regular expression or has optional parts",
                "'source':'/post/:id(\\\\d+)','destination':'/p/:id'".replace('\'', '"'));
        assertVercelRedirect(
                "code: its source is a regular expression or has optional parts",
                "'source':'/docs(/|)','destination':'/d'".replace('\'', '"'));
        assertVercelRedirect(
                "code: it depends on the request's host and cookie",
                "'source':'/','destination':'/d','has':[{'type':'host','value':'a'},{'type':'cookie'}]"
                        .replace('\'', '"'));
        assertVercelRedirect(
                "code: its target refers to parts that the source does not name",
                "'source':'/a','destination':'/b/:id'".replace('\'', '"'));
    }

    private static void assertVercelRewrite(String expected, String source, String destination) {
        Node root = root(
                "vercel.json",
                "{\"rewrites\":[{\"source\":\"" + source + "\",\"destination\":\"" + destination + "\"}]}");
        assertEquals(List.of(expected), shown(VercelJson.rewrites(root)), source);
    }

    @Test
    void rewritesOfVercel() {
        for (String all : List.of(
                "/(.*)",
                "/:path*",
                "/:path(.*)",
                "/((?!api/).*)",
                "/((?!api/|assets|.*\\\\.(?:png|css)).*)",
                "/([^.]+)")) {
            assertVercelRewrite("single page", all, "/index.html");
        }
        assertVercelRewrite("code: it fetches another host", "/api/:path*", "https://api.example.com/:path*");
        assertVercelRewrite("code: a function answers it", "/(.*)", "/api");
        assertVercelRewrite("/about /about-us.html 200", "/about", "/about-us.html");
        assertVercelRewrite("code: the target leads back to the rule, without end", "/app/(.*)", "/app/index.html");
    }

    @Test
    void headersOfVercel() {
        Node root = root("vercel.json", """
                {"headers": [
                  {"source": "/(.*)", "headers": [{"key": "X-A", "value": "1"}]},
                  {"source": "/docs/:path*", "headers": []},
                  {"source": "/(.*).(js|css)", "headers": []},
                  {"source": "/x", "missing": [{"type": "query", "key": "q"}], "headers": []}
                ]}
                """);
        List<HeaderSet> sets = VercelJson.headers(root);
        assertEquals(
                List.of(
                        "/*",
                        "/docs, /docs/*",
                        "code: the path is a regular expression or has optional parts",
                        "code: they depend on the request's query"),
                sets.stream().map(set -> shown(set.conversion())).toList());
        assertEquals("{X-A=1}", sets.get(0).values().toString());
    }

    @Test
    void hostingOfFirebase() {
        Node root = root("firebase.json", """
                {"hosting": [{"redirects": [
                  {"source": "/old", "destination": "/new", "type": 302},
                  {"source": "/docs/**", "destination": "/d"},
                  {"source": "/blog/:post*", "destination": "https://b.example/:post", "type": 301},
                  {"source": "/team{,/**}", "destination": "/t", "type": 301},
                  {"source": "/a/*/b", "destination": "/c", "type": 301},
                  {"source": "/@(x|y)", "destination": "/c", "type": 301},
                  {"regex": "/v.*", "destination": "/c", "type": 301}],
                 "rewrites": [
                  {"source": "/api/**", "function": "api"},
                  {"source": "/run/**", "run": {"serviceId": "x"}},
                  {"source": "**", "destination": "/index.html"}],
                 "headers": [{"source": "**/*.@(jpg|png)", "headers": []}, {"source": "/fonts/**", "headers": []}]
                }]}
                """);
        Node site = FirebaseJson.sites(root).get(0);
        assertEquals(
                List.of(
                        "/old /new 302",
                        "/docs/* /d 301",
                        "/blog https://b.example 301, /blog/* https://b.example/:splat 301",
                        "/team /t 301, /team/* /t 301",
                        "/a/:part2/b /c 301",
                        "code: its source is a pattern with choices",
                        "code: its source is a regular expression"),
                shown(FirebaseJson.redirects(site)));
        assertEquals(
                List.of("code: a function answers it", "code: a container of Cloud Run answers it", "single page"),
                shown(FirebaseJson.rewrites(site)));
        assertEquals(
                List.of("code: the path is a pattern with choices", "/fonts/*"),
                FirebaseJson.headers(site).stream()
                        .map(set -> shown(set.conversion()))
                        .toList());
    }

    @Test
    void configurationOfAzure() {
        Node root = root("staticwebapp.config.json", """
                {"routes": [
                  {"route": "/old/*", "redirect": "/new", "statusCode": 301},
                  {"route": "/login", "rewrite": "/sign-in.html"},
                  {"route": "/admin/*", "allowedRoles": ["administrator"]},
                  {"route": "/open", "allowedRoles": ["anonymous"], "redirect": "/o"},
                  {"route": "/img/*.{png,gif}", "headers": {"cache-control": "x"}}],
                 "navigationFallback": {"rewrite": "/index.html", "exclude": ["/img/*"]},
                 "responseOverrides": {"404": {"rewrite": "/404.html"}},
                 "globalHeaders": {"X-A": "1"}}
                """);
        List<RouteRule> rules = AzureConfig.routes(root);
        assertEquals(
                List.of(
                        "/old/* /new 301",
                        "/login /sign-in.html 200",
                        "code: it is for some roles only",
                        "/open /o 302",
                        "single page",
                        "404 page"),
                shown(rules));
        assertEquals(1, rules.stream().filter(RouteRule::restricts).count());
        assertEquals(
                List.of("/*", "code: the path is a pattern with choices"),
                AzureConfig.headers(root).stream()
                        .map(set -> shown(set.conversion()))
                        .toList());
    }

    @Test
    void sitesOfRenderAndHeroku() {
        Node render = root("render.yaml", """
                services:
                  - type: web
                    runtime: static
                    routes:
                      - {type: rewrite, source: /*, destination: /index.html}
                      - {type: redirect, source: /home, destination: /}
                      - {type: rewrite, source: /api/*, destination: "https://api.example.com/*"}
                    headers:
                      - {path: /*, name: X-Frame-Options, value: deny}
                  - type: web
                    runtime: node
                """);
        assertEquals(1, RenderYaml.sites(render).size());
        Node site = RenderYaml.sites(render).get(0);
        assertEquals(
                List.of("single page", "/home / 301", "code: it fetches another host"), shown(RenderYaml.routes(site)));
        assertEquals("/*", shown(RenderYaml.headers(site).get(0).conversion()));

        Node heroku = root("static.json", """
                {"root": "dist", "routes": {"/**": "index.html"}, "redirects": {"/old/": {"url": "/new", "status": 302}},
                 "error_page": "404.html", "headers": {"/**": {"X-A": "1"}}}
                """);
        assertEquals(List.of("/old /new 302", "single page", "404 page"), shown(HerokuStatic.routes(heroku)));
        assertEquals("/*", shown(HerokuStatic.headers(heroku).get(0).conversion()));
    }

    /** What is called exact is a rule for Cloudflare, whatever stands in the source. */
    @Test
    void linesAreRulesOfCloudflare() {
        for (String source : List.of("/a b", "/:a*/:b*", "/*/*", "/é", "/a?b=c", "/a#b", "/:1", "//x", "/a/:splat")) {
            NetlifyRedirect redirect = new NetlifyRedirect(source, "/to", 301, false, null, false);
            Conversion conversion = redirect.conversion();
            Redirects read = Redirects.parse(String.join("\n", conversion.lines()), true);
            assertEquals(conversion.lines().size(), read.rules().size(), source);
        }
    }

    private static String shownHeaders(String yaml) {
        return HostedSite.in("aws", root("customHttp.yml", yaml)).stream()
                .flatMap(site -> site.headers().stream()
                        .map(set -> "/" + site.folder() + " " + set.source() + " " + set.values() + ": "
                                + shown(set.conversion())))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void headersOfAmplify() {
        assertEquals("""
                / **/* {X-Frame-Options=DENY}: /*
                / *.json {Cache-Control=no-store}: /*.json
                / **/*.js {}: /*.js
                / /img/**/* {}: /img/*
                / /a/*/b/* {}: code: a path may hold one '*'""", shownHeaders("""
                        customHeaders:
                          - pattern: '**/*'
                            headers: [{ key: X-Frame-Options, value: DENY }]
                          - pattern: '*.json'
                            headers: [{ key: Cache-Control, value: no-store }]
                          - pattern: '**/*.js'
                          - pattern: /img/**/*
                          - pattern: /a/*/b/*
                        """));
        assertEquals("/web **/* {A=b}: /*", shownHeaders("""
                        applications:
                          - appRoot: web
                            customHeaders: [{ pattern: '**/*', headers: [{ key: A, value: b }] }]
                          - appRoot: api
                        """));
    }

    private static String amplify(String source, String target, String status) {
        Node rule = root(
                "rule.json",
                "{ \"source\": \"" + source + "\", \"target\": \"" + target + "\", \"status\": \"" + status + "\" }");
        return shown(AwsRules.customRule(rule.members()).orElseThrow().conversion());
    }

    @Test
    void rulesOfAmplify() {
        assertEquals("single page", amplify("</^[^.]+$|\\\\.(?!(css|js)$)([^.]+$)/>", "/index.html", "200"));
        assertEquals("single page", amplify("/<*>", "/index.html", "404-200"));
        assertEquals("404 page", amplify("/<*>", "/404.html", "404"));
        assertEquals("/blog/* /news/:splat 301", amplify("/blog/<*>", "/news/<*>", "301"));
        assertEquals("/u/:name /people/:name 200", amplify("/u/<name>", "/people/<name>", "200"));
        assertEquals("code: it fetches another host", amplify("/api/<*>", "https://api.example.com/<*>", "200"));
        assertEquals("code: rules cannot ask for a host", amplify("https://a.example", "https://b.example", "302"));
        assertEquals("code: it is only for files that are missing", amplify("/old/<*>", "/new", "404-301"));
        assertEquals("code: its source is a regular expression", amplify("</x/>", "/y", "301"));
    }

    private static String errorPage(String code, String status, String page) {
        return AwsRules.errorPage(Span.START_OF_FILE, code, status, page)
                .map(rule -> shown(rule.conversion()))
                .orElse("nothing");
    }

    @Test
    void errorPagesOfCloudFront() {
        assertEquals("single page", errorPage("403", "200", "/index.html"));
        assertEquals("single page", errorPage("404", "", "index.html"));
        assertEquals("404 page", errorPage("404", "404", "/404.html"));
        assertEquals(
                "code: the page for unknown paths must be '404.html' and has status 404",
                errorPage("404", "200", "/404.html"));
        assertEquals(
                "code: the page for unknown paths must be '404.html' and has status 404",
                errorPage("404", "404", "/error.html"));
        assertEquals("nothing", errorPage("500", "500", "/500.html"));
    }

    @Test
    void filesOfSurge() {
        List<HostedSite> router = HostedSite.in(
                "surge",
                Repositories.file(
                        "dist/ROUTER",
                        "301 /old /new\n# moved\n307  /blog/:title  https://b.example/:title\nnonsense\n"));
        assertEquals(
                List.of(
                        "/old /new 301, /old/ /new 301",
                        "/blog/:title https://b.example/:title 307, /blog/:title/ https://b.example/:title 307"),
                shown(router.get(0).routes()));

        List<RouteRule> visitors = HostedSite.in(
                        "surge", Repositories.file("AUTH", "jane:secret\njohn:other\n/club/* *@example.com\n"))
                .get(0)
                .routes();
        assertEquals(
                List.of("/*", "/club/*"),
                visitors.stream().map(RouteRule::source).toList());
        assertTrue(visitors.stream().allMatch(RouteRule::restricts));

        assertEquals(
                "/*",
                shown(HostedSite.in("surge", Repositories.file("CORS", "*\n"))
                        .get(0)
                        .headers()
                        .get(0)
                        .conversion()));
        assertEquals(
                "code: which site may read an answer depends on the site that asks",
                shown(HostedSite.in("surge", Repositories.file("CORS", "a.example\nb.example\n"))
                        .get(0)
                        .headers()
                        .get(0)
                        .conversion()));
    }

    @Test
    void typesAndRefusalsOfAzure() {
        Node root = root("staticwebapp.config.json", """
                {
                  "mimeTypes": { ".glb": "model/gltf-binary" },
                  "responseOverrides": { "401": { "redirect": "/.auth/login/aad", "statusCode": 302 } }
                }
                """);
        assertEquals(
                List.of("code: it answers whom the built-in authentication refuses"), shown(AzureConfig.routes(root)));
        assertEquals(
                "[/*.glb]{Content-Type=model/gltf-binary}",
                AzureConfig.headers(root).stream()
                        .map(set -> set.conversion().lines() + set.values().toString())
                        .collect(Collectors.joining()));
    }
}
