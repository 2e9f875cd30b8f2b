package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import org.junit.jupiter.api.Test;

class SarifUriTest {

    @Test
    void encodesWhatAUriCannotHold() {
        assertEquals("a%20b/%231%3A%5Bx%5D%3F%25.js", SarifUri.of(RepoPath.of("a b/#1:[x]?%.js")));
        assertEquals("%C3%A9/%F0%9F%9A%80.md", SarifUri.of(RepoPath.of("é/🚀.md")));
        assertEquals("functions/$id/@x+y~(z)!.ts", SarifUri.of(RepoPath.of("functions/$id/@x+y~(z)!.ts")));
    }
}
