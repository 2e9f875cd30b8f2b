package dev.pagelift.cloudflare.assets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The path, query and fragment of a URL as a browser writes them: dot segments resolved, and what must not stand there encoded.
 * Source: the URL standard, https://url.spec.whatwg.org/#path-state and the states after it, for a scheme that is not special.
 */
final class UrlText {

    private static final String IN_PATH = " \"<>`{}";
    private static final String IN_QUERY = " \"<>";
    private static final String IN_FRAGMENT = " \"<>`";

    private final String path;
    private final String query;
    private final String fragment;

    private UrlText(String path, String query, String fragment) {
        this.path = path;
        this.query = query;
        this.fragment = fragment;
    }

    /** Reads what follows the host: a path, a query and a fragment. The slash in front of the path may be left out. */
    static UrlText of(String text) {
        String clean = withoutControls(text.startsWith("/") ? text : "/" + text);
        int hash = clean.indexOf('#');
        String fragment = hash < 0 ? "" : clean.substring(hash + 1);
        String rest = hash < 0 ? clean : clean.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        return new UrlText(path(mark < 0 ? rest : rest.substring(0, mark)), query, fragment);
    }

    String path() {
        return path;
    }

    /** With its question mark; empty when there is none. */
    String search() {
        return query.isEmpty() ? "" : "?" + encode(query, IN_QUERY);
    }

    /** With its hash sign; empty when there is none. */
    String hash() {
        return fragment.isEmpty() ? "" : "#" + encode(fragment, IN_FRAGMENT);
    }

    /** Tabs and line breaks are dropped anywhere, control characters and blanks at the end. */
    private static String withoutControls(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        StringBuilder kept = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String path(String raw) {
        List<String> segments = new ArrayList<>();
        String[] parts = raw.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int dots = dots(parts[i]);
            if (dots == 2 && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            }
            if (dots == 0) {
                segments.add(encode(parts[i], IN_PATH));
            } else if (last) {
                segments.add("");
            }
        }
        return "/" + String.join("/", segments);
    }

    /** 1 or 2 for a segment that is one or two dots, however they are written; else 0. */
    private static int dots(String segment) {
        if (segment.isEmpty() || segment.length() > 6) {
            return 0;
        }
        String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.equals(".") ? 1 : plain.equals("..") ? 2 : 0;
    }

    private static String encode(String text, String forbidden) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean plain = c > 0x1f && c < 0x7f && forbidden.indexOf(c) < 0;
            if (!plain && encoded == null) {
                encoded = new StringBuilder(text.substring(0, i));
            }
            if (plain && encoded != null) {
                encoded.append((char) c);
            } else if (!plain && encoded != null) {
                percent(c, encoded);
            }
            i += Character.charCount(c);
        }
        return encoded == null ? text : encoded.toString();
    }

    private static void percent(int codePoint, StringBuilder encoded) {
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        String character = Character.toString(lone ? 0xfffd : codePoint);
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(String.format(Locale.ROOT, "%02X", b));
        }
    }
}
