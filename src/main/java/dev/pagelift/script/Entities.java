package dev.pagelift.script;

import java.util.Map;

/** The character references that JSX attributes may hold: the numeric ones and the five of XML, and the no-break space. */
final class Entities {

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private static final int LONGEST = 10;

    private Entities() {}

    static String decode(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        int from = 0;
        for (; ampersand >= 0; ampersand = text.indexOf('&', ampersand + 1)) {
            int semicolon = text.indexOf(';', ampersand);
            if (semicolon > ampersand && semicolon - ampersand <= LONGEST) {
                value.append(text, from, ampersand);
                value.append(reference(text.substring(ampersand + 1, semicolon)));
                from = semicolon + 1;
            }
        }
        return value.append(text, from, text.length()).toString();
    }

    private static String reference(String name) {
        String written = "&" + name + ";";
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, written);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
