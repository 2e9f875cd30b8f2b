package dev.pagelift.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long texts. */
final class Digest {

    private static final int BYTES = 6;

    private Digest() {}

    /** Twelve hexadecimal digits that differ for different texts. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256(text), 0, BYTES);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
