package dev.pagelift.report;

import dev.pagelift.snapshot.RepoPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Paths of a repository as relative URIs. */
public final class SarifUri {

    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    private SarifUri() {}

    public static String of(RepoPath path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }

    /** The path that a URI was made of, or the URI itself when it is no such. */
    static String path(String uri) {
        try {
            // The decoder is one of forms, where a plus is a blank.
            return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return uri;
        }
    }
}
