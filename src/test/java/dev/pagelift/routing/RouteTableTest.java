package dev.pagelift.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "index.js,                   /,                /,          false",
        "_middleware.ts,             /,                /,          true",
        "_middleware_.ts,            /,                /,          true",
        "about.tsx,                  /about,           /,          false",
        "users/[id].js,              /users/:id,       /users,     false",
        "users/[id]/index.js,        /users/:id,       /users/:id, false",
        "[[api]].js,                 /:api*,           /,          false",
        "api/_middleware.mjs,        /api,             /api,       true",
        "files/prefix-[a].jsx,       /files/prefix-:a, /files,     false",
        ".well-known/security.ts,    /.well-known/security, /.well-known, false",
        "2.0.ts,                     /2.0,             /,          false",
        "routes.d.ts,                /routes.d,        /,          false",
    })
    void mountsAFile(String file, String path, String mount, boolean middleware) {
        assertEquals(Optional.of(new FunctionFile(file, path, mount, middleware, null)), FunctionFile.of(file));
    }

    @ParameterizedTest
    @CsvSource({"a.cjs", "a.mts", "a.json", "a.JS", ".js", "a/.ts", "js"})
    void readsOnlySomeNames(String file) {
        assertEquals(Optional.empty(), FunctionFile.of(file));
    }

    @ParameterizedTest
    @CsvSource({
        "[user-id].ts,       [user-id]",
        "[[...path]].ts,     [[...path]]",
        "a/[...rest]/b.js,   [...rest]",
    })
    void knowsParametersThatWranglerRefuses(String file, String parameter) {
        assertEquals(parameter, FunctionFile.of(file).orElseThrow().badParameter());
    }

    @Test
    void onlyEightNamesAreHandlers() {
        FunctionFile file = FunctionFile.of("a.js").orElseThrow();
        assertEquals("", Handler.of(file, "onRequest").orElseThrow().method());
        assertEquals(
                "OPTIONS", Handler.of(file, "onRequestOptions").orElseThrow().method());
        assertEquals(Optional.empty(), Handler.of(file, "onRequestTrace"));
        assertEquals(Optional.empty(), Handler.of(file, "default"));
        assertEquals(Optional.empty(), Handler.of(file, "onrequest"));
    }

    @Test
    void aFolderTakesThePlaceOfAFileAndSharesItsPathWithItsMiddleware() {
        RouteTable table = table("foo.js onRequest", "foo/index.js onRequest", "foo/_middleware.js onRequest");
        RouteTable.Route route = table.routes().get(0);
        assertEquals(1, table.routes().size());
        assertEquals("foo/index.js", route.module().file().file());
        assertEquals("foo/_middleware.js", route.middleware().file().file());
        assertEquals("/foo", route.mount());
        assertEquals(List.of("/foo/*"), table.rules().include());
    }

    @Test
    void triesExactRoutesBeforeVagueOnes() {
        RouteTable table = table(
                "[[all]].js onRequest",
                "a/[id].js onRequest",
                "a/b.js onRequestGet",
                "a/b.js onRequest",
                "_middleware.js onRequest");
        assertEquals(
                List.of("/a/b GET", "/a/b ", "/a/:id ", "/:all* ", "/ "),
                table.routes().stream().map(r -> r.path() + " " + r.method()).toList());
        assertEquals(List.of("_middleware.js", "a/b.js"), chain(table, "GET", "/a/b"));
        assertEquals(List.of("_middleware.js", "a/[id].js"), chain(table, "GET", "/a/c/"));
        assertEquals(List.of("_middleware.js", "[[all]].js"), chain(table, "GET", "/a/b/c"));
        assertEquals(List.of("_middleware.js", "[[all]].js"), chain(table, "GET", "/"));
    }

    @Test
    void aHandlerOfOneMethodIsForNoOther() {
        RouteTable table = table("a.js onRequestGet");
        assertEquals(List.of("a.js"), chain(table, "GET", "/A"));
        assertEquals(List.of(), chain(table, "HEAD", "/a"));
    }

    @Test
    void writesTheRulesThatWranglerWrites() {
        assertEquals(
                List.of("/contact", "/api/*"),
                table("contact.js onRequest", "api/[[path]].js onRequest", "api/x.js onRequest")
                        .rules()
                        .include());
        List<String> many = new ArrayList<>();
        IntStream.range(0, 101).forEach(i -> many.add("page" + i + ".js onRequest"));
        assertEquals(RoutesRules.ALL, table(many.toArray(String[]::new)).rules());
        assertEquals(
                List.of("/" + "x".repeat(60) + "/*"),
                table("x".repeat(60) + "/" + "y".repeat(60) + ".js onRequest")
                        .rules()
                        .include());
    }

    @ParameterizedTest
    @CsvSource({
        "/users/:id,      /users/7,     true",
        "/users/:id,      /users/7/,    true",
        "/users/:id,      /users,       false",
        "/users/:id,      /users/,      false",
        "/users/:id,      /users/7/x,   false",
        "/api/:path*,     /api,         true",
        "/api/:path*,     /api/a/b/c,   true",
        "/api/:path*,     /apis,        false",
        "/:all*,          /,            true",
        "/a-:x-b,         /a-1-b,       true",
        "/a-:x-b,         /a--b,        false",
        "/a-:x-:y,        /a-1-2-3,     true",
        "/a-:x-:y,        /a-1,         false",
        "/About,          /about,       true",
        "/:a*/edit,       /x/y/edit,    true",
        "/:a*/edit,       /x/y,         false",
    })
    void matchesAPath(String route, String path, boolean matches) {
        assertEquals(matches, RoutePattern.of(route).matches(path));
    }

    @Test
    void aMiddlewareLeadsEverythingBelowIt() {
        RoutePattern admin = RoutePattern.of("/admin");
        assertTrue(admin.leads("/admin"));
        assertTrue(admin.leads("/admin/users/7"));
        assertFalse(admin.leads("/administration"));
        assertTrue(RoutePattern.of("/").leads("/anything"));
    }

    private static List<String> chain(RouteTable table, String method, String path) {
        return table.chain(method, path).stream().map(h -> h.file().file()).toList();
    }

    private static RouteTable table(String... filesAndExports) {
        List<Handler> handlers = new ArrayList<>();
        for (String fileAndExport : filesAndExports) {
            String[] words = fileAndExport.split(" ");
            handlers.add(Handler.of(FunctionFile.of(words[0]).orElseThrow(), words[1])
                    .orElseThrow());
        }
        return RouteTable.of(handlers);
    }
}
