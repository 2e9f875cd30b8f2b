package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the differences between Workers Sites and static assets only those are accepted that have a reason. */
class AcceptedOfSitesTest {

    private static List<String> unexplained(String path, Answer before, Answer after) {
        return Comparison.of(Request.of("GET", path, ""), before, after).ofSites().differences().stream()
                .map(Difference::toString)
                .toList();
    }

    private static Answer page(int status, String... headers) {
        return new Answer(status, Map.of(headers[0], headers[1]), "Plots");
    }

    private static Answer redirect(String to) {
        return new Answer(307, Map.of("location", to), "");
    }

    @Test
    void aPageHasOneAddress() {
        Answer page = page(200, "content-type", "text/html");

        assertEquals(List.of(), unexplained("/plots", page, redirect("/plots/")));
        assertEquals(List.of(), unexplained("/plots/index.html", page, redirect("/plots/")));
        assertEquals(
                List.of(
                        "status: 200 → 307",
                        "content-type: text/html → none",
                        "location: none → /sheds/",
                        "body: 'Plots' → nothing"),
                unexplained("/plots", page, redirect("/sheds/")));
    }

    @Test
    void headersOfTheProductsDiffer() {
        assertEquals(
                List.of(),
                unexplained(
                        "/a.css",
                        page(200, "accept-ranges", "bytes"),
                        page(200, "cache-control", "public, max-age=0, must-revalidate")));
        assertEquals(
                List.of("cache-control: max-age=60 → public, max-age=0, must-revalidate"),
                unexplained(
                        "/a.css",
                        page(200, "cache-control", "max-age=60"),
                        page(200, "cache-control", "public, max-age=0, must-revalidate")));
    }

    @Test
    void anotherPageIsNoAddress() {
        assertEquals(
                List.of("status: 404 → 200", "body: 'None' → 'Plots'"),
                unexplained("/x", new Answer(404, Map.of(), "None"), new Answer(200, Map.of(), "Plots")));
    }
}
