package dev.pagelift.audit;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.Facts;
import dev.pagelift.hosting.SurgeFiles;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Redaction;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows lines of a repository without the values that may be secret. */
final class ShownLines {

    private static final int LONGEST = 300;

    /** What holds variables and their values in the configuration of hosts and of CI. */
    private static final Pattern VARIABLES =
            Pattern.compile("\\b(?:env|environment|vars|variables)\\b[\"']?+\\s*+[=:]");

    private static final Pattern SIGN = Pattern.compile("[=:](?!//)");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s*+[\"']?+\\$(?:\\{\\{[^{}'\"]*+}}|\\{?+\\w++}?+)[\"']?+,?+");

    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx");

    /** What a line of a script needs to hold a value: a quoted text, a template, a number, a comment, or markup. */
    private static final Pattern HOLDS_VALUE = Pattern.compile("[\"'`]|\\$\\{|\\b\\d|//|/\\*|^\\s*+\\*|</");

    /** The name of a project, which may sound like a secret. */
    private static final Pattern NAME =
            Pattern.compile("\\s*+[\"']?+name[\"']?+\\s*+[=:]\\s*+[\"']?+[\\w.@/-]++[\"']?+,?+\\s*+");

    private final Set<String> variableLines = new HashSet<>();
    /** Long lines that were shown already: a program of one line can give cause for thousands of findings. */
    private final Map<String, String> shown = new ConcurrentHashMap<>();

    /** The facts tell which lines hold the values of variables. */
    void learn(Facts facts) {
        for (BindingDeclared binding : facts.all(BindingDeclared.class)) {
            if (binding.isPlain()) {
                variableLines.add(key(binding.at()));
            }
        }
    }

    private static String key(Location at) {
        return at.file() + ":" + at.line();
    }

    /** The first line of a place, shortened when it is very long. */
    String line(SourceFile file, Location at) {
        int start = file.lines().startOf(at.line());
        int end = file.lines().endOf(at.line());
        return end - start <= LONGEST
                ? shown(file, at, start, end)
                : shown.computeIfAbsent(key(at), line -> shown(file, at, start, end));
    }

    private String shown(SourceFile file, Location at, int start, int end) {
        String line = file.text().substring(start, end).stripTrailing();
        String safe = Redaction.line(mayBeSecret(line, at) ? withoutValue(line) : line);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }

    private boolean mayBeSecret(String line, Location at) {
        return variableLines.contains(key(at))
                || holdsSecrets(at)
                || !isOnlyCode(line, at)
                        && !NAME.matcher(line).matches()
                        && (Redaction.isSecretName(line)
                                || VARIABLES.matcher(line).find());
    }

    /** Names alone, such as those of a line that reads a secret, tell nothing of its value. */
    private static boolean isOnlyCode(String line, Location at) {
        return SCRIPTS.contains(at.file().extension())
                && !HOLDS_VALUE.matcher(line).find();
    }

    /** A file of variables, or the names and passwords that Surge asks for. */
    private static boolean holdsSecrets(Location at) {
        String name = at.file().name();
        return name.startsWith(".env") || name.startsWith(".dev.vars") || name.equals(SurgeFiles.VISITORS);
    }

    /** All behind the first sign goes: where a value ends is for its own syntax to say. */
    private static String withoutValue(String line) {
        Matcher sign = SIGN.matcher(line);
        if (!sign.find() || REFERENCE.matcher(line.substring(sign.end())).matches()) {
            return line;
        }
        String value = line.substring(sign.end());
        return value.isBlank() ? line : line.substring(0, sign.end()) + " " + Redaction.HIDDEN;
    }
}
