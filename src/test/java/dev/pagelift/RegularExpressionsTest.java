package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression in the code takes time in proportion to the text, whoever wrote the text. The steps are counted and not
 * timed: a text twice as long may take about twice as many.
 */
class RegularExpressionsTest {

    private static final String LITERAL = "\"((?:[^\"\\\\\\n]|\\\\.)*+)\"";
    private static final Pattern USE =
            Pattern.compile("(?:(\\w+) =\\s*)?(Pattern\\s*\\.compile|\\.matches|\\.replaceAll|"
                    + "\\.replaceFirst|\\.split)\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*+)");

    private static final int SHORT = 150;
    private static final String COMMON = "aA0 _-./:=\"'#$";
    private static final List<String> ENDS = List.of("", "\u0001", "\n");

    /** A text that knows how often it was looked at. */
    private static final class Counted implements CharSequence {

        private static final int TOO_OFTEN = 300_000;

        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > TOO_OFTEN) {
                throw new IllegalStateException("without end");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Expression(String place, String regex, boolean searches) {

        int looks(Pattern pattern, String text) {
            Counted counted = new Counted(text);
            Matcher matcher = pattern.matcher(counted);
            try {
                if (!searches) {
                    matcher.matches();
                    return counted.looks;
                }
                while (matcher.find()) {
                    // Each is found.
                }
                return counted.looks;
            } catch (IllegalStateException e) {
                return Integer.MAX_VALUE;
            }
        }

        /** A text for which twice the length takes far more than twice the steps; empty when none was found. */
        String attack() {
            Pattern pattern = Pattern.compile(regex);
            for (String start : starts()) {
                for (String repeated : repeated()) {
                    for (String end : ENDS) {
                        int once = looks(pattern, start + repeated.repeat(SHORT) + end);
                        int twice = looks(pattern, start + repeated.repeat(2 * SHORT) + end);
                        if (twice > 20 * SHORT * repeated.length() && twice > 2.9 * once) {
                            return "'" + start + "' and then '" + repeated + "'" + (end.isEmpty() ? "" : " and an end");
                        }
                    }
                }
            }
            return "";
        }

        private Set<String> starts() {
            Set<String> starts = new TreeSet<>(Set.of("", "a"));
            Matcher words = Pattern.compile("\\w{2,}").matcher(regex.replaceAll("\\\\.", " "));
            while (words.find()) {
                starts.add(words.group());
            }
            return starts;
        }

        private Set<String> repeated() {
            Set<String> repeated = new TreeSet<>();
            String own = regex.replaceAll("\\\\[wWdDsSbQEpP]", "").replaceAll("[\\\\(){}?+*|^\\[\\]]", "");
            for (char one : (COMMON + own).toCharArray()) {
                repeated.add(String.valueOf(one));
                for (char other : own.toCharArray()) {
                    repeated.add("" + one + other);
                }
            }
            return repeated.size() > 120 ? new TreeSet<>(List.copyOf(repeated).subList(0, 120)) : repeated;
        }
    }

    private static List<Expression> expressions() throws IOException {
        List<Expression> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                expressions(file, found);
            }
        }
        return found;
    }

    private static void expressions(Path file, List<Expression> found) throws IOException {
        String code = Files.readString(file);
        Matcher use = USE.matcher(code);
        while (use.find()) {
            StringBuilder regex = new StringBuilder();
            Matcher literal = Pattern.compile(LITERAL).matcher(use.group(3));
            while (literal.find()) {
                regex.append(literal.group(1).translateEscapes());
            }
            String how = use.group(2);
            if (how.startsWith(".replace") && !code.startsWith(",", use.end())) {
                // A replacement for what another expression found.
                continue;
            }
            boolean matches = how.equals(".matches") || how.contains("compile") && isOnlyMatched(use.group(1), code);
            boolean plainSplit = how.equals(".split") && regex.toString().matches("[^\\\\.$|()\\[{^?*+]");
            if (!plainSplit) {
                long line = code.substring(0, use.start()).lines().count();
                found.add(new Expression(file.getFileName() + ":" + line, regex.toString(), !matches));
            }
        }
    }

    /** As far as the file tells: directly, or through a variable that holds the matcher. */
    private static boolean isOnlyMatched(String name, String code) {
        Set<String> calls = new TreeSet<>();
        collect("\\b" + name + "\\s*\\.(split|as)", code, calls);
        collect(
                "\\b" + name + "\\s*\\.matcher\\([^;]*?\\)\\s*\\.(find|results|replace\\w+|matches|lookingAt)\\(",
                code,
                calls);
        Set<String> variables = new TreeSet<>();
        collect("Matcher (\\w+) =\\s*" + name + "\\s*\\.matcher", code, variables);
        variables.forEach(variable -> collect("\\b" + variable + "\\.(find|matches|lookingAt)", code, calls));
        return !calls.isEmpty() && Set.of("matches", "lookingAt").containsAll(calls);
    }

    private static void collect(String regex, String code, Set<String> groups) {
        Matcher matcher = Pattern.compile(regex).matcher(code);
        while (matcher.find()) {
            groups.add(matcher.group(1));
        }
    }

    @Test
    void takeTimeInProportionToTheText() throws IOException {
        List<String> slow = new ArrayList<>();
        for (Expression expression : expressions()) {
            String attack = expression.attack();
            if (!attack.isEmpty()) {
                slow.add(expression.place() + " " + expression.regex() + " takes too long for " + attack);
            }
        }
        assertEquals(List.of(), slow);
    }

    /** Java calls itself for each round of a group that can match in several ways. */
    @Test
    void needNoDeepStack() throws Exception {
        List<String> deep = new ArrayList<>();
        List<Expression> expressions = expressions();
        Thread thread = new Thread(
                null,
                () -> {
                    for (Expression expression : expressions) {
                        Pattern pattern = Pattern.compile(expression.regex());
                        for (String repeated : expression.repeated()) {
                            try {
                                expression.looks(pattern, repeated.repeat(5_000));
                            } catch (StackOverflowError e) {
                                deep.add(expression.place() + " " + expression.regex());
                                break;
                            }
                        }
                    }
                },
                "small stack",
                160 << 10);
        thread.start();
        thread.join();
        assertEquals(List.of(), deep);
    }

    @Test
    void theSearchKnowsABadOne() {
        assertTrue(!new Expression("", "(a+)+b", false).attack().isEmpty());
        assertTrue(!new Expression("", "a*[^:]*:", false).attack().isEmpty());
        assertTrue(!new Expression("", "/+$", true).attack().isEmpty());
        assertEquals("", new Expression("", "a++b", false).attack());
    }
}
