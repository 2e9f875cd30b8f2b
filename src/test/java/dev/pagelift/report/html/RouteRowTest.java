package dev.pagelift.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audited;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The left side is what Pages answers, the right side what Workers do before anything is fixed. */
class RouteRowTest {

    private static final String CONFIG = "pages_build_output_dir = \"public\"\n";

    private static List<String> rows(Map<String, String> files) {
        return RouteRow.of(Audited.repository(files).sites().get(0).facts()).stream()
                .map(row -> row.methods() + " " + row.path() + ": " + row.before()
                        + (row.isChange() ? " -> " + row.after() : ""))
                .toList();
    }

    @Test
    void middlewareNoLongerGuardsFiles() {
        assertEquals(
                List.of(
                        "any '/admin/*': 'functions/admin/_middleware.js' runs first, before files too"
                                + " -> files are served without 'functions/admin/_middleware.js'",
                        "GET '/api': 'functions/api.js'",
                        "any what nothing else answers: 'index.html' with status 200 -> an empty answer with status 404"),
                rows(Map.of(
                        "wrangler.toml", CONFIG,
                        "functions/admin/_middleware.js", "export const onRequest = ({ next }) => next();",
                        "functions/api.js", "export const onRequestGet = () => new Response('a');",
                        "public/index.html", "<p>a</p>")));
    }

    @Test
    void aFileTakesTheAddressOfARoute() {
        assertEquals(
                List.of(
                        "any '/api': 'functions/api.js' -> the file 'public/api.html' at '/api', else 'functions/api.js'",
                        "any what nothing else answers: the nearest '404.html' with status 404 -> an empty answer with status 404"),
                rows(Map.of(
                        "wrangler.toml", CONFIG,
                        "functions/api.js", "export const onRequest = () => new Response('a');",
                        "public/api.html", "<p>a</p>",
                        "public/404.html", "<p>gone</p>")));
    }

    @Test
    void advancedModeIsAskedAfterTheFiles() {
        assertEquals(
                "any '/*': 'public/_worker.js', which fetches the files itself"
                        + " -> a file where there is one, and 'public/_worker.js' for the rest",
                rows(Map.of(
                                "wrangler.toml", CONFIG,
                                "public/_worker.js",
                                        "export default { fetch: (request, env) => env.ASSETS.fetch(request) };",
                                "public/index.html", "<p>a</p>"))
                        .get(0));
    }
}
