package dev.pagelift.script;

/** Which characters make names, blanks and line ends in ECMAScript source text. */
final class Chars {

    static final byte OTHER = 0;
    static final byte BLANK = 1;
    static final byte LINE_END = 2;

    /** Signs that always are a token or begin one: no comment and no marker starts with them. */
    static final byte SIGN = 3;

    static final byte LETTER = 4;
    static final byte DIGIT = 5;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = ' ' + 1; c < 128; c++) {
            ASCII[c] = "/<=>|-#".indexOf(c) < 0 ? SIGN : OTHER;
        }
        for (char c : new char[] {'\t', '\u000b', '\f', ' '}) {
            ASCII[c] = BLANK;
        }
        ASCII['\n'] = LINE_END;
        ASCII['\r'] = LINE_END;
        for (char c = '0'; c <= '9'; c++) {
            ASCII[c] = DIGIT;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            ASCII[c] = LETTER;
            ASCII[Character.toUpperCase(c)] = LETTER;
        }
        ASCII['_'] = LETTER;
        ASCII['$'] = LETTER;
    }

    private Chars() {}

    /** One of the groups above; a letter outside ASCII counts as OTHER, because it may need two chars. */
    static byte group(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        if (c == '\u2028' || c == '\u2029') {
            return LINE_END;
        }
        return c == '\u00a0' || c == '\ufeff' || Character.getType(c) == Character.SPACE_SEPARATOR ? BLANK : OTHER;
    }

    /** Whether a token starts with this for certain, and nothing that is skipped between tokens. */
    static boolean startsToken(char c) {
        return c < 128 && ASCII[c] >= SIGN;
    }

    /** Whether this goes on with a name and can be told by itself. */
    static boolean isPlain(char c) {
        return c < 128 && ASCII[c] >= LETTER;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean startsName(int codePoint) {
        if (codePoint < 128) {
            return ASCII[codePoint] == LETTER;
        }
        return Character.isUnicodeIdentifierStart(codePoint) || hasOtherIdStart(codePoint) || isUnknown(codePoint);
    }

    static boolean continuesName(int codePoint) {
        if (codePoint < 128) {
            return ASCII[codePoint] >= LETTER;
        }
        if (codePoint == 0x200c || codePoint == 0x200d) {
            return true;
        }
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint)
                || hasOtherIdStart(codePoint)
                || hasOtherIdContinue(codePoint)
                || isUnknown(codePoint);
    }

    /** Whether Unicode had no such character yet when the Java platform was made; most that are added are letters. */
    private static boolean isUnknown(int codePoint) {
        return Character.getType(codePoint) == Character.UNASSIGNED && (codePoint & 0xfffe) != 0xfffe;
    }

    /** Unicode's Other_ID_Start, which the Java 17 tables leave out in part. */
    private static boolean hasOtherIdStart(int codePoint) {
        return switch (codePoint) {
            case 0x1885, 0x1886, 0x2118, 0x212e, 0x309b, 0x309c -> true;
            default -> false;
        };
    }

    /** Unicode's Other_ID_Continue. */
    private static boolean hasOtherIdContinue(int codePoint) {
        return switch (codePoint) {
            case 0xb7, 0x387, 0x19da, 0x30fb, 0xff65 -> true;
            default -> codePoint >= 0x1369 && codePoint <= 0x1371;
        };
    }
}
