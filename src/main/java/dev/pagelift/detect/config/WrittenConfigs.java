package dev.pagelift.detect.config;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.ConfigFact.WrittenConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The pieces that one script writes into Wrangler configurations, put together for each of them. */
final class WrittenConfigs {

    private final SourceFile script;
    private final Map<RepoPath, Pieces> byFile = new TreeMap<>();

    WrittenConfigs(SourceFile script) {
        this.script = script;
    }

    void add(RepoPath file, int line, String text) {
        byFile.computeIfAbsent(file, path -> new Pieces()).add(line, text);
    }

    void tell(Consumer<Fact> facts) {
        byFile.forEach((file, pieces) -> pieces.tell(script, file, facts));
    }

    private static final class Pieces {

        private final StringBuilder config = new StringBuilder();
        /** For each line of the configuration that comes about, the line of the script. */
        private final List<Integer> lines = new ArrayList<>();

        void add(int line, String text) {
            for (String piece : text.split("\n", -1)) {
                config.append(piece).append('\n');
                lines.add(line);
            }
        }

        void tell(SourceFile script, RepoPath file, Consumer<Fact> facts) {
            Format format = file.extension().equals("toml") ? Format.TOML : Format.JSON;
            Node root = format.parse(config.toString(), new ArrayList<>());
            LineMap written = LineMap.of(config.toString());
            facts.accept(new WrittenConfig(
                    script.locateLine(lines.get(0)),
                    file,
                    List.copyOf(root.members().keySet())));
            Bindings.declaredInAll(
                    span -> at(script, written, span),
                    BindingSource.SCRIPT,
                    root,
                    fact -> facts.accept(fact instanceof BindingDeclared binding ? binding.in(file) : fact));
        }

        private Location at(SourceFile script, LineMap written, Span span) {
            return script.locateLine(lines.get(written.line(span.start()) - 1));
        }
    }
}
