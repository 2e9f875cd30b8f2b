package dev.pagelift.cloudflare.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.cloudflare.assets.Headers.Header;
import dev.pagelift.cloudflare.assets.Headers.Invalid;
import dev.pagelift.cloudflare.assets.Headers.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void rules() {
        Headers headers = Headers.parse("""
                # all
                /*
                  X-A: 1
                  X-A: 2
                  ! ETag
                https://:project.pages.dev/*
                  X-Robots-Tag: noindex
                """);
        assertEquals(
                List.of(
                        new Rule(
                                2,
                                "/*",
                                List.of(new Header(3, "x-a", "1"), new Header(4, "x-a", "2")),
                                List.of("ETag")),
                        new Rule(
                                6,
                                "https://:project.pages.dev/*",
                                List.of(new Header(7, "x-robots-tag", "noindex")),
                                List.of())),
                headers.rules());
        assertEquals("1, 2", headers.rules().get(0).values().get("x-a"));
        assertEquals(":project.pages.dev", headers.rules().get(1).host());
    }

    @Test
    void linesThatDoNothing() {
        Headers headers = Headers.parse("""
                X-Early: 1
                /empty
                /*/*
                  X-Skipped: with its path
                https://example.com:8080/
                *.html
                /ok
                  Bad Name: 1
                  Empty:
                  word
                  : 1
                """);
        assertEquals(
                List.of(
                        new Invalid(1, HeaderProblem.NO_PATH),
                        new Invalid(2, HeaderProblem.NO_HEADERS),
                        new Invalid(3, HeaderProblem.WILDCARDS),
                        new Invalid(5, HeaderProblem.PORT),
                        new Invalid(7, HeaderProblem.NO_HEADERS),
                        new Invalid(8, HeaderProblem.SPACE_IN_NAME),
                        new Invalid(9, HeaderProblem.NO_VALUE),
                        new Invalid(10, HeaderProblem.NO_COLON),
                        new Invalid(11, HeaderProblem.NO_NAME)),
                headers.invalid());
    }
}
