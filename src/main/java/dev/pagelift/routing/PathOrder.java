package dev.pagelift.routing;

import java.util.Comparator;

/**
 * The order in which {@code a.localeCompare(b)} puts paths: punctuation, digits, letters; small letters before capitals, but only
 * where nothing else differs. It is that of the root collation of Unicode for ASCII, measured with Node.js 22; what lies beyond
 * ASCII comes last, by code point.
 */
final class PathOrder implements Comparator<String> {

    static final PathOrder INSTANCE = new PathOrder();

    private static final String PUNCTUATION = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private PathOrder() {}

    @Override
    public int compare(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            int difference = weight(a.charAt(i)) - weight(b.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return a.length() != b.length() ? a.length() - b.length() : b.compareTo(a);
    }

    private static int weight(char c) {
        int punctuation = PUNCTUATION.indexOf(c);
        if (punctuation >= 0) {
            return punctuation;
        }
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
