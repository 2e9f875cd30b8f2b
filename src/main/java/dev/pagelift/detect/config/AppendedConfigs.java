package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
            declare(root, null);
            root.get("env")
                    .ifPresent(environments -> environments
                            .members()
                            .values()
                            .forEach(environment -> declare(environment.value(), environment.key())));
        }

        private static String unescaped(Matcher echo) {
            String text = echo.group(2);
            return echo.group(1).equals("\"")
                    ? text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\$", "$")
                    : text.replace("\\n", "\n");
        }

        private void declare(Node table, @Nullable String environment) {
            for (BindingKind kind : BindingKind.all()) {
                Optional<Node> holder = Optional.of(table);
                for (String key : kind.key()) {
                    holder = holder.flatMap(node -> node.get(key));
                }
                holder.ifPresent(value -> named(kind, value, environment));
            }
        }

        private void named(BindingKind kind, Node value, @Nullable String environment) {
            if (kind.shape() == BindingKind.Shape.NAMES) {
                value.members().values().forEach(member -> declare(kind, member.key(), member.keySpan(), environment));
            } else if (kind.nameField() != null) {
                List<Node> items = value.isArray() ? value.items() : List.of(value);
                items.forEach(item -> item.member(kind.nameField())
                        .ifPresent(name -> name.value()
                                .string()
                                .ifPresent(text -> declare(kind, text, name.keySpan(), environment))));
            }
        }

        private void declare(BindingKind kind, String name, Span at, @Nullable String environment) {
            int index = (int) config.substring(0, at.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            BindingDeclared declared =
                    Declared.of(file.locateLine(lines.get(index)), name, kind, environment, null, BindingSource.SCRIPT);
            facts.accept(declared);
        }
    }
}
