package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import org.junit.jupiter.api.Test;

class DecodedTest {

    /** Where a piece of a string's text is written: {@code line:column}, and the text there. */
    private static String place(String path, String text, String route, String piece) {
        SourceFile file = Repositories.file(path, text);
        Document document = Format.of(file.path()).orElseThrow().read(file);
        Decoded decoded = Decoded.of(file, document.at(route).orElseThrow());
        int start = decoded.text().indexOf(piece);
        Span span = decoded.inFile(new Span(start, start + piece.length()));
        return file.lines().line(span.start()) + ":" + file.lines().column(span.start()) + " " + span.of(text);
    }

    @Test
    void escapesOfJson() {
        assertEquals(
                "1:39 wrangler deploy",
                place(
                        "a.json",
                        "{\"x\": \"echo \\\"\\u00e9\\uD83D\\uDE00\\\" && wrangler deploy\"}",
                        "x",
                        "wrangler deploy"));
    }

    @Test
    void blockOfYaml() {
        assertEquals(
                "4:9 wrangler deploy",
                place(
                        "a.yml",
                        "a:\n    run: |\n        npm ci\n        wrangler deploy\n",
                        "a.run",
                        "wrangler deploy"));
    }

    @Test
    void deeperLinesInABlockOfYaml() {
        assertEquals(
                "4:7 b: wrangler",
                place("a.yml", "a:\n  run: |\n    if x\n      b: wrangler\n    fi\n", "a.run", "b: wrangler"));
    }

    @Test
    void foldedYaml() {
        assertEquals(
                "3:5 deploy\n    dist",
                place("a.yml", "run: >-\n    wrangler pages\n    deploy\n    dist\n", "run", "deploy dist"));
    }

    @Test
    void plainAndQuotedYaml() {
        assertEquals("1:11 wrangler", place("a.yml", "run: it's wrangler\n", "run", "wrangler"));
        assertEquals("1:13 wrangler", place("a.yml", "run: 'it''s wrangler'\n", "run", "wrangler"));
        assertEquals("2:7 wrangler", place("a.yml", "run: \"a \\\n      wrangler\"\n", "run", "wrangler"));
    }

    @Test
    void stringsOfToml() {
        assertEquals("3:2 wrangler", place("a.toml", "x = \"\"\"\nnpm ci\n wrangler\"\"\"\n", "x", "wrangler"));
        assertEquals("1:9 wrangler", place("a.toml", "x = 'a\\ wrangler'\n", "x", "wrangler"));
    }
}
