package dev.pagelift.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names in git's index, in the versions 2 and 3 of its format, which hold them whole. Nothing in it is trusted: a name is only
 * searched, with the length that stands before it.
 *
 * <p>Source: git's documentation of the format, {@code gitformat-index}.
 */
final class GitIndex {

    private static final int LONGEST_TOLD = 0xFFF;
    private static final int LENGTH_BYTES = 2;

    private final byte[] bytes;

    GitIndex(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean has(String path) {
        byte[] name = (path + "\0").getBytes(StandardCharsets.UTF_8);
        for (int at = LENGTH_BYTES; at + name.length <= bytes.length; at++) {
            if (bytes[at] == name[0] && lengthBefore(at) == Math.min(name.length - 1, LONGEST_TOLD) && isAt(at, name)) {
                return true;
            }
        }
        return false;
    }

    private int lengthBefore(int at) {
        return ((bytes[at - 2] & 0xFF) << 8 | bytes[at - 1] & 0xFF) & LONGEST_TOLD;
    }

    private boolean isAt(int at, byte[] name) {
        return Arrays.equals(bytes, at, at + name.length, name, 0, name.length);
    }
}
