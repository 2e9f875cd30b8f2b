package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "legacy, legacy/a/b.js, true",
        "legacy/, legacy, true",
        "./legacy, legacy/a.js, true",
        "/legacy/**, legacy/a/b.js, true",
        "legacy, legacy2/a.js, false",
        "legacy, a/legacy/b.js, false",
        "**/legacy, a/b/legacy/c.js, true",
        "**/legacy, legacy/c.js, true",
        "*.js, a.js, true",
        "*.js, b/a.js, false",
        "apps/*/old, apps/x/old/a.js, true",
        "apps/*/old, apps/x/y/old/a.js, false",
        "apps\\old, apps/old/a.js, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "a.c, abc, false",
        "**, any/thing, true",
    })
    void readsWhatPeopleWrite(String pattern, String path, boolean matches) {
        assertEquals(matches, PathPattern.of(pattern).matches(RepoPath.of(path)));
    }
}
