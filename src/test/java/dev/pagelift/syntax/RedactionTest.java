package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://user:p@ss@example.org/a    | https://***@example.org/a",
                "git+ssh://git@github.com/o/r       | git+ssh://***@github.com/o/r",
                "https://example.org/@scope/a?b=c@d | https://example.org/@scope/a?b=c@d",
                "/a?page=1&api_key=x&token=y#z      | /a?page=1&api_key=***&token=***#z",
                "https://api.netlify.com/build_hooks/0123 | https://api.netlify.com/build_hooks/***",
                "mail a@example.org                 | mail a@example.org",
            })
    void addressesLoseTheirCredentials(String text, String safe) {
        assertEquals(safe, Redaction.addresses(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "TOKEN=x NODE_ENV=production vite build | TOKEN=*** NODE_ENV=production vite build",
                "A=\"b c\" B='d e' run | A=*** B=*** run",
                "\"s\": \"A=\\\"b c\\\" run\" | \"s\": \"A=*** run\"",
                "surge --token x dist --domain=a.example | surge --token *** dist --domain=a.example",
                "wrangler deploy --api-token=$TOKEN | wrangler deploy --api-token=$TOKEN",
                "TOKEN=${{ secrets.TOKEN }} wrangler deploy | TOKEN=${{ secrets.TOKEN }} wrangler deploy",
            })
    void linesLoseTheValuesOfVariablesAndSecretFlags(String line, String safe) {
        assertEquals(safe, Redaction.line(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "npm      | run auth:build                  | run auth:build",
                "wrangler | deploy --project-name a -e production | deploy --project-name a -e production",
                "wrangler | dev --kv=KV --d1 DB=0123 -b A=x | dev --kv=KV --d1 DB=0123 -b A=***",
                "wrangler | deploy --var A:x --token --dry-run | deploy --var A:*** --token --dry-run",
                "curl     | -u me:x https://a:b@example.org | -u *** https://***@example.org",
                "http     | POST TOKEN=x                    | POST TOKEN=***",
                "echo     | x                               | ***",
            })
    void argumentsLoseWhatMayBeSecret(String program, String words, String safe) {
        assertEquals(List.of(safe.split(" ")), Redaction.arguments(program, List.of(words.split(" "))));
    }
}
