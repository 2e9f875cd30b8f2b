package dev.pagelift.script;

import dev.pagelift.snapshot.Span;
import java.util.Arrays;
import java.util.List;

/** The stretches of a text that are a script, and the way back from offsets in them to offsets in the text. */
final class Excerpt {

    /** A comment that says what the file is stands at its top. */
    private static final int LONGEST_HEAD = 8 << 10;

    private Excerpt() {}

    /** From the start of the first stretch to the end of the last, with blanks for what stands between them. */
    static String of(String text, List<Span> parts) {
        int start = parts.get(0).start();
        int end = parts.get(parts.size() - 1).end();
        if (parts.size() == 1) {
            return text.substring(start, end);
        }
        char[] source = new char[end - start];
        Arrays.fill(source, '\n');
        for (Span part : parts) {
            text.getChars(part.start(), part.end(), source, part.start() - start);
        }
        return new String(source);
    }

    /** Changes the array it is given. */
    static int[] moved(int[] offsets, int by) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += by;
        }
        return offsets;
    }

    static List<Problem> moved(List<Problem> problems, int by) {
        return by == 0
                ? problems
                : problems.stream()
                        .map(problem -> new Problem(
                                new Span(problem.at().start() + by, problem.at().end() + by), problem.message()))
                        .toList();
    }

    /** Everything before the first token, of the first few thousand characters at least. */
    static String leadingComments(String text) {
        String head = text.substring(0, Math.min(LONGEST_HEAD, text.length()));
        Scanner scanner = new Scanner(head);
        scanner.scan();
        return head.substring(0, scanner.start);
    }
}
