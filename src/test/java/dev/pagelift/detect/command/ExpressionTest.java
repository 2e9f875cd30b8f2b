package dev.pagelift.detect.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {

    private static final Map<String, String> KNOWN = Map.of("inputs.app", "shop", "inputs.none", "", "matrix.n", "2");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "inputs.app, shop",
                "'''', '",
                "` 'it''s' `, it's",
                "`format('./apps/{0}/{1}', inputs.app, matrix.n)`, ./apps/shop/2",
                "`format('{0}', 'a, b')`, `a, b`",
                "inputs.none || 'site', site",
                "inputs.app || 'site', shop",
                "`format('{0}', inputs.none || inputs.app)`, shop"
            })
    void whatIsKnownIsPutTogether(String expression, String value) {
        assertEquals(Optional.of(value), new Expression(KNOWN).value(expression));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "inputs.other",
                "inputs.other || 'site'",
                "`format('{0}', inputs.other)`",
                "inputs.app && 'a'",
                "'open",
                "format(",
                "toJson(inputs.app)"
            })
    void theRestStaysUnknown(String expression) {
        assertEquals(Optional.empty(), new Expression(KNOWN).value(expression));
    }

    /** Each level could double what the one within says, and each takes a call of the reader. */
    @ParameterizedTest
    @ValueSource(ints = {12, 60, 100_000})
    void whatIsNestedWithoutEndStaysUnknown(int levels) {
        String nested = "format('{0}{0}', ".repeat(levels) + "inputs.app" + ")".repeat(levels);
        assertEquals(Optional.empty(), new Expression(KNOWN).value(nested));
        String many = "format('" + "{0}".repeat(2_000) + "', inputs.app)";
        assertEquals(Optional.empty(), new Expression(KNOWN).value(many));
    }
}
