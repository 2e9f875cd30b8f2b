package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.rule.Audits.Found;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleRunTest {

    private static final String MESSAGE =
            "'functions/_middleware.js' runs before static files on Pages; with Workers static assets, files under '/*' are "
                    + "served without it.";

    private static final RuleFile RULE = SampleRules.files().get(0);

    @Test
    void isContentWithARuleThatKeepsItsWord() {
        assertEquals(List.of(), check(repository -> fires(repository) ? List.of(found(1, 14, MESSAGE)) : List.of()));
    }

    @Test
    void overlooksOtherRules() {
        Found other = new Found("other", "a", 1, 1, "Other.");
        assertEquals(
                List.of(),
                check(repository -> fires(repository) ? List.of(other, found(1, 14, MESSAGE)) : List.of(other)));
    }

    @Test
    void noticesSilence() {
        assertEquals(
                List.of(
                        "middleware-bypass.md:32: The rule does not give this in the example 'Nothing in the configuration'.",
                        "middleware-bypass.md:35: The rule stays silent in the example 'Below a folder'."),
                check(repository -> List.of()));
    }

    @Test
    void noticesWhatIsGivenInsteadAndTooMuch() {
        String elsewhere = "middleware-bypass.md:25: The rule gives in the example 'Nothing in the configuration': "
                + "functions/_middleware.js:2:1 " + MESSAGE;
        String missing =
                "middleware-bypass.md:32: The rule does not give this in the example 'Nothing in the configuration'.";
        assertEquals(
                List.of(elsewhere, missing),
                check(repository -> fires(repository) ? List.of(found(2, 1, MESSAGE)) : List.of()));
        assertEquals(
                List.of(elsewhere),
                check(repository ->
                        fires(repository) ? List.of(found(2, 1, MESSAGE), found(1, 14, MESSAGE)) : List.of()));
        assertEquals(
                List.of(
                        "middleware-bypass.md:25: The rule gives in the example 'Nothing in the configuration': "
                                + "functions/_middleware.js:1:14 Other words.",
                        missing),
                check(repository -> fires(repository) ? List.of(found(1, 14, "Other words.")) : List.of()));
    }

    @Test
    void noticesFalseAlarms() {
        assertEquals(
                List.of("middleware-bypass.md:41: The rule gives in the example 'Stays silent': "
                        + "functions/_middleware.js:1:14 " + MESSAGE),
                check(repository -> List.of(found(1, 14, MESSAGE))));
    }

    private static boolean fires(Map<String, String> repository) {
        return !repository.containsKey("wrangler.toml");
    }

    private static Found found(int line, int column, String message) {
        return new Found("middleware-bypass", "functions/_middleware.js", line, column, message);
    }

    private static List<String> check(Audits audits) {
        return ExampleRun.check(RULE, audits).stream().map(Problem::toString).toList();
    }
}
