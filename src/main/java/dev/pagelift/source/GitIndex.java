package dev.pagelift.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in git's index, in the versions 2 and 3 of its format, which hold them whole. Nothing in it is trusted: what does not fit
 * ends the reading.
 *
 * <p>Source: git's documentation of the format, {@code gitformat-index}.
 */
final class GitIndex {

    private static final int HEADER = 12;
    private static final int FLAGS = 60;
    private static final int EXTENDED = 0x4000;
    private static final int ALIGNMENT = 8;

    private final ByteBuffer bytes;
    private final Set<String> names = new HashSet<>();

    private GitIndex(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** The paths of all tracked files, from the top of the work tree; none for a format that is not read. */
    static Set<String> names(byte[] bytes) {
        GitIndex index = new GitIndex(bytes);
        if (bytes.length > HEADER && (bytes[7] == 2 || bytes[7] == 3)) {
            index.read(index.bytes.getInt(HEADER - Integer.BYTES));
        }
        return index.names;
    }

    private void read(int entries) {
        int at = HEADER;
        for (int i = 0; i < entries && at + FLAGS + Short.BYTES < bytes.limit(); i++) {
            boolean extended = (bytes.getShort(at + FLAGS) & EXTENDED) != 0;
            int name = at + FLAGS + (extended ? 2 : 1) * Short.BYTES;
            if (name >= bytes.limit()) {
                return;
            }
            int end = end(name);
            names.add(new String(bytes.array(), name, end - name, StandardCharsets.UTF_8));
            // One to eight zero bytes follow, so that each entry takes a multiple of eight.
            at += ((end - at) / ALIGNMENT + 1) * ALIGNMENT;
        }
    }

    private int end(int name) {
        int end = name;
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        return end;
    }
}
