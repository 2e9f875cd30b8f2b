package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds our language to Google's CEL: what we accept CEL accepts with the same answer for any fact, and what we refuse CEL refuses,
 * but for the differences listed here.
 */
class RefereeTest {

    private static final Referee CEL = new Referee(Sample.Deeper.RouteFile.class, Sample.Site.class);
    private static final List<String> WORDS = List.of(
            "", "dist", "pages", "pages deploy dist", "GET", "nodejs_compat", "^4.0.0", "a.ts", "é", "\uD83D\uDE00x");

    /** What we refuse on purpose although CEL accepts it, so that no condition can fail while it runs. */
    private enum Difference {
        /** CEL accepts it, and fails or not depending on the fact. */
        MAY_BE_NULL("version.startsWith('^4')", "'.*' may be null here; .*"),
        /** CEL also takes a guard that stands behind what it guards. */
        GUARDED_TOO_LATE("version.startsWith('^4') && version != null", "'.*' may be null here; .*"),
        NULL_AS_A_VALUE("[null] == [null]", "null can only be compared, with == and !=\\."),
        /** CEL thinks that any record may be null. */
        NEVER_NULL("route == null", "This is a record and never null\\."),
        /** Enumerations are strings to CEL, so it cannot know their words. */
        UNKNOWN_WORD("mode == 'page'", "This is not one of 'pages', 'mixed', 'workers-assets'\\."),
        WORD_AS_TEXT("mode.startsWith('p')", "This is one of .*; a string is needed here\\."),
        WORD_BESIDE_TEXT("mode == text", ".* has one of .* on its left and .* on its right\\."),
        TEXT_BESIDE_WORD("[text] == modes", ".* has .* on its left and (one of|a list).*"),
        WORD_AMONG_TEXT("[mode, 'x'] == flags", "A list holds one kind of value; .*"),
        WORD_AS_LENGTH("size(mode) == 5", "'size' measures a string or a list, and this is one of .*"),
        ORDER_OF_WORDS("mode < mode", "There is no order to .*"),
        RECORDS("route == route", "Records are compared field by field\\."),
        SITE("site == site", "'site' is a record; .*"),
        UNREADABLE("headers == headers", ".*, which rules cannot read\\."),
        PATTERN_IN_A_FIELD("text.matches(other)", "A pattern is written out, .*"),
        /** CEL finds out when it runs. */
        BROKEN_PATTERN("text.matches('(?=a)')", "RE2 does not accept the pattern: .*"),
        LARGE_PATTERN("text.matches('(a{99}){99}')", "The pattern repeats too much\\."),
        DEPTH(
                "((((((((((((((((((((((((((((((((((((((((((((((((((ready))))))))))))))))))))))))))))))))))))))))))))))))))",
                "A condition nests .*"),
        ARITHMETIC("count + 1 == 4", "'[+*/%]' has no meaning in a condition\\."),
        SUBTRACTION("count - 1 == 2", "Expected .* here, not '-'\\."),
        NEGATED_FIELD("-count == -3", "A value is expected here, not '-'\\."),
        INDEX("flags[0] == ''", "Expected .* here, not '\\['\\."),
        MAP("{'a': 1} == {}", "'\\{' has no meaning in a condition\\."),
        MACRO("flags.exists(f, f == '')", "There is no function 'exists'; .*"),
        OTHER_FUNCTION("int('1') == 1", "There is no function 'int'; .*"),
        GLOBAL_MATCHES("matches(text, 'x')", "There is no function 'matches'; .*"),
        DOUBLE("1.5 == 1.5", "A name is expected here, not '[0-9]+'\\."),
        UNSIGNED("1u == 1u", "Expected .* here, not 'u'\\."),
        LEADING_DOT(".ready", "A value is expected here, not '\\.'\\."),
        LONE_COMMA("size([,]) == 0", "A value is expected here, not ','\\."),
        COMMENT("ready // yes", "'/' has no meaning in a condition\\."),
        TRIPLE_QUOTES("'''x''' == text", "Expected .* here, not 'x'\\."),
        BYTES("b'x' == b'x'", "Expected .* here, not 'x'\\."),
        FIELD_OF_A_CHOICE("(ready ? route : route).path == ''", "Only a field has fields; .*");

        private final String example;
        private final String reason;

        Difference(String example, String reason) {
            this.example = example;
            this.reason = reason;
        }

        private boolean explains(Refusal refusal) {
            return refusal.reason().matches(reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachDifferenceIsOne(Difference difference) {
        assertTrue(CEL.check(difference.example).isPresent(), () -> "CEL refuses " + difference.example);
        Refusal refusal = (Refusal) Predicate.compile(difference.example, Sample.TYPE);
        assertTrue(difference.explains(refusal), refusal.reason());
    }

    @Property(tries = 2000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void agreesOnFieldsThatCelHasToo(@ForAll("plain") String expression, @ForAll Random random) {
        Optional<CelAbstractSyntaxTree> checked = CEL.check(expression);
        Compiled compiled = Predicate.compile(expression, Sample.TYPE);
        if (compiled instanceof Refusal refusal) {
            assertTrue(checked.isEmpty(), () -> "CEL accepts " + expression + "\n" + refusal.explain(expression));
        } else {
            compare(expression, (Predicate) compiled, checked, random);
        }
        requireAccepted(compiled, 40);
    }

    @Property(tries = 2000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void agreesOnAllFieldsButForTheDifferences(@ForAll("special") String expression, @ForAll Random random) {
        requireAccepted(compareOrExplain(expression, random), 20);
    }

    @Property(tries = 2000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void agreesOnBrokenExpressionsButForTheDifferences(@ForAll("broken") String expression, @ForAll Random random) {
        requireAccepted(compareOrExplain(expression, random), 5);
    }

    /** Expressions that nobody accepts would prove nothing. */
    private static void requireAccepted(Compiled compiled, double percent) {
        Statistics.collect(compiled instanceof Predicate);
        Statistics.coverage(coverage -> coverage.check(true).percentage(accepted -> accepted > percent));
    }

    private static Compiled compareOrExplain(String expression, Random random) {
        Optional<CelAbstractSyntaxTree> checked = CEL.check(expression);
        Compiled compiled = Predicate.compile(expression, Sample.TYPE);
        if (compiled instanceof Predicate predicate) {
            compare(expression, predicate, checked, random);
        } else if (checked.isPresent()) {
            Refusal refusal = (Refusal) compiled;
            assertTrue(
                    Stream.of(Difference.values()).anyMatch(difference -> difference.explains(refusal)),
                    () -> "CEL accepts " + expression + "\n" + refusal.explain(expression));
        }
        return compiled;
    }

    private static void compare(
            String expression, Predicate predicate, Optional<CelAbstractSyntaxTree> checked, Random random) {
        CelAbstractSyntaxTree ast = checked.orElseGet(() -> fail("CEL refuses " + expression));
        RandomRecords records = new RandomRecords(random, WORDS);
        for (int i = 0; i < 5; i++) {
            Record fact = records.of(Sample.Deeper.RouteFile.class);
            Record site = records.of(Sample.Site.class);
            try {
                assertEquals(CEL.answer(ast, fact, site), predicate.test(fact, site), () -> expression + " " + fact);
            } catch (CelEvaluationException e) {
                fail(expression + " " + fact, e);
            }
        }
    }

    @Provide
    Arbitrary<String> plain() {
        return Expressions.plain();
    }

    @Provide
    Arbitrary<String> special() {
        return Expressions.special();
    }

    @Provide
    Arbitrary<String> broken() {
        return Expressions.broken();
    }
}
