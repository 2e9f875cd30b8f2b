package dev.pagelift.cloudflare.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreTest {

    @ParameterizedTest
    @CsvSource({
        "_worker.js, true",
        "_worker.js/index.js, true",
        "_redirects, true",
        "_routes.json, true",
        "functions/api.js, true",
        ".wrangler/state/x, true",
        "a/node_modules/b.js, true",
        "a/.DS_Store, true",
        ".git/HEAD, true",
        "a/_worker.js, false",
        "docs/functions/x.html, false",
        ".well-known/node_modules/x, false",
        ".dev.vars, false",
        ".env, false",
        "wrangler.toml, false",
        "index.html, false",
    })
    void pages(String path, boolean ignored) {
        assertEquals(ignored, PagesIgnore.ignores(path));
    }

    @ParameterizedTest
    @CsvSource({
        ".assetsignore, true",
        "_headers, true",
        "_redirects, true",
        "_worker.js, false",
        "_routes.json, false",
        "functions/api.js, false",
        "node_modules/a.js, false",
        "a/_headers, false",
    })
    void workersWithoutAFile(String path, boolean ignored) {
        assertEquals(ignored, WorkersIgnore.none().ignores(path));
    }

    @ParameterizedTest
    @CsvSource({
        "_worker.js/index.js, true",
        "_WORKER.js, true",
        "functions/api.js, true",
        "docs/functions/a.js, true",
        "maps/a.map, true",
        "maps/keep.map, false",
        "private/keep.map, true",
        "public/a.html, false",
    })
    void workersWithAFile(String path, boolean ignored) {
        WorkersIgnore ignore =
                WorkersIgnore.of("\ufeff_worker.js\r\n# comment\nfunctions/\n*.map\n!keep.map\n/private\n");
        assertEquals(ignored, ignore.ignores(path));
    }

    @Test
    void aFolderWithAnExceptionIsNotLeftOut() {
        WorkersIgnore ignore = WorkersIgnore.of("functions/*\n!functions/public.html\nnode_modules\n");
        assertEquals(false, ignore.ignoresFolder("functions"));
        assertEquals(true, ignore.ignoresFolder("node_modules"));
    }

    /** A regular expression of the same meaning takes 15 s for this pattern, and hours for one of twice its length. */
    @Test
    void noPatternTakesLong() {
        WorkersIgnore ignore = WorkersIgnore.of("*a".repeat(12) + "*b[c]\n" + "**/a/".repeat(200) + "b\n");
        assertEquals(false, ignore.ignores("a".repeat(250) + ".js"));
        assertEquals(false, ignore.ignores("a/".repeat(1_000) + "c"));
    }
}
