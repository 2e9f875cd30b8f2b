package dev.pagelift.detect.flow;

import java.util.HashSet;
import java.util.Set;

/**
 * The last words of the modules that a text imports: {@code helpers} for {@code "../lib/helpers.js"}. Found without reading the
 * script, to choose the scripts that are worth reading; a comment or a string that looks like an import counts as well.
 */
final class ImportWords {

    private static final String[] KEYWORDS = {"from", "import", "require"};
    private static final int LONGEST_NAME = 300;

    private ImportWords() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        for (String keyword : KEYWORDS) {
            for (int at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
                add(text, at + keyword.length(), words);
            }
        }
        return words;
    }

    private static void add(String text, int after, Set<String> words) {
        int at = after;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '(')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end > at && end - at <= LONGEST_NAME) {
                words.add(word(text.substring(at + 1, end)));
            }
        }
    }

    /** The last word of a module's name or of a file's path, without what follows its first dot. */
    static String word(String name) {
        int query = name.indexOf('?');
        String path = query < 0 ? name : name.substring(0, query);
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.indexOf('.', 1);
        return dot < 0 ? last : last.substring(0, dot);
    }
}
