package dev.pagelift.snapshot;

import dev.pagelift.source.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One regular file of a snapshot. Its text is read when first asked for, once, and kept. */
public final class SourceFile {

    private final RepoPath path;
    private final Entry entry;
    private final Snapshot snapshot;
    private @Nullable String text;
    private @Nullable LineMap lines;

    SourceFile(RepoPath path, Entry entry, Snapshot snapshot) {
        this.path = path;
        this.entry = entry;
        this.snapshot = snapshot;
    }

    public RepoPath path() {
        return path;
    }

    /** In bytes. */
    public long size() {
        return entry.size();
    }

    /**
     * The file as UTF-8 with malformed bytes replaced; a byte order mark is kept, so that offsets agree with other tools. Empty
     * for an image and the like, for a file that turns out to be binary, and for one that a limit or an error kept from being read,
     * which leaves a notice.
     */
    public synchronized String text() {
        if (text == null) {
            text = Encoding.isNeverText(path) ? "" : decode(snapshot.read(this, entry));
        }
        return text;
    }

    /** Whether somebody has asked for the text: what nobody read has been judged by its name and size alone. */
    public synchronized boolean isRead() {
        return text != null;
    }

    private String decode(byte[] bytes) {
        Optional<Notice> unreadable = Encoding.problem(path, bytes);
        unreadable.ifPresent(snapshot::notice);
        return unreadable.isPresent() ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    public synchronized LineMap lines() {
        if (lines == null) {
            lines = LineMap.of(text());
        }
        return lines;
    }

    public Location locate(Span span) {
        return lines().locate(path, span);
    }

    /** The place of a whole 1-based line, its line break and surrounding blanks left out. */
    public Location locateLine(int line) {
        String content = text().substring(lines().startOf(line), lines().endOf(line));
        int start = lines().startOf(line)
                + (content.length() - content.stripLeading().length());
        return locate(new Span(
                start,
                Math.max(start, lines().startOf(line) + content.stripTrailing().length())));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
