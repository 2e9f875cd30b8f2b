package dev.pagelift.routing;

/** Patterns in which {@code *} stands for any text, slashes included, and every other character for itself. */
final class Glob {

    private Glob() {}

    /**
     * Whether a pattern matches a text. When the text is a pattern itself, whether it matches all that the other does: a star in
     * the text can only be met by a star.
     */
    static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int resume = 0;
        for (int i = 0; i < text.length(); ) {
            if (isStar(pattern, at)) {
                star = at++;
                resume = i;
            } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(i)) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (isStar(pattern, at)) {
            at++;
        }
        return at == pattern.length();
    }

    /** Whether some text is matched by both patterns. */
    static boolean overlap(String a, String b) {
        // meet[j]: whether the rest of a from i on and the rest of b from j on have a text in common.
        boolean[] meet = new boolean[b.length() + 1];
        for (int i = a.length(); i >= 0; i--) {
            boolean afterBoth = false;
            for (int j = b.length(); j >= 0; j--) {
                boolean afterA = i < a.length() && meet[j];
                boolean afterB = j < b.length() && meet[j + 1];
                if (isStar(a, i) || isStar(b, j)) {
                    meet[j] = afterA || afterB;
                } else if (i < a.length() && j < b.length()) {
                    meet[j] = afterBoth && a.charAt(i) == b.charAt(j);
                } else {
                    meet[j] = i == a.length() && j == b.length();
                }
                afterBoth = afterA;
            }
        }
        return meet[0];
    }

    private static boolean isStar(String pattern, int at) {
        return at < pattern.length() && pattern.charAt(at) == '*';
    }
}
