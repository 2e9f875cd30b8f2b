package dev.pagelift.rule.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Patterns whose matching takes time linear in the text, with a bound on the factor too. */
final class LinearPattern {

    /** RE2 writes a counted repetition out; nested ones multiply. Its own bound for a single one is the same. */
    private static final long MAX_REPETITIONS = 1_000;
    /** In instructions of the compiled pattern. */
    private static final int MAX_PROGRAM = 1_000;

    private LinearPattern() {}

    static Pattern compile(String regex, int offset) {
        if (repetitions(regex) > MAX_REPETITIONS) {
            throw tooLarge(offset);
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.programSize() > MAX_PROGRAM) {
                throw tooLarge(offset);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new Refused(offset, "RE2 does not accept the pattern: " + e.getDescription() + ".");
        }
    }

    private static Refused tooLarge(int offset) {
        return new Refused(offset, "The pattern repeats too much.");
    }

    /** At least the product of all counts in braces, whether nested or not. */
    private static long repetitions(String regex) {
        long product = 1;
        for (int open = regex.indexOf('{'); open >= 0; open = regex.indexOf('{', open + 1)) {
            product = Math.min(product * largestCount(regex, open + 1), MAX_REPETITIONS + 1);
        }
        return product;
    }

    /** The larger count of {@code n}, {@code n,} or {@code n,m}; 1 when no number stands here. */
    private static long largestCount(String regex, int from) {
        long largest = 1;
        long count = 0;
        for (int i = from; i < regex.length() && (Lexer.isDigit(regex.charAt(i)) || regex.charAt(i) == ','); i++) {
            count = regex.charAt(i) == ',' ? 0 : Math.min(count * 10 + regex.charAt(i) - '0', MAX_REPETITIONS + 1);
            largest = Math.max(largest, count);
        }
        return largest;
    }
}
