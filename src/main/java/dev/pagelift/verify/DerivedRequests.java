package dev.pagelift.verify;

import dev.pagelift.fact.Facts;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The requests that tell two ways of serving a project apart: each file, route, redirect and header rule, with its neighbours, and
 * paths that must not be answered with a file.
 */
final class DerivedRequests {

    /** More pages, and more files of one kind in one folder, tell nothing new. */
    private static final int MOST_PAGES = 40;

    private static final int MOST_RULES = 60;

    /** What nobody wants published; the fixed project must answer as the original does. */
    private static final List<String> PRIVATE = List.of(
            "/_worker.js",
            "/_worker.js/index.js",
            "/_routes.json",
            "/.assetsignore",
            "/.dev.vars",
            "/.git/config",
            "/functions/_middleware.js",
            "/node_modules/.package-lock.json",
            "/package.json",
            "/wrangler.jsonc",
            "/wrangler.toml");

    private final PublishedFiles files;
    private final Facts facts;
    private final List<Request> requests = new ArrayList<>();

    private DerivedRequests(PublishedFiles files, Facts facts) {
        this.files = files;
        this.facts = facts;
    }

    /** In a fixed order, none twice. */
    static List<Request> of(PublishedFiles files, Facts facts) {
        DerivedRequests derived = new DerivedRequests(files, facts);
        derived.addPages();
        derived.addAssets();
        derived.addMissing();
        derived.addRules("_redirects", "the redirect");
        derived.addRules("_headers", "the header rule");
        derived.addRoutes();
        derived.addPrivate();
        return List.copyOf(derived.requests);
    }

    private void add(Request request) {
        if (requests.stream().noneMatch(request::isSameAs)) {
            requests.add(request);
        }
    }

    private void get(String path, String because) {
        add(Request.of("GET", path, because));
    }

    private void addPages() {
        int pages = 0;
        for (String file : files.paths()) {
            if (file.endsWith(".html") && pages++ < MOST_PAGES) {
                page("/" + encode(file), "the page '" + file + "'");
            }
        }
        String because = "the start page";
        add(Request.navigation("/", because));
        add(Request.of("HEAD", "/", because));
        add(Request.of("POST", "/", because));
        add(Request.of("OPTIONS", "/", because));
        get("/?a=1&b=%20", because);
        get("//", because);
    }

    private void page(String path, String because) {
        String bare = path.substring(0, path.length() - ".html".length());
        if (bare.endsWith("/index")) {
            String folder = bare.substring(0, bare.length() - "index".length());
            get(folder, because);
            get(folder.length() > 1 ? folder.substring(0, folder.length() - 1) : folder, because);
        }
        get(path, because);
        get(bare, because);
        get(bare + "/", because);
        get(bare + "?q=1", because);
    }

    private void addAssets() {
        Set<String> kinds = new HashSet<>();
        for (String file : files.paths()) {
            String kind = file.replaceFirst("[^/]*?(\\.[^./]*)?$", "$1");
            if (!file.endsWith(".html") && !file.startsWith("_") && kinds.add(kind)) {
                String path = "/" + encode(file);
                String because = "the file '" + file + "'";
                get(path, because);
                get(path + "/", because);
                if (kinds.size() == 1) {
                    add(Request.of("HEAD", path, because));
                    add(Request.of("POST", path, because));
                    get("/" + path, because);
                    get("/%" + Integer.toHexString(path.charAt(1)) + path.substring(2), because);
                }
            }
        }
    }

    /** Every folder is asked for a page it does not have. */
    private void addMissing() {
        Set<String> folders = new TreeSet<>(Set.of("/"));
        files.paths().stream()
                .filter(file -> file.endsWith(".html"))
                .forEach(file -> folders.add("/" + encode(file.substring(0, file.lastIndexOf('/') + 1))));
        folders.stream().limit(MOST_PAGES).forEach(folder -> {
            String because = "a page that is not there";
            get(folder + "no-such-page", because);
            add(Request.navigation(folder + "no-such-page", because));
            get(folder + "no-such-folder/deep/page.html", because);
        });
        add(Request.of("HEAD", "/no-such-page", "a page that is not there"));
        add(Request.of("POST", "/no-such-page", "a page that is not there"));
        get("/no-such-file.js", "a file that is not there");
    }

    /** In both files a line that starts with a slash starts with what it matches. */
    private void addRules(String file, String what) {
        files.lines(file).stream()
                .filter(line -> line.startsWith("/"))
                .map(line -> line.split("\\s+")[0])
                .distinct()
                .limit(MOST_RULES)
                .forEach(source -> {
                    String path = filled(source);
                    String because = what + " '" + source + "'";
                    get(path, because);
                    get(path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/", because);
                    get(path + "?q=1", because);
                    add(Request.of("HEAD", path, because));
                });
    }

    private void addRoutes() {
        for (FunctionRoute route : facts.all(FunctionRoute.class)) {
            String because = "the function '" + route.file() + "'";
            for (String path : paths(route)) {
                for (String method : route.methods()) {
                    add(Request.of(method.equals("*") ? "GET" : method, path, because));
                }
                get(path, because);
                add(Request.navigation(path, because));
                add(Request.of("HEAD", path, because));
                add(Request.of("POST", path, because));
                get(path + "?q=1", because);
            }
        }
    }

    /** A path with and without a slash at its end, and for a catch-all with nothing and with several segments. */
    private static Set<String> paths(FunctionRoute route) {
        String path = filled(route.path());
        Set<String> paths = new TreeSet<>(List.of(path, path.endsWith("/") ? path : path + "/"));
        if (route.middleware()) {
            paths.add((path.endsWith("/") ? path : path + "/") + "below");
        }
        if (route.path().endsWith("*")) {
            paths.add(filled(route.path().replaceFirst("/?:[A-Za-z0-9_]+\\*$", "")));
            paths.add(path + "/and/more");
        }
        paths.remove("");
        return paths;
    }

    /** A path that a pattern matches. */
    private static String filled(String pattern) {
        return pattern.replaceAll(":[A-Za-z0-9_]+\\*?", "sample").replace("*", "sample/below");
    }

    private void addPrivate() {
        PRIVATE.forEach(path -> get(path, "a file that should not be published"));
        files.paths().stream()
                .filter(file -> file.startsWith("_worker.js/"))
                .limit(3)
                .forEach(file -> get("/" + encode(file), "a file that should not be published"));
    }

    private static String encode(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            return path.replaceAll("[^A-Za-z0-9/._-]", "_");
        }
    }
}
