package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A broken statement costs that statement: one sign of punctuation is added to or taken from each file, and the imports, exports,
 * members of {@code env} and destructurings that the other statements hold are still found. It is not every file, because a quote
 * or a brace too many can mean much.
 */
class ToleranceIT {

    private static final double WANTED = 0.91;
    private static final int LEAST_FILES = 1500;
    private static final int LARGEST = 200_000;
    private static final Set<Kind> HOLDERS = EnumSet.of(Kind.PROGRAM, Kind.BLOCK, Kind.CASE, Kind.CLASS_BODY);
    private static final String PUNCTUATION = "()[]{}<>,;:?=./'\"`";

    @Test
    void slipsInFilesLeaveTheFactsOfOtherStatementsAlone() throws IOException {
        int broken = 0;
        int exact = 0;
        for (Path file : NpmFiles.everyNth(2)) {
            Dialect dialect = NpmFiles.dialect(file);
            Script whole = Script.parse(NpmFiles.read(file), dialect);
            if (whole.text().length() > LARGEST || !whole.problems().isEmpty()) {
                continue;
            }
            Slip slip = Slip.in(whole.text(), new Random(broken));
            Script after = Script.parse(slip.made(), dialect);
            List<String> facts = facts(Script.parse(without(statementAt(whole, slip.at()), whole.text()), dialect));
            if (!after.problems().isEmpty() && !facts.isEmpty()) {
                broken++;
                exact += lost(facts, facts(after)).isEmpty() ? 1 : 0;
            }
        }
        assertTrue(broken >= LEAST_FILES, "only " + broken + " files");
        assertTrue(exact >= WANTED * broken, exact + " of " + broken);
    }

    /** A text with one sign of punctuation too many or too few. */
    private record Slip(int at, String made) {

        static Slip in(String text, Random random) {
            int at = random.nextInt(text.length() + 1);
            String before = text.substring(0, at);
            if (random.nextBoolean()) {
                return new Slip(
                        at, before + PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())) + text.substring(at));
            }
            while (at < text.length() && PUNCTUATION.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return new Slip(at, text.substring(0, at) + text.substring(Math.min(at + 1, text.length())));
        }
    }

    /** The innermost statement or member of a class at an offset. */
    private static Node statementAt(Script script, int offset) {
        Node node = script.at(offset);
        while (node.parent().exists() && !HOLDERS.contains(node.parent().kind())) {
            node = node.parent();
        }
        return node;
    }

    private static String without(Node statement, String text) {
        return text.substring(0, statement.start())
                + " ".repeat(statement.end() - statement.start())
                + text.substring(statement.end());
    }

    /** What a script says, without regard to where it says so. */
    private static List<String> facts(Script script) {
        return ComparableFacts.of(script).stream()
                .map(fact -> fact.replaceAll(" -?\\d+", ""))
                .toList();
    }

    private static List<String> lost(List<String> wanted, List<String> found) {
        List<String> lost = new ArrayList<>(wanted);
        found.forEach(lost::remove);
        return lost;
    }
}
