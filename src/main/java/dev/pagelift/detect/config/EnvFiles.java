package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.CommittedSecrets;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of variables and secrets in {@code .dev.vars} and {@code .env} files. Their values are never kept. */
public final class EnvFiles implements Detector {

    private static final String DEV_VARS = ".dev.vars";
    private static final Pattern LINE = Pattern.compile("\\s*+(?:export\\s++)?([A-Za-z_][\\w.-]*+)\\s*+=\\s*+(.*+)");
    private static final Set<String> SAMPLES =
            Set.of("example", "examples", "sample", "template", "dist", "default", "defaults", "schema", "test", "ci");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            String name = file.path().name();
            boolean vars = name.equals(DEV_VARS) || name.startsWith(DEV_VARS + ".");
            if (vars || name.equals(".env") || name.startsWith(".env.")) {
                read(file, BindingKind.ofType(vars ? "secret" : "var"), isSample(name), facts);
            }
        }
    }

    private static boolean isSample(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[._-]")) {
            if (SAMPLES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void read(SourceFile file, BindingKind kind, boolean sample, Consumer<Fact> facts) {
        List<String> secrets = new ArrayList<>();
        Location firstSecret = Location.startOf(file.path());
        String text = file.text();
        for (int line = 1; line <= file.lines().lineCount(); line++) {
            int start = file.lines().startOf(line);
            Matcher matcher =
                    LINE.matcher(text.substring(start, file.lines().endOf(line)).stripTrailing());
            if (!matcher.matches()) {
                continue;
            }
            Location at = file.locate(new Span(start + matcher.start(1), start + matcher.end(1)));
            facts.accept(Declared.of(at, matcher.group(1), kind, null, null, BindingSource.ENV_FILE));
            if (!sample && Secrets.look(matcher.group(1), unquoted(matcher.group(2)))) {
                firstSecret = secrets.isEmpty() ? at : firstSecret;
                secrets.add(matcher.group(1));
            }
        }
        if (!secrets.isEmpty()) {
            facts.accept(new CommittedSecrets(firstSecret, file.path(), List.copyOf(secrets)));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
