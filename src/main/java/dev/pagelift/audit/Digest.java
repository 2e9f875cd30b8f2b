package dev.pagelift.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long texts. */
public final class Digest {

    private Digest() {}

    /**
     * Hexadecimal digits that differ for different texts.
     *
     * @param bytes how many bytes of the digest, two digits each
     */
    public static String of(String text, int bytes) {
        return HexFormat.of().formatHex(sha256(text), 0, bytes);
    }

    /** The whole SHA-256 of a text in UTF-8. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
