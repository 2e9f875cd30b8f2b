package dev.pagelift.cloudflare.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text that somebody calls {@code _redirects} or {@code _headers}. */
class RuleFilesTest {

    /** Real lines in any order, and text that is nothing like them. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> likely = Arbitraries.longs().map(seed -> new RandomRuleFiles(seed).next());
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars(" \t\r\n/:*#!-ab3.%\ufeff\u2028")
                .withChars('\u0000', '\u007f')
                .ofMaxLength(200);
        return Arbitraries.oneOf(likely, anything);
    }

    @Property
    void everyRedirectLineIsARuleOrHasAReason(@ForAll("texts") String text) {
        Redirects redirects = Redirects.parse(text, true);
        List<Integer> told = new ArrayList<>();
        redirects.rules().forEach(rule -> told.add(rule.line()));
        redirects.invalid().forEach(invalid -> told.add(invalid.line()));
        List<String> lines = ScriptText.lines(text);
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = ScriptText.trim(lines.get(i));
            if (!line.isEmpty() && !line.startsWith("#")) {
                expected.add(i + 1);
            }
        }
        assertEquals(expected, told.stream().sorted().toList());
    }

    @Property
    void aRuleWrittenAgainMeansTheSame(@ForAll("texts") String text) {
        StringBuilder written = new StringBuilder();
        List<Redirects.Rule> rules = Redirects.parse(text, true).rules();
        rules.forEach(rule -> written.append(rule.from() + " " + rule.to() + " " + rule.status() + "\n"));
        assertEquals(
                rules.stream().map(RuleFilesTest::withoutLine).toList(),
                Redirects.parse(written.toString(), true).rules().stream()
                        .map(RuleFilesTest::withoutLine)
                        .toList());
    }

    private static String withoutLine(Redirects.Rule rule) {
        return rule.from() + " " + rule.to() + " " + rule.status() + " " + rule.dynamic();
    }

    @Property
    void headersStandBehindTheirPath(@ForAll("texts") String text) {
        int before = 0;
        for (Headers.Rule rule : Headers.parse(text).rules()) {
            assertTrue(rule.line() > before);
            before = rule.line();
            for (Headers.Header header : rule.set()) {
                assertTrue(header.line() > before);
                before = header.line();
                assertTrue(!header.value().isEmpty());
            }
        }
    }
}
