package dev.pagelift.cloudflare.assets;

import java.util.List;
import java.util.Random;

/** Texts like {@code _headers} and {@code _redirects} files, well-formed in most places. The same seed gives the same texts. */
final class RandomRuleFiles {

    private static final List<String> PATHS = List.of(
            "/",
            "/*",
            "/a",
            "/a/",
            "/a/*",
            "/a/b",
            "/a/b/",
            "/index",
            "/index.html",
            "/a/index",
            "/a/index.html",
            "/indexXhtml",
            "/:x",
            "/a/:slug",
            "/a/:slug/*",
            "/:1",
            "/blog/:year-:month",
            "/*/b/*",
            "/a*",
            "/*.html",
            "/:splat/*",
            "/:splatter/*",
            "/a/../b",
            "/a/./b",
            "/a/%2E%2e/c",
            "/../a",
            "/a/..",
            "/a/.",
            "/ä/ö",
            "/a%20b",
            "/a?x=1",
            "/a#top",
            "/a?#",
            "/{id}",
            "/a|b",
            "/a^b",
            "/\"q\"",
            "/<b>",
            "/`c`",
            "//double",
            "/a//b",
            "/\ud83d\ude00",
            "/\ud800",
            "/a\\b",
            "/\u007f",
            "a",
            "*.html",
            "https://example.com/a",
            "https://example.com",
            "https:///example.com/x",
            "https://:project.pages.dev/*",
            "https://example.com:8080/a",
            "https://example.com:x/a",
            "http://example.com/a",
            "HTTPS://example.com/",
            "https://",
            "ftp://x/y",
            "://x",
            "a://b",
            "/a:8080",
            "mailto:x@y");

    private static final List<String> STATUSES = List.of(
            "200",
            "301",
            "302",
            "303",
            "307",
            "308",
            "404",
            "410",
            "301!",
            "200!",
            "0x12d",
            "3.01e2",
            "301.0",
            "+301",
            "-301",
            "3O1",
            "",
            "301 302",
            "Country=us");

    private static final List<String> BLANKS =
            List.of(" ", " ", " ", "  ", "\t", "\u00a0", "\u2003", "\f", "\ufeff", "\r");

    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\n\n", "\r", "\u2028");

    private static final List<String> COMMENTS =
            List.of("", "", "", " # why", "#no", " #", "\t# a # b", " # x\ry", " #a\u2028b #c", "  ");

    private static final List<String> HEADER_LINES = List.of(
            "X-A: b",
            "X-A: c",
            "x-a:d",
            "Cache-Control: public, max-age=1",
            "Link: </a.css>; rel=preload",
            "! X-A",
            "!X-A",
            "! ",
            "No colon",
            "Bad Name: x",
            ": novalue",
            "Empty:",
            "Empty: ",
            "https: //not a path",
            "X-Url: https://e.com/x",
            "X\tTab: y",
            "# comment",
            "Content-Security-Policy: default-src 'self'; img-src *",
            "A:b:c");

    private final Random random;

    RandomRuleFiles(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\ufeff" : "");
        boolean headers = random.nextBoolean();
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append(indent())
                    .append(headers ? headerLine() : redirectLine())
                    .append(pick(ENDS));
        }
        return text.toString();
    }

    private String indent() {
        return random.nextInt(3) == 0 ? pick(BLANKS) : "";
    }

    private String headerLine() {
        return random.nextInt(3) == 0 ? pick(PATHS) + pick(COMMENTS) : pick(HEADER_LINES);
    }

    private String redirectLine() {
        if (random.nextInt(10) == 0) {
            return pick(HEADER_LINES);
        }
        String line = pick(PATHS);
        if (random.nextInt(15) > 0) {
            line += pick(BLANKS) + pick(PATHS);
        }
        if (random.nextBoolean()) {
            line += pick(BLANKS) + pick(STATUSES);
        }
        return line + pick(COMMENTS);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
