package dev.pagelift.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names findings so that a later run, or another checkout, knows them again although lines have moved. */
final class Fingerprint {

    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * The hash of rule, file and line text; equal ones are numbered in the order of the file.
     *
     * @param lineText the whole line, from which blanks are taken
     */
    String of(String rule, String file, String lineText) {
        String hash = hash(rule + '\0' + file + '\0' + squeezed(lineText));
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

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
