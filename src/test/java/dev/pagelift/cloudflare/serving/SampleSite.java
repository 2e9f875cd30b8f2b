package dev.pagelift.cloudflare.serving;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.serving.WorkersSite.Settings;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.routing.WorkerFirst;
import java.util.ArrayList;
import java.util.List;

/** Two small sites that the tests of this room ask. Every file holds its own path, so an answer tells where it comes from. */
record SampleSite(List<String> files, String redirects, String headers) {

    /** The site on which the differences between the products were first measured. */
    static final SampleSite MEASURED = new SampleSite(
            List.of("index.html", "about/index.html", "contact.html", "a.css", "blog/404.html"), """
            /old /contact 301
            /spa/* /index.html 200
            /x/* /contact 200
            """, """
            /*.css
              X-Style: yes
            """);

    /** A site with a page for each way of writing one. */
    static final SampleSite PAGES = new SampleSite(
            List.of(
                    "index.html",
                    "404.html",
                    "a.html",
                    "b/index.html",
                    "b/404.html",
                    "c.html",
                    "c/index.html",
                    "d",
                    "d.html",
                    "e/index",
                    "f.txt",
                    "g/index.html",
                    "g/h.html",
                    "sp ace.html",
                    "ü.html",
                    "@at.html",
                    "i.html/index.html",
                    "j/index/index.html"),
            """
            /static /f.txt
            /query /f.txt?q=1#top 303
            /away https://example.com/there 308
            /user/:id/* /a?id=:id&rest=:splat 307
            /shown/:page /:page 200
            /late /b 302
            /:x/:x /never
            /missing /no-such-file 200
            /twice/*/* /never
            """,
            """
            /*
              X-All: 1
              X-Two: a
            /b/*
              X-Two: b
              ! X-All
            /:page
              X-Page: [:page]
            https://localhost/d
              X-Host: local
            """);

    /** What {@code functions/api/[[path]].js} and {@code functions/contact.js}, which has a GET handler only, answer. */
    static boolean functions(Request request) {
        boolean answered = request.path().startsWith("/api") || request.method().equals("GET");
        return answered && new RoutesRules(List.of("/api/*", "/contact"), List.of()).runsCode(request.path());
    }

    PagesSite onPages(boolean functions) {
        return new PagesSite(
                AssetFiles.of(files),
                Redirects.parse(redirects, true),
                Headers.parse(headers),
                request -> functions && functions(request));
    }

    WorkersSite onWorkers(
            HtmlHandling htmlHandling, MissingFiles missing, List<String> workerFirst, boolean worker, boolean recent) {
        return new WorkersSite(
                AssetFiles.of(files),
                Redirects.parse(redirects, htmlHandling != HtmlHandling.NONE),
                Headers.parse(headers),
                new Settings(htmlHandling, missing, new WorkerFirst(workerFirst), worker, recent));
    }

    /** Requests for every file in every way, and for what is not there. */
    List<Request> requests() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "//",
                "/nope",
                "/nope/",
                "/b/nope",
                "/b/nope/deeper",
                "/blog/nope",
                "/index",
                "/index/",
                "/old",
                "/old/",
                "/spa",
                "/spa/z",
                "/x/1",
                "/api",
                "/api/foo",
                "/api/foo/bar",
                "/contact",
                "/contact/",
                "/%61",
                "/%C3%BC",
                "/%40at",
                "/@at",
                "/sp%20ace",
                "/sp%2520ace",
                "//b//",
                "/%",
                "/%zz",
                "/static",
                "/query",
                "/away",
                "/user/7/a/b",
                "/user/7",
                "/shown/a",
                "/shown/nope",
                "/late",
                "/u/u",
                "/missing",
                "/twice/1/2",
                "/d",
                "/_headers",
                "/_redirects"));
        for (String file : files) {
            String path = "/" + Encoding.encodeParts(file);
            paths.add(path);
            paths.add(path + "/");
            if (path.endsWith(".html")) {
                String bare = path.substring(0, path.length() - 5);
                paths.addAll(List.of(bare, bare + "/", bare + "/index", bare + "/index.html"));
            }
        }
        List<Request> requests = new ArrayList<>();
        for (String path : paths.stream().distinct().toList()) {
            requests.add(Request.get(path));
            requests.add(new Request("GET", "localhost", path, "?v=1", true));
        }
        for (String path :
                List.of("/", "/nope", "/a.css", "/f.txt", "/contact", "/api/foo", "/old", "/static", "/x/1")) {
            requests.add(Request.get(path).with("POST"));
            requests.add(Request.get(path).with("HEAD"));
        }
        return requests;
    }
}
