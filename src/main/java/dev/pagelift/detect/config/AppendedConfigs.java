package dev.pagelift.detect.config;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bindings that a script adds to {@code wrangler.toml} line by line, with {@code echo … >> wrangler.toml}. */
public final class AppendedConfigs implements Detector {

    private static final Pattern ECHO = Pattern.compile(
            ".*?\\b(?:echo|printf)\\s+(?:-[en]+\\s+)?([\"'])(.*)\\1\\s*>>?\\s*[\"']?(?:\\./)?wrangler\\.toml\\b.*+");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (isScript(file)
                    && file.text().contains("wrangler.toml")
                    && file.text().contains(">>")) {
                new Reader(file, facts).read();
            }
        }
    }

    private static boolean isScript(SourceFile file) {
        return switch (file.path().extension()) {
            case "yml", "yaml", "sh", "bash" -> true;
            default ->
                file.path().name().equals("Makefile") || file.path().name().equals("Dockerfile");
        };
    }

    /** Puts the pieces of one script together. */
    private static final class Reader {

        private final SourceFile file;
        private final Consumer<Fact> facts;
        private final StringBuilder config = new StringBuilder();
        /** For each line of the configuration that comes about, the line of the script. */
        private final List<Integer> lines = new ArrayList<>();

        Reader(SourceFile file, Consumer<Fact> facts) {
            this.file = file;
            this.facts = facts;
        }

        void read() {
            for (int line = 1; line <= file.lines().lineCount(); line++) {
                String text = file.text()
                        .substring(file.lines().startOf(line), file.lines().endOf(line))
                        .stripTrailing();
                Matcher echo = ECHO.matcher(text);
                if (text.length() < 2000 && echo.matches()) {
                    for (String piece : unescaped(echo).split("\n", -1)) {
                        config.append(piece).append('\n');
                        lines.add(line);
                    }
                }
            }
            Node root = Format.TOML.parse(config.toString(), new ArrayList<>());
            LineMap written = LineMap.of(config.toString());
            Bindings.declaredInAll(
                    span -> file.locateLine(lines.get(written.line(span.start()) - 1)),
                    BindingSource.SCRIPT,
                    root,
                    facts);
        }

        private static String unescaped(Matcher echo) {
            String text = echo.group(2);
            return echo.group(1).equals("\"")
                    ? text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\$", "$")
                    : text.replace("\\n", "\n");
        }
    }
}
