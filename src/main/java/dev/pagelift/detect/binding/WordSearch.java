package dev.pagelift.detect.binding;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which of a fixed set of words a text has, in one pass and without making strings: what decides whether to parse it. */
final class WordSearch {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String[] words;
    private final int[] table;
    private final int mask;

    /** @param words identifiers; of anything longer the identifier that it starts with is looked for */
    WordSearch(Collection<String> words) {
        words.forEach(word -> numbers.putIfAbsent(start(word), numbers.size()));
        this.words = new String[numbers.size()];
        numbers.forEach((word, number) -> this.words[number] = word);
        mask = Integer.highestOneBit(Math.max(16, this.words.length * 4)) * 2 - 1;
        table = new int[mask + 1];
        for (int number = 0; number < this.words.length; number++) {
            int slot = this.words[number].hashCode() & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = number + 1;
        }
    }

    private static String start(String word) {
        int end = 0;
        while (end < word.length() && isPart(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end);
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c > 127;
    }

    /** The words a text has. */
    Found in(String text) {
        BitSet found = new BitSet(words.length);
        int length = text.length();
        for (int i = 0; i < length; ) {
            int start = i;
            int hash = 0;
            while (i < length && isPart(text.charAt(i))) {
                hash = 31 * hash + text.charAt(i);
                i++;
            }
            if (i > start) {
                mark(text, start, i, hash, found);
            }
            i++;
        }
        return new Found(found);
    }

    private void mark(String text, int start, int end, int hash, BitSet found) {
        for (int slot = hash & mask; table[slot] != 0; slot = slot + 1 & mask) {
            String word = words[table[slot] - 1];
            if (word.length() == end - start && text.startsWith(word, start)) {
                found.set(table[slot] - 1);
                return;
            }
        }
    }

    /** The words that one text has. */
    final class Found {

        private final BitSet numbersFound;

        private Found(BitSet numbersFound) {
            this.numbersFound = numbersFound;
        }

        boolean has(String word) {
            @Nullable Integer number = numbers.get(start(word));
            return number != null && numbersFound.get(number);
        }

        boolean hasAny(Collection<String> some) {
            for (String word : some) {
                if (has(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
