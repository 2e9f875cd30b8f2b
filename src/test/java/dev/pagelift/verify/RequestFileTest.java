package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestFileTest {

    private static void assertUnreadable(String message, String text) {
        assertEquals(
                message,
                assertThrows(VerifyException.class, () -> RequestFile.parse(text))
                        .getMessage());
    }

    @Test
    void requestsHaveHeadersAndABody() throws VerifyException {
        assertEquals(
                List.of(
                        new Request("GET", "/about?x=%20", Map.of(), "", "the requests file"),
                        new Request(
                                "POST",
                                "/api/tea",
                                Map.of("Content-Type", "application/json", "X-A", "b: c"),
                                "{\"cups\": 2}\n\n{}",
                                "the requests file"),
                        new Request("HEAD", "/", Map.of(), "", "the requests file")),
                RequestFile.parse("""
                        # Ours
                        GET /about?x=%20

                        ### Orders
                        POST /api/tea
                        Content-Type: application/json
                        # not sent
                        X-A: b: c

                        {"cups": 2}

                        {}
                        ###

                        HEAD /
                        ###
                        """));
        assertEquals(List.of(), RequestFile.parse("# nothing\n"));
    }

    @Test
    void whatCannotBeReadHasALine() {
        assertUnreadable(
                "Line 3 of the requests file cannot be read: a request starts with a method and a path, such as 'GET /about'.",
                "GET /\n###\nabout\n");
        assertUnreadable(
                "Line 2 of the requests file cannot be read: a header is written 'Name: value'.", "GET /\nhost\n");
        assertUnreadable("Line 1 of the requests file cannot be read: the path must be percent-encoded.", "GET /a|b\n");
    }
}
