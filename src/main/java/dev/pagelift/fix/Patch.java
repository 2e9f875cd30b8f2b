package dev.pagelift.fix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.util.QuotedString;

/** Changes as a unified diff that {@code git apply} and {@code patch -p1} accept. */
public final class Patch {

    private Patch() {}

    public static String of(List<Change> changes) {
        StringBuilder patch = new StringBuilder();
        changes.forEach(change -> patch.append(of(change)));
        return patch.toString();
    }

    private static String of(Change change) {
        String from = quoted("a/" + change.file());
        String to = quoted("b/" + change.file());
        StringBuilder patch = new StringBuilder("diff --git " + from + " " + to + "\n");
        if (change.before() == null) {
            patch.append("new file mode 100644\n");
        } else if (change.after() == null) {
            patch.append("deleted file mode 100644\n");
        }
        patch.append("--- ")
                .append(change.before() == null ? "/dev/null" : ended(from))
                .append('\n');
        patch.append("+++ ")
                .append(change.after() == null ? "/dev/null" : ended(to))
                .append('\n');
        return patch.append(hunks(change)).toString();
    }

    private static String quoted(String path) {
        return QuotedString.GIT_PATH.quote(path);
    }

    /** GNU patch needs a tab to know where a name with a blank ends. */
    private static String ended(String path) {
        return path.indexOf(' ') < 0 ? path : path + "\t";
    }

    private static String hunks(Change change) {
        RawText before = TextDiff.raw(Objects.requireNonNullElse(change.before(), ""));
        RawText after = TextDiff.raw(Objects.requireNonNullElse(change.after(), ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(TextDiff.lines(before, after), before, after);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
