package dev.pagelift.rule.language;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Writes random conditions over {@link Sample.Deeper.RouteFile}: most make sense, and some slip. */
final class Expressions {

    private enum Kind {
        BOOL,
        INT,
        STRING,
        STRINGS,
        INTS
    }

    private static final Map<Kind, List<String>> FIELDS = Map.of(
            Kind.BOOL, List.of("ready"),
            Kind.INT, List.of("count", "big"),
            Kind.STRING, List.of("file", "text", "other", "route.path", "site.root"),
            Kind.STRINGS, List.of("flags", "route.methods", "site.hosts"),
            Kind.INTS, List.of("sizes"));

    /** What CEL knows no exact counterpart of: nulls and enumerations; also records and what rules cannot read. */
    private static final Map<Kind, List<String>> SPECIAL = Map.of(
            Kind.BOOL, List.of("known", "known != null && known", "fallback != null", "null"),
            Kind.INT, List.of("status", "null"),
            Kind.STRING,
                    List.of(
                            "version",
                            "fallback.path",
                            "fallback.name",
                            "site.framework",
                            "mode",
                            "site.mode",
                            "former",
                            "fallback",
                            "route",
                            "headers",
                            "null"),
            Kind.STRINGS, List.of("modes", "tags", "fallback.methods", "routes"),
            Kind.INTS, List.of("[null]"));

    private static final List<String> STRINGS = List.of(
            "''",
            "'dist'",
            "\"dist\"",
            "'pages'",
            "'mixed'",
            "'GET'",
            "r'\\d'",
            "'\\n\\x41'",
            "'\\u00e9'",
            "'nodejs_compat'",
            "'^4.0.0'",
            "'/api/:id'");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "-1", "0x10", "301", "9223372036854775807");
    private static final List<String> PATTERNS =
            List.of("'^pages'", "'a|b'", "r'\\.ts$'", "''", "'(?i)DIST'", "'x*'", "r'\\bdeploy\\b'");
    private static final List<String> ORDERS = List.of(" < ", " <= ", " > ", " >= ");

    private final Random random;
    private final boolean special;

    private Expressions(Random random, boolean special) {
        this.random = random;
        this.special = special;
    }

    /** Over fields that are the same in CEL as in our language. */
    static Arbitrary<String> plain() {
        return Arbitraries.randomValue(random -> new Expressions(random, false).of(Kind.BOOL, 4));
    }

    /** Over all fields. */
    static Arbitrary<String> special() {
        return Arbitraries.randomValue(random -> new Expressions(random, true).of(Kind.BOOL, 4));
    }

    /** Short ones, with a word or a character put in the place of another. */
    static Arbitrary<String> broken() {
        return Arbitraries.randomValue(random -> {
            String whole = new Expressions(random, true).of(Kind.BOOL, 2);
            return random.nextBoolean() ? swapWord(whole, random) : swapCharacter(whole, random);
        });
    }

    private static String swapWord(String expression, Random random) {
        String[] words = expression.split("\\b");
        words[random.nextInt(words.length)] = words[random.nextInt(words.length)];
        return String.join("", words);
    }

    private static String swapCharacter(String expression, Random random) {
        String characters = "()[]!&|=<>?:.,'\"\\ -+0x9arnu/*%`#\n\té\uD83D";
        int at = random.nextInt(expression.length());
        char other = characters.charAt(random.nextInt(characters.length()));
        return expression.substring(0, at) + other + expression.substring(at + random.nextInt(2));
    }

    private String of(Kind wanted, int depth) {
        Kind kind = random.nextInt(40) == 0 ? pick(List.of(Kind.values())) : wanted;
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf(kind);
        }
        String expression = switch (kind) {
            case BOOL -> truth(depth - 1);
            case INT -> number(depth - 1);
            case STRING, INTS, STRINGS -> random.nextInt(3) == 0 ? choice(kind, depth - 1) : leaf(kind);
        };
        return random.nextBoolean() ? "(" + expression + ")" : expression;
    }

    private String leaf(Kind kind) {
        if (random.nextInt(3) > 0) {
            return pick(special && random.nextInt(3) == 0 ? SPECIAL.get(kind) : FIELDS.get(kind));
        }
        return switch (kind) {
            case BOOL -> pick(List.of("true", "false"));
            case INT -> pick(NUMBERS);
            case STRING -> pick(STRINGS);
            case STRINGS -> list(Kind.STRING);
            case INTS -> list(Kind.INT);
        };
    }

    private String list(Kind element) {
        StringBuilder list = new StringBuilder("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            list.append(of(element, 1)).append(i > 1 ? ", " : pick(List.of("", ",")));
        }
        return list.append("]").toString();
    }

    private String truth(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> "!" + of(Kind.BOOL, depth);
            case 1 -> of(Kind.BOOL, depth) + " && " + of(Kind.BOOL, depth);
            case 2 -> of(Kind.BOOL, depth) + " || " + of(Kind.BOOL, depth) + " || " + of(Kind.BOOL, depth);
            case 3 -> choice(Kind.BOOL, depth);
            case 4 -> related(pick(List.of(Kind.values())), pick(List.of(" == ", "!=")), depth);
            case 5 -> related(pick(List.of(Kind.INT, Kind.STRING, Kind.BOOL)), pick(ORDERS), depth);
            case 6 -> of(Kind.STRING, depth) + " in " + of(Kind.STRINGS, depth);
            case 7 -> of(Kind.INT, depth) + " in " + of(Kind.INTS, depth);
            default -> tested(depth);
        };
    }

    private String related(Kind kind, String sign, int depth) {
        String right = special && random.nextInt(4) == 0 ? "null" : of(kind, depth);
        return of(kind, depth) + sign + right;
    }

    private String tested(int depth) {
        String text = of(Kind.STRING, depth);
        return switch (random.nextInt(4)) {
            case 0 -> text + ".startsWith(" + of(Kind.STRING, depth) + ")";
            case 1 -> text + ".endsWith(" + of(Kind.STRING, depth) + ")";
            case 2 -> text + ".contains(" + of(Kind.STRING, depth) + ")";
            default -> text + ".matches(" + pick(PATTERNS) + ")";
        };
    }

    private String number(int depth) {
        Kind measured = pick(List.of(Kind.STRING, Kind.STRINGS, Kind.INTS));
        return switch (random.nextInt(3)) {
            case 0 -> "size(" + of(measured, depth) + ")";
            case 1 -> of(measured, depth) + ".size()";
            default -> choice(Kind.INT, depth);
        };
    }

    private String choice(Kind kind, int depth) {
        return of(Kind.BOOL, depth) + " ? " + of(kind, depth) + " : " + of(kind, depth);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
