package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.verify.Answer;
import dev.pagelift.verify.Comparison;
import dev.pagelift.verify.Difference;
import dev.pagelift.verify.Request;
import dev.pagelift.verify.VerificationResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of differences in each of its forms. */
class VerificationReportTest {

    private static final VerificationResult RESULT = new VerificationResult(
            RepoPath.of("web"),
            "wrangler pages dev dist",
            "wrangler dev",
            List.of(
                    new Comparison(
                            new Request("GET", "/a|b", Map.of(), "", "the page 'a|b'"),
                            new Answer(401, Map.of(), "no"),
                            new Answer(200, Map.of(), "yes"),
                            List.of(
                                    new Difference("status", "401", "200"),
                                    new Difference("www-authenticate", "Basic\u001b[2J", null)),
                            Map.of()),
                    new Comparison(
                            new Request("GET", "/old", Map.of("X-A", "1"), "", "the redirect '/old'"),
                            new Answer(308, Map.of(), ""),
                            new Answer(307, Map.of(), ""),
                            List.of(),
                            Map.of(new Difference("status", "308", "307"), "The products differ."))),
            Set.of("DB"));

    private static String printed(VerificationFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.report(List.of(RESULT), Style.PLAIN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void forATerminal() throws IOException {
        assertEquals("""
                The site in 'web': 'wrangler pages dev dist' → 'wrangler dev'
                  The code is no longer given: DB
                  GET /a|b   for the page 'a|b'
                      status: 401 → 200
                      www-authenticate: Basic␛[2J → none
                  Accepted differences, with the number of answers:
                      1  The products differ.
                  2 requests, 1 is answered differently.
                """, printed(VerificationFormat.TEXT));
    }

    @Test
    void forAPullRequest() throws IOException {
        assertEquals("""
                ## `web`

                `wrangler pages dev dist` → `wrangler dev`: 2 requests, 1 answered differently.

                The code is no longer given `DB`.

                | request | what | before | after |
                |---|---|---|---|
                | `GET /a\\|b` | `status` | `401` | `200` |
                | `GET /a\\|b` | `www-authenticate` | `Basic␛[2J` | none |

                | answers | accepted because |
                |--:|---|
                | 1 | The products differ. |

                """, printed(VerificationFormat.MARKDOWN));
    }

    @Test
    void forAProgram() throws IOException {
        String json = printed(VerificationFormat.JSON);

        assertEquals(
                "{\"version\":1,\"sites\":[{\"root\":\"web\",\"before\":\"wrangler pages dev dist\",\"after\":\"wrangler dev\",\"same\":false,"
                        + "\"missingBindings\":[\"DB\"],\"requests\":[{\"method\":\"GET\",\"path\":\"/a|b\",\"headers\":{},"
                        + "\"because\":\"the page 'a|b'\",\"statuses\":[401,200],\"differences\":[{\"part\":\"status\",\"before\":\"401\","
                        + "\"after\":\"200\"},{\"part\":\"www-authenticate\",\"before\":\"Basic\\u001B[2J\",\"after\":null}],\"accepted\":[]},"
                        + "{\"method\":\"GET\",\"path\":\"/old\",\"headers\":{\"X-A\":\"1\"},\"because\":\"the redirect '/old'\","
                        + "\"statuses\":[308,307],\"differences\":[],\"accepted\":[{\"part\":\"status\",\"before\":\"308\",\"after\":\"307\","
                        + "\"reason\":\"The products differ.\"}]}]}]}",
                json.replaceAll("\\s*\\n\\s*", "")
                        .replaceAll("(?<=[\\[{,]) | (?=[\\]}])", "")
                        .replace("\" : ", "\":"));
    }
}
