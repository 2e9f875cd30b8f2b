package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.SourceException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "name = \"site\"                        | name = \"site\"",
                "name = \"auth-server\"                | name = \"auth-server\"",
                "  \"name\": \"@org/password-page\",     |   \"name\": \"@org/password-page\",",
                "name = \"a token: x\"                 | name = ***",
                "API_TOKEN = \"a,b\" # c                | API_TOKEN = ***",
                "  apiToken: ${{ secrets.CF_TOKEN }}    |   apiToken: ${{ secrets.CF_TOKEN }}",
                "token: \"$TOKEN\",                     | token: \"$TOKEN\",",
                "{\"name\":\"a\",\"vars\":{\"A\":\"b\"}} | {\"name\": ***",
                "env:                                   | env:",
                "environment = { PLAIN = \"x\" }        | environment = ***",
                "https://auth.example.org/a             | https://auth.example.org/a",
            })
    void whatMayBeSecretIsHidden(String line, String shown) throws SourceException {
        SourceFile file = Snapshot.of(InMemory.of(Map.of("a.txt", line + "\n")), Limits.DEFAULT)
                .file(RepoPath.of("a.txt"))
                .orElseThrow();
        assertEquals(shown.stripTrailing(), new ShownLines().line(file, file.locate(new Span(0, 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "const token = env.API_TOKEN;                    | const token = env.API_TOKEN;",
                "if (auth.password !== context.env.ADMIN_PASS) { | if (auth.password !== context.env.ADMIN_PASS) {",
                "const token = env.API_TOKEN ?? 'a1b2'           | const token = ***",
                "const token = `a`                               | const token = ***",
                "const passwordPin = 48151623                    | const passwordPin = ***",
                "check(password) // password = tiger             | check(password) // password = ***",
                "  <code>token=tiger</code>                      |   <code>token= ***",
                " * token=tiger                                  |  * token= ***",
            })
    void aLineOfAScriptIsHiddenWhereItHoldsAValue(String line, String shown) throws SourceException {
        SourceFile file = Snapshot.of(InMemory.of(Map.of("a.tsx", line + "\n")), Limits.DEFAULT)
                .file(RepoPath.of("a.tsx"))
                .orElseThrow();
        assertEquals(shown.stripTrailing(), new ShownLines().line(file, file.locate(new Span(0, 1))));
    }

    @ParameterizedTest
    @CsvSource({".env", ".env.local", ".dev.vars", ".dev.vars.production"})
    void filesOfVariablesShowNames(String name) throws SourceException {
        SourceFile file = Snapshot.of(InMemory.of(Map.of(name, "PLAIN=x\n")), Limits.DEFAULT)
                .file(RepoPath.of(name))
                .orElseThrow();
        assertEquals("PLAIN= ***", new ShownLines().line(file, file.locate(new Span(0, 1))));
    }
}
