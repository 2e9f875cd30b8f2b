package dev.pagelift.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a {@link NamePattern} sign by sign. */
final class NameSigns {

    /** Stands for {@code *}; it is recognised and never asked. */
    static final IntPredicate STAR = character -> true;

    private final String pattern;
    private int at;

    private NameSigns(String pattern) {
        this.pattern = pattern;
    }

    /** Null when it can match nothing: a set without its end, a backslash before nothing, a class that nobody knows. */
    static @Nullable List<IntPredicate> read(String pattern) {
        NameSigns signs = new NameSigns(pattern);
        List<IntPredicate> found = new ArrayList<>();
        while (signs.at < pattern.length()) {
            IntPredicate sign = signs.next();
            if (sign == null) {
                return null;
            }
            boolean repeated = sign == STAR && !found.isEmpty() && found.get(found.size() - 1) == STAR;
            if (!repeated) {
                found.add(sign);
            }
        }
        return found;
    }

    private @Nullable IntPredicate next() {
        char first = pattern.charAt(at);
        if (first == '*') {
            at++;
            return STAR;
        }
        if (first == '?') {
            at++;
            return character -> true;
        }
        if (first == '[') {
            at++;
            return set();
        }
        if (first == '\\' && at == pattern.length() - 1) {
            return null;
        }
        int literal = character();
        return character -> character == literal;
    }

    /** The next character, without the backslash in front of it. */
    private int character() {
        if (pattern.charAt(at) == '\\' && at + 1 < pattern.length()) {
            at++;
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    private @Nullable IntPredicate set() {
        boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
        at += negated ? 1 : 0;
        List<IntPredicate> members = new ArrayList<>();
        while (at < pattern.length()) {
            if (pattern.charAt(at) == ']' && !members.isEmpty()) {
                at++;
                return character -> members.stream().anyMatch(member -> member.test(character)) != negated;
            }
            IntPredicate member = pattern.startsWith("[:", at) ? namedClass() : range();
            if (member == null) {
                return null;
            }
            members.add(member);
        }
        return null;
    }

    private @Nullable IntPredicate namedClass() {
        int end = pattern.indexOf(']', at + 2);
        if (end < 0) {
            return null;
        }
        if (pattern.charAt(end - 1) != ':' || end - 1 < at + 2) {
            return range();
        }
        String name = pattern.substring(at + 2, end - 1);
        at = end + 1;
        return named(name);
    }

    private IntPredicate range() {
        int low = character();
        boolean isRange = at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
        if (!isRange) {
            return character -> character == low;
        }
        at++;
        int high = character();
        return character -> low <= character && character <= high;
    }

    /** The classes of POSIX, which knows ASCII. */
    private static @Nullable IntPredicate named(String name) {
        return switch (name) {
            case "alnum" -> c -> isLetter(c) || isDigit(c);
            case "alpha" -> NameSigns::isLetter;
            case "blank" -> c -> c == ' ' || c == '\t';
            case "cntrl" -> c -> c < ' ' || c == 127;
            case "digit" -> NameSigns::isDigit;
            case "graph" -> NameSigns::isGraphic;
            case "lower" -> c -> 'a' <= c && c <= 'z';
            case "print" -> c -> isGraphic(c) || c == ' ';
            case "punct" -> c -> isGraphic(c) && !isLetter(c) && !isDigit(c);
            case "space" -> c -> c == ' ' || '\t' <= c && c <= '\r';
            case "upper" -> c -> 'A' <= c && c <= 'Z';
            case "xdigit" -> c -> isDigit(c) || 'a' <= (c | 0x20) && (c | 0x20) <= 'f';
            default -> null;
        };
    }

    private static boolean isLetter(int c) {
        return 'a' <= (c | 0x20) && (c | 0x20) <= 'z';
    }

    private static boolean isDigit(int c) {
        return '0' <= c && c <= '9';
    }

    private static boolean isGraphic(int c) {
        return '!' <= c && c <= '~';
    }
}
