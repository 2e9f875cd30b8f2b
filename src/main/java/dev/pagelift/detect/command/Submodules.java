package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Submodule;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The submodules that {@code .gitmodules} names. */
final class Submodules {

    private Submodules() {}

    static void in(SourceFile file, Consumer<Fact> facts) {
        Span at = null;
        String path = "";
        boolean ssh = false;
        for (Lines.Line line : Lines.of(file)) {
            String text = line.text().strip();
            if (text.startsWith("[")) {
                emit(file, at, path, ssh, facts);
                at = null;
                ssh = false;
            } else if (text.startsWith("path") && text.indexOf('=') > 0) {
                path = value(text);
                int start = line.start() + line.text().indexOf(path);
                at = new Span(start, start + path.length());
            } else if (text.startsWith("url") && text.indexOf('=') > 0) {
                ssh = value(text).startsWith("git@") || value(text).startsWith("ssh://");
            }
        }
        emit(file, at, path, ssh, facts);
    }

    private static void emit(SourceFile file, @Nullable Span at, String path, boolean ssh, Consumer<Fact> facts) {
        if (at != null) {
            facts.accept(new Submodule(file.locate(at), path, ssh));
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }
}
