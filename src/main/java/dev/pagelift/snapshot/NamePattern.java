package dev.pagelift.snapshot;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One name in a path, as {@code .gitignore} writes it: {@code *} is any number of characters, {@code ?} is one, {@code [a-z]} one of
 * several. Matching takes time in proportion to the lengths of pattern and name: translated to a regular expression, as the git
 * library does, a pattern of 10 characters takes minutes (measured, JGit 7.8.1: {@code *a*a*a*a*b} against 250 times {@code a}).
 */
final class NamePattern {

    private final @Nullable String literal;
    private final @Nullable List<IntPredicate> signs;

    private NamePattern(@Nullable String literal, @Nullable List<IntPredicate> signs) {
        this.literal = literal;
        this.signs = signs;
    }

    static NamePattern of(String pattern) {
        boolean plain = pattern.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
        return plain ? new NamePattern(pattern, null) : new NamePattern(null, NameSigns.read(pattern));
    }

    boolean matches(String name) {
        return literal == null ? signs != null && matches(name, signs) : literal.equals(name);
    }

    /** Whatever a star has passed over, only the last one is ever taken back: it can do all that earlier ones could. */
    private static boolean matches(String name, List<IntPredicate> signs) {
        int at = 0;
        int sign = 0;
        int star = -1;
        int afterStar = 0;
        while (at < name.length()) {
            if (sign < signs.size() && signs.get(sign) == NameSigns.STAR) {
                star = sign++;
                afterStar = at;
            } else if (sign < signs.size() && signs.get(sign).test(name.codePointAt(at))) {
                sign++;
                at = name.offsetByCodePoints(at, 1);
            } else if (star >= 0) {
                sign = star + 1;
                afterStar = name.offsetByCodePoints(afterStar, 1);
                at = afterStar;
            } else {
                return false;
            }
        }
        while (sign < signs.size() && signs.get(sign) == NameSigns.STAR) {
            sign++;
        }
        return sign == signs.size();
    }
}
