package dev.pagelift.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hash that GitHub knows an alert by when lines move: for each line a rolling hash over the next hundred characters that are
 * not blanks, with a count of equal hashes. Written from the published description and test vectors of
 * github/codeql-action (src/fingerprints.ts).
 */
final class LineHashes {

    private static final int WINDOW = 100;
    private static final long FACTOR = 37;
    private static final char END = '\uFFFF';

    private final List<String> byLine;

    private LineHashes(List<String> byLine) {
        this.byLine = byLine;
    }

    /**
     * @param line 1-based
     */
    String of(int line) {
        return byLine.get(Math.min(line, byLine.size()) - 1);
    }

    static LineHashes of(String text) {
        StringBuilder units = new StringBuilder(text.length() + WINDOW + 1);
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                continue;
            }
            boolean lineBreak = c == '\n' || c == '\r';
            units.append(lineBreak ? '\n' : c);
            if (lineBreak) {
                starts.add(units.length());
            }
        }
        units.append(END).append("\0".repeat(WINDOW));
        return new LineHashes(numbered(units, starts));
    }

    private static List<String> numbered(StringBuilder units, List<Integer> starts) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> hashes = new ArrayList<>();
        for (int start : starts) {
            String hash = Long.toHexString(hash(units, start));
            hashes.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
        }
        return hashes;
    }

    private static long hash(StringBuilder units, int start) {
        long hash = 0;
        for (int i = start; i < start + WINDOW; i++) {
            hash = hash * FACTOR + units.charAt(i);
        }
        return hash;
    }
}
