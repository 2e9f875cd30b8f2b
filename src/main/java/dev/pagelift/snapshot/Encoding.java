package dev.pagelift.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Tells files that hold no UTF-8 text. */
final class Encoding {

    private static final int SNIFFED = 8 << 10;
    /** Git LFS keeps pointers below 1,024 bytes. Source: its specification, docs/spec.md. */
    private static final int LARGEST_POINTER = 1023;

    private static final byte[] POINTER =
            "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);

    /** Nobody expects these to be audited, so it needs no notice that they are not. */
    private static final Set<String> NEVER_TEXT = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "woff", "woff2", "ttf", "otf", "eot", "pdf",
            "zip", "gz", "wasm", "mp3", "mp4", "webm", "ogg");

    private Encoding() {}

    static boolean isNeverText(RepoPath path) {
        return NEVER_TEXT.contains(path.extension());
    }

    static Optional<Notice> problem(RepoPath path, byte[] bytes) {
        if (startsWith(bytes, (byte) 0xff, (byte) 0xfe) || startsWith(bytes, (byte) 0xfe, (byte) 0xff)) {
            return notice(
                    "not-utf-8",
                    Notice.Effect.INCOMPLETE,
                    path,
                    "The file is UTF-16, and the tools that read it expect UTF-8: save it as UTF-8.");
        }
        if (bytes.length <= LARGEST_POINTER && startsWith(bytes, POINTER)) {
            return notice(
                    "lfs-pointer",
                    Notice.Effect.INCOMPLETE,
                    path,
                    "The file is kept in Git LFS, so its text is not in the repository and was not audited.");
        }
        if (hasNul(bytes)) {
            return notice(
                    "not-text",
                    Notice.Effect.NOTE,
                    path,
                    "The file is not UTF-8 text (it holds a NUL byte), so nothing in it was audited.");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte... start) {
        for (int i = 0; i < start.length; i++) {
            if (i == bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] bytes) {
        for (int i = 0; i < Math.min(SNIFFED, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Notice> notice(String kind, Notice.Effect effect, RepoPath path, String message) {
        return Optional.of(new Notice(kind, effect, Location.startOf(path), message));
    }
}
