package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text == 3                   |  5 | '==' has a string on its left and a number on its right.
            text                        |  0 | This is a string; a truth value is needed here.
            ready && count              |  9 | This is a number; a truth value is needed here.
            !text                       |  1 | This is a string; a truth value is needed here.
            count ? ready : ready       |  0 | This is a number; a truth value is needed here.
            count < text                |  6 | '<' has a number on its left and a string on its right.
            mode < mode                 |  5 | There is no order to one of 'pages', 'mixed', 'workers-assets'.
            mode == 'page'              |  8 | This is not one of 'pages', 'mixed', 'workers-assets'.
            mode in ['pages', 'x']      | 18 | This is not one of 'pages', 'mixed', 'workers-assets'.
            mode == text                |  5 | '==' has one of 'pages', 'mixed', 'workers-assets' on its left and a string on its right.
            text in other               |  8 | 'in' needs a list on its right, and this is a string.
            count in flags              |  6 | 'in' has a number on its left and a list on its right.
            flags == ['a', 1]           | 15 | A list holds one kind of value; this is a number among a string.
            size(count) == 1            |  5 | 'size' measures a string or a list, and this is a number.
            text.startsWith(count)      | 16 | This is a number; a string is needed here.
            text.matches('(')           | 13 | RE2 does not accept the pattern: missing closing ).
            text.matches(other)         | 13 | A pattern is written out, so that it can be checked beforehand.
            text.matches('(a{99}){99}') | 13 | The pattern repeats too much.
            route == route              |  6 | Records are compared field by field.
            route.path == null          |  0 | This is a string and never null.
            version.size() == 1         |  0 | 'version' may be null here; ask 'version != null &&' first.
            fallback.path == ''         |  0 | 'fallback' may be null here; ask 'fallback != null &&' first.
            [version] == ['x']          |  1 | 'version' may be null here; ask 'version != null &&' first.
            null in ['a']               |  5 | 'in' has null on its left and a list on its right.
            null < 1                    |  0 | null can only be compared, with == and !=.
            tags == null                |  0 | 'tags' is a list that may be null, which rules cannot read.
            known                       |  0 | 'known' may be null here; ask 'known != null &&' first.
            headers == null             |  0 | 'headers' is a java.util.Map<java.lang.String, java.lang.String>, which rules cannot read.
            route.pth == ''             |  6 | 'route' has no field 'pth'; it has path, methods, name.
            text.path == ''             |  5 | 'text' has no fields.
            site == null                |  0 | 'site' is a record; name one of its fields: root, mode, hosts, framework.
            site.modus == ''            |  5 | 'site' has no field 'modus'; it has root, mode, hosts, framework.
            text.upper() == ''          |  5 | There is no function 'upper'; there are size(x), and x.size(), x.startsWith(s), x.endsWith(s), x.contains(s), x.matches(re).
            size() == 1                 |  0 | 'size' takes one argument.
            text.size(1) == 1           |  5 | 'size' takes no argument.
            count + 1 == 2              |  6 | '+' has no meaning in a condition.
            ready ready                 |  6 | Expected an operator or the end here, not 'ready'.
            ready &&                    |  8 | A value is expected here, not the end.
            (ready                      |  6 | Expected ')' here, not the end.
            text == "a                  |  8 | The string that starts here is not closed.
            text == 'a\\qb'             | 10 | No escape of CEL starts here; write '\\\\' for a backslash, or r"…".
            text == r'a\\'              | 11 | A string r"…" cannot end in an odd number of backslashes.
            count == 9223372036854775808|  9 | The number does not fit into 64 bits.
            while == 1                  |  0 | 'while' is a reserved word of CEL.
            (ready).x                   |  8 | 'ready' has no fields.
            [text].x                    |  7 | Only a field has fields; 'x' has nothing to belong to.
            """)
    void saysWhatIsWrongAndWhere(String expression, int offset, String reason) {
        Refusal refusal = refusal(expression);
        assertEquals(reason, refusal.reason());
        assertEquals(offset, refusal.offset());
    }

    @Test
    void namesTheFieldsThereAre() {
        assertEquals(
                "'route-file' has no field 'cuont'; it has file, text, other, count, big, ready, mode, flags, sizes, modes, "
                        + "routes, route, fallback, version, status, known, former, tags, headers.",
                refusal("cuont == 1").reason());
    }

    @Test
    void pointsAtThePlace() {
        String expression = "ready &&\n  text == 3 &&\n  ready";
        assertEquals("""
                '==' has a string on its left and a number on its right.
                      text == 3 &&
                           ^""", refusal(expression).explain(expression));
    }

    @Test
    void showsOnlyTheSurroundingsInALongLine() {
        String expression = "ready && ".repeat(100) + "5 && ready";
        String[] lines = refusal(expression).explain(expression).split("\n");
        assertEquals('5', lines[1].charAt(lines[2].indexOf('^')));
        assertTrue(lines[1].length() <= 104, lines[1]);
    }

    @Test
    void boundsLengthAndDepth() {
        assertEquals(
                "A condition has at most 2000 characters.",
                refusal(" ".repeat(2000) + "1").reason());
        String deep = "A condition nests at most 50 levels deep.";
        assertEquals(deep, refusal("(".repeat(60) + "ready" + ")".repeat(60)).reason());
        assertEquals(deep, refusal("ready ? ready : ".repeat(60) + "ready").reason());
        assertEquals(deep, refusal("[".repeat(60) + "]".repeat(60) + " == []").reason());
    }

    private static Refusal refusal(String expression) {
        return assertInstanceOf(
                Refusal.class, Predicate.compile(expression, Sample.TYPE), () -> expression + ": accepted");
    }
}
