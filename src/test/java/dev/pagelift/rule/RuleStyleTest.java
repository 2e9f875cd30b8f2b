package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What all rules have in common for those who read what they say. */
class RuleStyleTest {

    private static final String PAGES = "/rules/documentation-pages.txt";
    private static final int LONGEST = 260;

    private static List<String> breaking(Predicate<Rule> law) {
        return RuleSet.builtIn().rules().stream()
                .filter(law.negate())
                .map(Rule::id)
                .toList();
    }

    @Test
    void aMessageIsOneOrTwoSentences() {
        assertEquals(List.of(), breaking(rule -> {
            String message = rule.message();
            return message.endsWith(".") && message.split("[.!?] ").length <= 2 && message.length() <= LONGEST;
        }));
    }

    @Test
    void aMessageBeginsWithANameOrACapital() {
        assertEquals(List.of(), breaking(rule -> rule.message().matches("(?s)(['{]|\\p{Lu}).*")));
    }

    @Test
    void namesStandInSingleQuotesAndNoOthers() {
        assertEquals(List.of(), breaking(rule -> !rule.message().matches("(?s).*[\"`\u2018\u2019\u201c\u201d].*")));
    }

    @Test
    void aSecurityFindingIsNoMereNote() {
        assertEquals(List.of(), breaking(rule -> rule.security() == null || rule.level() != Level.NOTE));
    }

    @Test
    void everyAddressOfDocumentationIsKnownToExist() throws IOException {
        Set<String> known = pages();
        assertEquals(List.of(), breaking(rule -> known.contains(rule.docs())));
    }

    private static Set<String> pages() throws IOException {
        try (var stream = Objects.requireNonNull(RuleStyleTest.class.getResourceAsStream(PAGES))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }
}
