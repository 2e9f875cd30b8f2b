package dev.pagelift.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.routing.WorkerFirst.Answer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesRulesTest {

    /** What was measured of one site with {@code wrangler pages dev} and {@code wrangler dev}, Wrangler 4.164.0. */
    @ParameterizedTest
    @CsvSource({
        "/contact,     true,  WORKER,      WORKER",
        "/contact/,    true,  FILES_FIRST, WORKER",
        "/api,         true,  FILES_FIRST, WORKER",
        "/api/foo,     true,  WORKER,      WORKER",
        "/api/,        true,  WORKER,      WORKER",
        "/apiary,      false, FILES_FIRST, FILES_FIRST",
        "/,            false, FILES_FIRST, FILES_FIRST",
        "/index.html,  false, FILES_FIRST, FILES_FIRST",
        "/contact.html,false, FILES_FIRST, FILES_FIRST",
        "/blog/nope,   false, FILES_FIRST, FILES_FIRST",
        "/old/,        false, FILES_FIRST, FILES_FIRST",
    })
    void whoAnswersOnPagesWithCopiedRulesAndWithConvertedOnes(
            String path, boolean onPages, Answer copied, Answer converted) {
        RoutesRules rules = new RoutesRules(List.of("/contact", "/api/*"), List.of());
        assertEquals(onPages, rules.runsCode(path));
        assertEquals(copied, new WorkerFirst(rules.include()).answer(path));
        assertEquals(converted, rules.toWorkerFirst().answer(path));
    }

    @Test
    void anExcludedPathNeverRunsCode() {
        RoutesRules rules = new RoutesRules(List.of("/*"), List.of("/assets/*", "/favicon.ico"));
        assertTrue(rules.runsCode("/"));
        assertEquals(
                List.of("/*", "!/assets", "!/assets/*", "!/favicon.ico", "!/favicon.ico/"),
                rules.toWorkerFirst().patterns());
        assertEquals(List.of(), rules.toWorkerFirst().problems());
    }

    @Test
    void aStarBehindNoSlashStaysWhatItIs() {
        assertEquals(
                List.of("/a*"),
                new RoutesRules(List.of("/a*", "/ab"), List.of())
                        .toWorkerFirst()
                        .patterns());
    }

    @Test
    void everythingIsAlways() {
        assertEquals(WorkerFirst.ALWAYS, RoutesRules.ALL.toWorkerFirst());
    }

    @Test
    void tooManyRulesBecomeEverythingThatIsNotExcluded() {
        List<String> many = IntStream.range(0, 60).mapToObj(i -> "/page" + i).toList();
        assertEquals(
                List.of("/*", "!/a", "!/a/"),
                new RoutesRules(many, List.of("/a")).toWorkerFirst().patterns());
        assertEquals(WorkerFirst.ALWAYS, new RoutesRules(List.of("/a"), many).toWorkerFirst());
    }

    @Test
    void saysWhatPagesRefuses() {
        String longRule = "/" + "x".repeat(100);
        assertEquals(
                List.of(
                        new RuleProblem("api", "does not start with '/'"),
                        new RuleProblem("/a/b", "is covered by '/a/*'"),
                        new RuleProblem(longRule, "is longer than 100 characters")),
                new RoutesRules(List.of("api", "/a/*", "/a/b", "/a"), List.of(longRule, "/a/c")).problems());
        assertEquals(
                List.of(new RuleProblem("", "has no 'include' rule")),
                new RoutesRules(List.of(), List.of("/a")).problems());
        assertEquals(
                List.of(new RuleProblem("", "has more than 100 rules")),
                new RoutesRules(IntStream.range(0, 101).mapToObj(i -> "/" + i).toList(), List.of()).problems());
    }

    @Property(tries = 3000)
    void matchesAsTheRegularExpressionOfPagesDoes(@ForAll("rules") String rule, @ForAll("paths") String path) {
        assertEquals(
                regularExpression(rule).matcher(path).matches(),
                new RoutesRules(List.of(rule), List.of()).runsCode(path));
    }

    /** The Worker runs for the same paths before and after. */
    @Property(tries = 3000)
    void theConversionRunsCodeForTheSamePaths(@ForAll("rulesOfASite") RoutesRules rules, @ForAll("paths") String path) {
        WorkerFirst converted = rules.toWorkerFirst();
        assertEquals(List.of(), converted.problems());
        assertEquals(rules.runsCode(path), converted.answer(path) == Answer.WORKER);
    }

    @Property(tries = 3000)
    void whatIsCoveredRunsOnTheWorker(
            @ForAll("rulesOfASite") RoutesRules rules, @ForAll("rules") String rule, @ForAll("paths") String path) {
        WorkerFirst first = rules.toWorkerFirst();
        if (first.covers(rule) && new RoutesRules(List.of(rule), List.of()).runsCode(path)) {
            assertEquals(Answer.WORKER, first.answer(path));
        }
        WorkerFirst more = new WorkerFirst(List.of(first.patterns(), first.missing(rule)).stream()
                .flatMap(List::stream)
                .toList());
        assertEquals(List.of(), more.missing(rule));
    }

    /** Few letters and few lengths, so that rules and paths meet. */
    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("ab./").ofMaxLength(5).map(rest -> "/" + rest);
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.strings().withChars("ab./*").ofMaxLength(4).map(rest -> "/" + rest);
    }

    @Provide
    Arbitrary<RoutesRules> rulesOfASite() {
        Arbitrary<List<String>> include = rules().list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<String>> exclude = rules().list().ofMaxSize(3);
        return include.flatMap(in -> exclude.map(out -> Tuple.of(in, out)))
                .map(both -> new RoutesRules(both.get1(), both.get2()));
    }

    /** Another way to say what a rule matches: as the program that Pages runs locally builds it. */
    private static Pattern regularExpression(String rule) {
        String text = rule;
        if (rule.equals("/") || rule.equals("/*")) {
            text = rule;
        } else if (rule.endsWith("/*")) {
            text = rule.substring(0, rule.length() - 2) + "(/*)?";
        } else if (rule.endsWith("/")) {
            text = rule.substring(0, rule.length() - 1) + "(/)?";
        } else if (!rule.endsWith("*")) {
            text = rule + "(/)?";
        }
        return Pattern.compile(text.chars()
                .mapToObj(c -> c == '.' ? "\\." : c == '*' ? ".*" : Character.toString(c))
                .collect(Collectors.joining()));
    }
}
