package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Site;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleFile;
import dev.pagelift.rule.RuleFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the condition of every rule to Google's CEL, with facts made of the words that stand in the condition. */
class RuleRefereeTest {

    private static final int FACTS_PER_RULE = 200;

    static Stream<Arguments> rules() {
        return Stream.concat(
                rules(Path.of("src/test/resources/rules"), Sample.class, Sample.Site.class),
                rules(Path.of("rules"), Fact.class, Site.class));
    }

    private static Stream<Arguments> rules(Path folder, Class<?> facts, Class<? extends Record> site) {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        Map<String, Class<? extends Record>> records = new HashMap<>();
        collect(facts, records);
        return RuleFolder.read(folder, Vocabulary.of(facts, site), Set.of()).rules().stream()
                .map(RuleFile::rule)
                .map(rule -> Arguments.of(rule.id(), rule, records.get(rule.fact()), site));
    }

    private static void collect(Class<?> type, Map<String, Class<? extends Record>> records) {
        if (type.isRecord()) {
            records.put(Kebab.of(type), type.asSubclass(Record.class));
        } else {
            Stream.of(type.getPermittedSubclasses()).forEach(permitted -> collect(permitted, records));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void agreesWithCel(String id, Rule rule, Class<? extends Record> fact, Class<? extends Record> site)
            throws Exception {
        Referee referee = new Referee(fact, site);
        CelAbstractSyntaxTree ast = referee.check(rule.when()).orElseThrow();
        Predicate predicate = (Predicate) Predicate.compile(rule.when(), FactType.of(fact, site));
        RandomRecords records = new RandomRecords(new Random(1), words(rule.when()));
        for (int i = 0; i < FACTS_PER_RULE; i++) {
            Record some = records.of(fact);
            Record where = records.of(site);
            assertEquals(referee.answer(ast, some, where), predicate.test(some, where), () -> some + " " + where);
        }
    }

    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>(List.of("", "a"));
        for (Token token : new Lexer(expression).tokens()) {
            words.add(token.text());
        }
        return words;
    }
}
