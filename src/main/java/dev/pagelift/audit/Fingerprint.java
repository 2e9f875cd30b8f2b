package dev.pagelift.audit;

import java.util.HashMap;
import java.util.Map;

/** Names findings so that a later run, or another checkout, knows them again although lines have moved. */
final class Fingerprint {

    private static final int HASH_BYTES = 8;

    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * The hash of rule, file and line text; equal ones are numbered in the order of the file.
     *
     * @param lineText the whole line, from which blanks are taken
     */
    String of(String rule, String file, String lineText) {
        String hash = Digest.of(rule + '\0' + file + '\0' + squeezed(lineText), HASH_BYTES);
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    /** A line without blanks, so that reindenting changes nothing. */
    static String squeezed(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                text.append(line.charAt(i));
            }
        }
        return text.toString();
    }
}
