package dev.pagelift.audit;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.Facts;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Shows lines of a repository without the values that may be secret. */
final class Redaction {

    private static final int LONGEST = 300;
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?:secret|token|passw|credential|private[_-]?key|api[_-]?key|access[_-]?key|auth)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("(?<=[=:])\\s*+[^\\s{\\[][^,}]*+");
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^\\s/@'\"]{1,200}@");

    private final Set<String> variableLines = new HashSet<>();

    /** The facts tell which lines hold the values of variables. */
    void learn(Facts facts) {
        for (BindingDeclared binding : facts.all(BindingDeclared.class)) {
            if (binding.type().equals("var") || binding.type().equals("secret")) {
                variableLines.add(key(binding.at()));
            }
        }
    }

    private static String key(Location at) {
        return at.file() + ":" + at.line();
    }

    /** The first line of a place, shortened when it is very long. */
    String line(SourceFile file, Location at) {
        String line = file.text()
                .substring(file.lines().startOf(at.line()), file.lines().endOf(at.line()))
                .stripTrailing();
        boolean secret = variableLines.contains(key(at))
                || isEnvironmentFile(at)
                || SECRET_NAME.matcher(line).find();
        String shown = secret ? VALUE.matcher(line).replaceAll(" ***") : line;
        shown = USER_INFO.matcher(shown).replaceAll("***@");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    private static boolean isEnvironmentFile(Location at) {
        return at.file().name().startsWith(".env") || at.file().name().startsWith(".dev.vars");
    }
}
