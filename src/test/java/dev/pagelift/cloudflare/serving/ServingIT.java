package dev.pagelift.cloudflare.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrangler's development servers answer what the model says. */
class ServingIT {

    private static final Path SCRIPT = Path.of("src/test/resources/dev/pagelift/cloudflare/serving/ask.cjs");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> HEADERS = List.of(
            "access-control-allow-origin",
            "cache-control",
            "referrer-policy",
            "x-content-type-options",
            "x-all",
            "x-two",
            "x-page",
            "x-host",
            "x-style");

    @TempDir
    Path folder;

    @Test
    void pagesWithFunctions() throws IOException {
        SampleSite site = SampleSite.MEASURED;
        write(site);
        write(
                "functions/api/[[path]].js",
                "export const onRequest = () => new Response('code', { headers: { 'x-code': 'yes' } });");
        write(
                "functions/contact.js",
                "export const onRequestGet = () => new Response('code', { headers: { 'x-code': 'yes' } });");
        PagesSite model = site.onPages(true);
        comparePages(site, model);
    }

    @Test
    void pagesWithoutFunctions() throws IOException {
        SampleSite site = SampleSite.PAGES;
        write(site);
        PagesSite model = site.onPages(false);
        comparePages(site, model);
    }

    /** The development server looks for files on the disk, which knows neither a slash behind a file nor two in a row. */
    private void comparePages(SampleSite site, PagesSite model) throws IOException {
        List<Request> requests = site.requests().stream()
                .filter(request -> !request.path().contains("//")
                        && !request.path().startsWith("/_")
                        && site.files().stream()
                                .noneMatch(
                                        file -> Encoding.decode(request.path()).startsWith("/" + file + "/")))
                .toList();
        compare(requests, model::answer, model::headers, "pages", "dev", "public", "--compatibility-date=2025-06-01");
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2025-06-01, auto-trailing-slash, none, ''",
        "true, 2025-06-01, auto-trailing-slash, single-page-application, ''",
        "true, 2025-03-01, auto-trailing-slash, single-page-application, ''",
        "true, 2025-06-01, auto-trailing-slash, single-page-application, /api/* /contact",
        "true, 2025-06-01, auto-trailing-slash, 404-page, !/b/* /*.css /b*",
        "false, 2025-06-01, force-trailing-slash, 404-page, ''",
        "false, 2025-06-01, drop-trailing-slash, 404-page, ''",
        "true, 2025-06-01, none, 404-page, ''",
    })
    void workers(boolean worker, String date, String htmlHandling, String missing, String workerFirst)
            throws IOException {
        SampleSite site = missing.equals("single-page-application") ? SampleSite.MEASURED : SampleSite.PAGES;
        List<String> patterns = workerFirst.isEmpty() ? List.of() : List.of(workerFirst.split(" "));
        write(site);
        write("worker.js", "export default { fetch: () => new Response('code', { headers: { 'x-code': 'yes' } }) };");
        Map<String, Object> assets = new TreeMap<>(
                Map.of("directory", "public", "html_handling", htmlHandling, "not_found_handling", missing));
        if (!patterns.isEmpty()) {
            assets.put("run_worker_first", patterns);
        }
        Map<String, Object> config =
                new TreeMap<>(Map.of("name", "site", "compatibility_date", date, "assets", assets));
        if (worker) {
            config.put("main", "worker.js");
        }
        write("wrangler.json", MAPPER.writeValueAsString(config));
        WorkersSite model = site.onWorkers(
                HtmlHandling.valueOf(
                        htmlHandling.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                missing(missing),
                patterns,
                worker,
                date.compareTo("2025-04-01") >= 0);
        compare(site.requests(), model::answer, model::headers, "dev");
    }

    private static MissingFiles missing(String word) {
        return switch (word) {
            case "none" -> MissingFiles.NONE;
            case "404-page" -> MissingFiles.NOT_FOUND_PAGE;
            default -> MissingFiles.SINGLE_PAGE_APPLICATION;
        };
    }

    private void write(SampleSite site) throws IOException {
        for (String file : site.files()) {
            write("public/" + file, "/" + file);
        }
        write("public/_redirects", site.redirects());
        write("public/_headers", site.headers());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private interface HeadersOf {
        Map<String, String> headers(Request request, Answer answer);
    }

    private void compare(
            List<Request> requests, Function<Request, Answer> model, HeadersOf headers, String... arguments)
            throws IOException {
        JsonNode answers = ask(requests, arguments);
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            Answer answer = model.apply(request);
            String question = request + " ";
            theirs.add(question + text(answers.get(i), request));
            ours.add(question + text(answer, request, headers.headers(request, answer)));
        }
        assertEquals(String.join("\n", theirs), String.join("\n", ours));
    }

    private JsonNode ask(List<Request> requests, String... arguments) throws IOException {
        Path questions = folder.resolve("questions.json");
        Files.write(
                questions,
                MAPPER.writeValueAsBytes(requests.stream()
                        .map(request -> Map.of(
                                "method", request.method(),
                                "path", request.path() + request.search(),
                                "navigation", request.navigation()))
                        .toList()));
        List<String> line = new ArrayList<>(List.of(
                Npm.folder("wrangler").resolve("bin/wrangler.js").toString(), questions.toString(), folder.toString()));
        line.addAll(List.of(arguments));
        return MAPPER.readTree(Npm.node(SCRIPT.toAbsolutePath())
                .with(line.toArray(String[]::new))
                .environment(Map.of("CI", "1", "WRANGLER_SEND_METRICS", "false", "NO_COLOR", "1", "FORCE_COLOR", "0"))
                .successfully()
                .out());
    }

    private static String text(JsonNode answer, Request request) {
        int status = answer.get("status").asInt();
        String body = answer.get("body").asText();
        if (answer.get("headers").has("x-code")) {
            return "code";
        }
        Map<String, String> headers = new TreeMap<>();
        answer.get("headers").properties().stream()
                .filter(header -> HEADERS.contains(header.getKey()))
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        String to = answer.path("location").asText();
        boolean shown = !request.method().equals("HEAD") && body.startsWith("/");
        return status + " " + to + (shown ? body : "") + " " + headers;
    }

    private static String text(Answer answer, Request request, Map<String, String> headers) {
        if (answer instanceof Answer.Code) {
            return "code";
        }
        String to = answer instanceof Answer.Redirect redirect ? redirect.location() : "";
        boolean shown = answer instanceof Answer.File && !request.method().equals("HEAD");
        String body = shown ? ((Answer.File) answer).path() : "";
        Map<String, String> compared = new TreeMap<>(headers);
        compared.keySet().retainAll(HEADERS);
        return answer.status() + " " + to + body + " " + compared;
    }
}
