package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedOfBuildsTest {

    private static Answer answer(int status, String location) {
        return new Answer(status, location.isEmpty() ? Map.of() : Map.of("location", location), "");
    }

    private static boolean isAccepted(String path, Answer before, Answer after) {
        return AcceptedOfBuilds.reason(Request.of("GET", path, "a test"), before, after)
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/about.html, /about, true",
        "//robots.txt, /robots.txt, true",
        "/%72obots.txt, /robots.txt, true",
        "/about/index?q=1, /about/?q=1, true",
        "/index.html, /, true",
        "/about, /login, false",
        "/about.html, https://elsewhere.example/about, false",
    })
    void aRedirectToTheNormalFormOfTheSameAddress(String path, String location, boolean accepted) {
        assertEquals(accepted, isAccepted(path, answer(404, ""), answer(307, location)));
    }

    @Test
    void aPasswordThatIsNoLongerAskedForIsNot() {
        assertFalse(isAccepted("/about.html", answer(401, ""), answer(307, "/about")));
    }

    @Test
    void aPageThatIsGoneIsNot() {
        assertFalse(isAccepted("/tea", answer(200, ""), answer(404, "")));
        assertFalse(isAccepted("/tea", answer(404, ""), answer(200, "")));
        assertFalse(isAccepted("/tea", answer(404, ""), answer(500, "")));
    }

    @Test
    void whoSaysThatAFileIsMissingMayDiffer() {
        assertTrue(isAccepted("/_app/no-such.js", answer(404, ""), answer(404, "")));
        assertTrue(isAccepted("/404", answer(404, ""), answer(200, "")));
    }
}
