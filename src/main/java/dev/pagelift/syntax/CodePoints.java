package dev.pagelift.syntax;

import java.util.Arrays;

/** Turns positions counted in code points into UTF-16 offsets. */
final class CodePoints {

    /** The code point index of each character outside the basic plane, ascending. */
    private final int[] wide;

    private CodePoints(int[] wide) {
        this.wide = wide;
    }

    static CodePoints of(String text) {
        int[] wide = new int[8];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == wide.length) {
                    wide = Arrays.copyOf(wide, count * 2);
                }
                wide[count] = i - count;
                count++;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(wide, count));
    }

    /** The offset of the character that stands some code points after another one. */
    int forward(int offset, int codePoints) {
        return toUtf16(offset - wideBefore(offset) + codePoints);
    }

    private int wideBefore(int offset) {
        int low = 0;
        int high = wide.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wide[middle] + middle < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int toUtf16(int codePoint) {
        int found = Arrays.binarySearch(wide, codePoint);
        return codePoint + (found >= 0 ? found : -found - 1);
    }
}
