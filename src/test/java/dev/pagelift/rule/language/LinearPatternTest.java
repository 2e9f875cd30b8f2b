package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{32}){32}",
                "((((a{10}){10}){10}){10}){10}",
                "(a{2,}){999}",
                "a{99999999999999999999}",
                "\\pL{1000}\\pL",
                "[{2000}]",
            })
    void refusesWhatMultiplies(String regex) {
        Refused refused = assertThrows(Refused.class, () -> LinearPattern.compile(regex, 7));
        assertEquals(new Refusal(7, "The pattern repeats too much."), refused.refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[0-9a-f]{8,64}$", "\\d{4}-\\d{2}-\\d{2}", "a{,5}", "{", "\\{site\\}", "(a*)*b"})
    void acceptsWhatRulesNeed(String regex) {
        assertEquals(regex, LinearPattern.compile(regex, 0).pattern());
    }

    @Test
    void findsInsideAText() {
        assertTrue(LinearPattern.compile("b+", 0).matcher("abbc").find());
    }
}
