package dev.pagelift.rule.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How Java names are written in rules: {@code WORKERS_ASSETS} is {@code workers-assets}, {@code RouteFile} is {@code route-file}. */
public final class Kebab {

    private Kebab() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Class<?> type) {
        StringBuilder word = new StringBuilder();
        String name = type.getSimpleName();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i))) {
                word.append('-');
            }
            word.append(Character.toLowerCase(name.charAt(i)));
        }
        return word.toString();
    }

    /** The constants of an enumeration, in their order. */
    public static List<String> words(Class<?> enumeration) {
        List<String> words = new ArrayList<>();
        for (Object constant : Objects.requireNonNull(enumeration.getEnumConstants())) {
            words.add(of((Enum<?>) constant));
        }
        return words;
    }

    /** Whether a text is lower-case words of letters and digits with single hyphens between them. */
    public static boolean isKebab(String text) {
        boolean afterHyphen = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' ? afterHyphen : !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
            afterHyphen = c == '-';
        }
        return !afterHyphen;
    }
}
