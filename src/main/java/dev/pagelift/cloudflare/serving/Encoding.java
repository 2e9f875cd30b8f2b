package dev.pagelift.cloudflare.serving;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Percent-encoding as JavaScript's {@code decodeURIComponent} and {@code encodeURIComponent} do it. */
final class Encoding {

    private static final String PLAIN = "-_.!~*'()";

    private Encoding() {}

    /** Decodes each part of a path for itself; one that cannot be decoded stays. Several slashes become one. */
    static String decodeParts(String path) {
        String decoded = eachPart(path, Encoding::decode);
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c != '/' || i == 0 || decoded.charAt(i - 1) != '/') {
                single.append(c);
            }
        }
        return single.toString();
    }

    static String encodeParts(String path) {
        return eachPart(path, Encoding::encode);
    }

    private static String eachPart(String path, UnaryOperator<String> change) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            parts.add(change.apply(part));
        }
        return String.join("/", parts);
    }

    /** The text itself when it cannot be decoded. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(utf8.length);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != '%') {
                bytes.put(utf8[i]);
                continue;
            }
            int high = i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(utf8[i + 2], 16);
            if (low < 0) {
                return text;
            }
            bytes.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
