package dev.pagelift.cloudflare.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a /b                                  | /a /b 302
                    /a /b 301 # moved                      | /a /b 301
                    /a /b#top                              | /a /b#top 302
                    a b                                    | TARGET
                    a /b                                   | /a /b 302
                    /a                                     | WORDS
                    /a /b 301 Country=us                   | WORDS
                    /a /b 301!                             | STATUS
                    /a /b 404                              | STATUS
                    https://www.example.com/* /b           | ABSOLUTE_SOURCE
                    /a http://example.com                  | TARGET
                    /a https://example.com/b 200           | PROXY
                    /* /index.html 200                     | LOOP
                    /app/* /index.html                     | LOOP
                    / /index.html                          | LOOP
                    /* https://example.com/index.html      | /* https://example.com/index.html 302
                    /*.html /:splat                        | /*.html /:splat 302
                    """)
    void oneLine(String line, String expected) {
        Redirects redirects = Redirects.parse(line, true);
        String found = redirects.rules().stream()
                .map(rule -> rule.from() + " " + rule.to() + " " + rule.status())
                .findFirst()
                .orElseGet(() -> redirects.invalid().get(0).problem().toString());
        assertEquals(expected, found);
    }

    @Test
    void linesKeepTheirNumbers() {
        Redirects redirects = Redirects.parse("\ufeff# first\r\n\r\n/a /b\r\n/a /c\r\n", true);
        assertEquals(List.of(new Redirects.Rule(3, "/a", "/b", 302, false)), redirects.rules());
        assertEquals(List.of(new Redirects.Invalid(4, RedirectProblem.DUPLICATE)), redirects.invalid());
    }

    @Test
    void aRuleBehindAPatternIsTriedInItsTurn() {
        assertEquals(
                List.of(false, true, true),
                Redirects.parse("/a /b\n/c/* /d\n/e /f", true).rules().stream()
                        .map(Redirects.Rule::dynamic)
                        .toList());
    }

    @Test
    void anIndexPageIsNoLoopWithoutHtmlHandling() {
        assertEquals(1, Redirects.parse("/ /index.html", false).rules().size());
        assertEquals(0, Redirects.parse("/* /index.html", false).rules().size());
    }
}
