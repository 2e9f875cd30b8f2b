package dev.pagelift.fix;

import dev.pagelift.script.Dialect;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The text of a script with changes that are all made at once, so that places do not move meanwhile. */
public final class ScriptText {

    private final Script script;
    private final TreeMap<Integer, Map.Entry<Span, String>> changes = new TreeMap<>();

    private ScriptText(Script script) {
        this.script = script;
    }

    /** Empty when the file is no script, or one that cannot be read as a whole. */
    public static Optional<ScriptText> of(SourceFile file) {
        return Dialect.of(file.path())
                .map(dialect -> Script.parse(file.text(), dialect))
                .filter(script ->
                        script.problems().isEmpty() && script.givenUp().isEmpty())
                .map(ScriptText::new);
    }

    public Script script() {
        return script;
    }

    public void replace(Span span, String text) {
        changes.put(span.start(), Map.entry(span, text));
    }

    /** Removes a stretch and, when nothing else stands on its lines, these lines. */
    public void removeLines(Span span) {
        String text = script.text();
        int start = text.lastIndexOf('\n', span.start() - 1) + 1;
        int feed = text.indexOf('\n', span.end());
        int end = feed < 0 ? text.length() : feed + 1;
        boolean alone = text.substring(start, span.start()).isBlank()
                && text.substring(span.end(), end).isBlank();
        replace(alone ? new Span(start, end) : span, "");
    }

    /** The text with all changes. */
    public String changed() {
        return changed(new Span(0, script.text().length()));
    }

    /** The text of a node with the changes inside of it. */
    public String changed(Span span) {
        StringBuilder text = new StringBuilder();
        int done = span.start();
        for (Map.Entry<Span, String> change : changes.values()) {
            // What lies in a stretch that goes as a whole goes with it.
            if (span.contains(change.getKey()) && change.getKey().start() >= done) {
                text.append(script.text(), done, change.getKey().start()).append(change.getValue());
                done = change.getKey().end();
            }
        }
        return text.append(script.text(), done, span.end()).toString();
    }
}
