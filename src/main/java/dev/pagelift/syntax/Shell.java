package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads shell text as the simple commands it runs. It knows quotes, comments, line continuations, redirections, here-documents,
 * keywords, subshells and substitutions; it follows {@code cd} and the variables whose values stand in the text. Nothing runs: a
 * variable without a known value keeps the form it is written in.
 */
public final class Shell {

    /**
     * A word without its quotes.
     *
     * @param span where it is written in the text, quotes included
     */
    public record Word(String text, Span span) {

        public boolean isFlag() {
            return text.length() > 1 && text.charAt(0) == '-' && !text.equals("--");
        }
    }

    /**
     * Words that are run together.
     *
     * @param assignments what stands in front of the program, each as {@code NAME=value}
     * @param words the program and its arguments, at least one
     * @param directory where it runs, as a path from where the text starts; empty for there, null when it cannot be known
     */
    public record Command(
            List<Word> assignments,
            List<Word> words,
            @Nullable String directory) {

        /** From the program to the last argument. */
        public Span span() {
            return new Span(
                    words.get(0).span().start(),
                    words.get(words.size() - 1).span().end());
        }
    }

    private Shell() {}

    /** The commands of a text in the order in which they would run, those inside substitutions before their command. */
    public static List<Command> commands(String text) {
        return commands(text, Map.of());
    }

    /**
     * The commands of a text whose surroundings give some variables a value.
     *
     * @param variables by name; the placeholders of CI systems by what stands between their brackets, such as {@code matrix.app}
     */
    public static List<Command> commands(String text, Map<String, String> variables) {
        return new ShellReader(text, variables).read();
    }
}
