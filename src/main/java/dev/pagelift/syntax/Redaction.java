package dev.pagelift.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of addresses and command lines what may be secret. A reference such as {@code $TOKEN} stays, for it tells nothing. */
public final class Redaction {

    /** Stands for what was taken out. */
    public static final String HIDDEN = "***";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "secret|token|passw|credential|private[_-]?key|api[_-]?key|access[_-]?key|auth", Pattern.CASE_INSENSITIVE);

    /** Variables that choose what a build makes. */
    private static final Set<String> HARMLESS = Set.of(
            "NITRO_PRESET",
            "SERVER_PRESET",
            "BUILD_PATH",
            "NODE_ENV",
            "CF_PAGES",
            "WORKERS_CI",
            "VERCEL",
            "NETLIFY",
            "GITHUB_PAGES");

    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^\\s/'\"?#]*@");
    private static final Pattern QUERY = Pattern.compile("([?&])([\\w.~-]{1,64}+)=([^&\\s\"'#]++)");

    /** Whoever knows such an address can start a build. */
    private static final Pattern HOOK = Pattern.compile("(build_hooks/|deploy_hooks/|integrations/deploy/)([\\w/-]++)");

    private static final String VALUE = "(\\\\?+\"[^\"]*+\"?+|'[^']*+'?+|[^\\s\"';&|\\\\]++)";
    private static final Pattern ASSIGNMENT = Pattern.compile("\\b([A-Z][A-Z0-9_]{0,99}+)=" + VALUE);
    private static final Pattern FLAG = Pattern.compile("(?<!\\S)(--?+[\\w-]{1,99}+)(?:=|[ \\t]{1,9}+)" + VALUE);

    /** Flags that are followed by a name and its value. */
    private static final Set<String> DEFINING =
            Set.of("--var", "--define", "--binding", "-b", "--env", "-e", "--build-env", "--env-var", "--header", "-H");

    private static final Map<String, Set<String>> SECRET_FLAGS = Map.of(
            "curl", Set.of("-u", "--user", "-d", "--data", "--data-raw", "-F", "--form"), "vercel", Set.of("-t"));

    /** Programs whose arguments are nothing but text. */
    private static final Set<String> TELLING = Set.of("echo", "printf");

    private Redaction() {}

    /** Whether what is called so is often a secret. */
    public static boolean isSecretName(CharSequence name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** A variable with its value, as {@code NAME=value}, or its name alone. */
    public static String assignment(String text) {
        String name = text.substring(0, text.indexOf('='));
        return HARMLESS.contains(name) ? text : name;
    }

    /** The variables whose values may be shown. */
    public static Set<String> harmlessVariables() {
        return HARMLESS;
    }

    /** A text without the credentials of the addresses in it. */
    public static String addresses(String text) {
        if (text.indexOf('/') < 0) {
            return text;
        }
        String safe = USER_INFO.matcher(text).replaceAll(HIDDEN + "@");
        safe = QUERY.matcher(safe)
                .replaceAll(query -> Matcher.quoteReplacement(
                        isSecretName(query.group(2)) ? query.group(1) + query.group(2) + "=" + HIDDEN : query.group()));
        return HOOK.matcher(safe).replaceAll("$1" + HIDDEN);
    }

    /** A line in which commands stand, without the values of their variables and of flags with telling names. */
    public static String line(String text) {
        String safe = ASSIGNMENT.matcher(text).replaceAll(found -> hidden(found, !HARMLESS.contains(found.group(1))));
        safe = FLAG.matcher(safe).replaceAll(found -> hidden(found, isSecretName(found.group(1))));
        return addresses(safe);
    }

    private static String hidden(MatchResult found, boolean secret) {
        String whole = found.group();
        String kept = whole.substring(0, whole.length() - found.group(2).length());
        return Matcher.quoteReplacement(secret && !isReference(found.group(2)) ? kept + HIDDEN : whole);
    }

    /** Whether a value only names the variable that holds it. */
    public static boolean isReference(String value) {
        return value.startsWith("$");
    }

    /** The arguments of a program, each as it is or without what may be secret. */
    public static List<String> arguments(String program, List<String> words) {
        List<String> safe = new ArrayList<>(words.size());
        String before = "";
        for (String word : words) {
            safe.add(TELLING.contains(program) ? HIDDEN : argument(program, before, word));
            before = word;
        }
        return safe;
    }

    private static String argument(String program, String before, String word) {
        int equals = word.indexOf('=');
        if (word.startsWith("-") && equals > 0) {
            String flag = word.substring(0, equals);
            return flag + "=" + value(program, flag, word.substring(equals + 1));
        }
        return before.startsWith("-") ? value(program, before, word) : definition(word, false);
    }

    private static String value(String program, String flag, String value) {
        boolean secret = isSecretName(flag)
                || SECRET_FLAGS.getOrDefault(program, Set.of()).contains(flag);
        if (secret && !value.startsWith("-") && !isReference(value)) {
            return HIDDEN;
        }
        return definition(value, DEFINING.contains(flag));
    }

    /** {@code NAME=value}, {@code NAME:value} or {@code Name: value}, which is a definition for sure or by its name. */
    private static String definition(String word, boolean sure) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean sign = c == '=' || c == ':' && (sure || word.startsWith(" ", i + 1));
            if (sign && !word.startsWith("//", i + 1) && (sure || isSecretName(word.substring(0, i)))) {
                return word.substring(0, i + 1) + HIDDEN;
            }
        }
        return addresses(word);
    }
}
