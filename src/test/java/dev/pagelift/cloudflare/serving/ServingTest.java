package dev.pagelift.cloudflare.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The differences between the products as they were measured with Wrangler 4.164.0. */
class ServingTest {

    private static final SampleSite SITE = SampleSite.MEASURED;

    private static final List<String> FIRST = List.of("/api/*", "/contact");

    @ParameterizedTest
    @CsvSource({
        // request, on Pages, on Workers, with single-page fallback, and with the Worker first
        "GET /index.html, 308 /, 307 /, 307 /, 307 /",
        "GET /about, 308 /about/, 307 /about/, 307 /about/, 307 /about/",
        "GET /contact.html, 308 /contact, 307 /contact, 307 /contact, 307 /contact",
        "GET /contact, code, 200 /contact.html, 200 /contact.html, code",
        "GET /contact/, code, 307 /contact, 307 /contact, 307 /contact",
        "GET /spa/z, 200 /index.html, code, code, 200 /index.html",
        "NAV /spa/z, 200 /index.html, code, 200 /index.html, 200 /index.html",
        "GET /old, 301 /contact, 301 /contact, 301 /contact, 301 /contact",
        "NAV /old/, 200 /index.html, code, 200 /index.html, 200 /index.html",
        "GET /x/1, 200 /contact.html, 200 /contact.html, 200 /contact.html, 200 /contact.html",
        "GET /api, code, code, code, 200 /index.html",
        "GET /api/foo, code, code, code, code",
        "NAV /api/foo, code, code, 200 /index.html, code",
        "NAV /nope, 200 /index.html, code, 200 /index.html, 200 /index.html",
        "NAV /blog/nope, 404 /blog/404.html, code, 200 /index.html, 200 /index.html",
        "POST /nope, 405, code, code, 405",
    })
    void whatAnswers(String request, String pages, String workers, String singlePage, String workerFirst) {
        Request asked = request(request);
        assertEquals(pages, text(SITE.onPages(true).answer(asked)));
        assertEquals(workers, text(site(MissingFiles.NONE, List.of()).answer(asked)));
        assertEquals(
                singlePage,
                text(site(MissingFiles.SINGLE_PAGE_APPLICATION, List.of()).answer(asked)));
        assertEquals(
                workerFirst,
                text(site(MissingFiles.SINGLE_PAGE_APPLICATION, FIRST).answer(asked)));
    }

    private static WorkersSite site(MissingFiles missing, List<String> workerFirst) {
        return SITE.onWorkers(HtmlHandling.AUTO_TRAILING_SLASH, missing, workerFirst, true, true);
    }

    private static Request request(String text) {
        String path = text.substring(text.indexOf(' ') + 1);
        if (text.startsWith("NAV ")) {
            return Request.navigate(path);
        }
        return Request.get(path).with(text.substring(0, text.indexOf(' ')));
    }

    static String text(Answer answer) {
        if (answer instanceof Answer.File file) {
            return file.status() + " " + file.path();
        }
        if (answer instanceof Answer.Redirect redirect) {
            return redirect.status() + " " + redirect.location();
        }
        return answer instanceof Answer.Code ? "code" : String.valueOf(answer.status());
    }

    @Test
    void beforeNavigationCounted() {
        WorkersSite old = SITE.onWorkers(
                HtmlHandling.AUTO_TRAILING_SLASH, MissingFiles.SINGLE_PAGE_APPLICATION, List.of(), true, false);
        assertEquals("code", text(old.answer(Request.navigate("/nope"))));
    }

    @Test
    void withoutCodeTheFallbackAnswersEverything() {
        WorkersSite files = SITE.onWorkers(
                HtmlHandling.AUTO_TRAILING_SLASH, MissingFiles.SINGLE_PAGE_APPLICATION, List.of(), false, true);
        assertEquals("200 /index.html", text(files.answer(Request.get("/api/foo"))));
        assertEquals("405", text(files.answer(Request.get("/nope").with("POST"))));
    }

    @Test
    void headersThatOnlyPagesSends() {
        Request style = Request.get("/a.css");
        assertEquals(
                Map.of(
                        "access-control-allow-origin", "*",
                        "referrer-policy", "strict-origin-when-cross-origin",
                        "x-content-type-options", "nosniff",
                        "cache-control", "public, max-age=0, must-revalidate",
                        "x-style", "yes"),
                SITE.onPages(true).headers(style, SITE.onPages(true).answer(style)));
        WorkersSite workers = site(MissingFiles.NONE, List.of());
        assertEquals(
                Map.of("cache-control", "public, max-age=0, must-revalidate", "x-style", "yes"),
                workers.headers(style, workers.answer(style)));
    }

    @Test
    void pagesLetsNobodyKeepA404() {
        Request missing = Request.get("/blog/nope");
        PagesSite pages = SITE.onPages(true);
        assertEquals("no-store", pages.headers(missing, pages.answer(missing)).get("cache-control"));
    }
}
