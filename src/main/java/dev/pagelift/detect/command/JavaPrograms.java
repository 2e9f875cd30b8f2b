package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.JavaSource;
import dev.pagelift.syntax.JavaSource.Call;
import dev.pagelift.syntax.JavaSource.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Java programs that start Wrangler: build tools, deploy tools, scripts without a build. */
final class JavaPrograms implements CommandSource {

    /** Methods that start a program, or name it for a process that is started later. */
    private static final Set<String> STARTS = Set.of("exec", "command");

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().snapshot().files()) {
            if (file.path().extension().equals("java") && file.text().contains("wrangler")) {
                runs.repository().java(file.path()).ifPresent(source -> read(runs, file, source));
            }
        }
    }

    private static void read(Runs runs, SourceFile file, JavaSource source) {
        RepoPath folder = runs.packages()
                .at(file.path().parent())
                .map(Packages.NpmPackage::folder)
                .orElse(RepoPath.ROOT);
        Origin origin = Origin.of(file, Place.CODE, null).in(folder);
        for (Call call : source.calls()) {
            line(file, call).ifPresent(line -> runs.read(line, origin));
        }
    }

    /** What a shell would be told; words that are not known are left as variables. */
    private static Optional<Decoded> line(SourceFile file, Call call) {
        boolean starts = call.constructor() ? call.name().equals("ProcessBuilder") : STARTS.contains(call.name());
        List<Text> words = call.arguments();
        if (!starts || words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Decoded.words(words.stream().map(word -> word(file, word)).toList()));
    }

    private static Decoded word(SourceFile file, Text word) {
        String written = file.text().substring(word.span().start(), word.span().end());
        boolean literal = written.equals("\"" + word.value() + "\"");
        return literal
                ? Decoded.verbatim(word.value(), word.span().start() + 1)
                : Decoded.at(word.value().replace("{", "$" + "{"), word.span().start());
    }
}
