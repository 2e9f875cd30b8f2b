package dev.pagelift.fix;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Compares two texts line by line, as git does. */
final class TextDiff {

    private TextDiff() {}

    static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    static EditList lines(RawText before, RawText after) {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after);
    }

    /** The differences as replacements, each without the characters that are equal at its start and at its end. */
    static List<Edit> replacements(RepoPath file, String before, String after) {
        List<Integer> old = lineStarts(before);
        List<Integer> changed = lineStarts(after);
        List<Edit> edits = new ArrayList<>();
        for (org.eclipse.jgit.diff.Edit edit : lines(raw(before), raw(after))) {
            Span span = new Span(old.get(edit.getBeginA()), old.get(edit.getEndA()));
            String text = after.substring(changed.get(edit.getBeginB()), changed.get(edit.getEndB()));
            edits.add(trimmed(file, before, span, text));
        }
        return edits;
    }

    private static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            starts.add(feed + 1);
        }
        if (!text.endsWith("\n") && !text.isEmpty()) {
            starts.add(text.length());
        }
        return starts;
    }

    private static Edit trimmed(RepoPath file, String before, Span span, String text) {
        String old = span.of(before);
        int most = Math.min(old.length(), text.length());
        int head = 0;
        while (head < most && old.charAt(head) == text.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(old.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(old.charAt(old.length() - tail))) {
            tail--;
        }
        return new Edit.Replace(
                file, new Span(span.start() + head, span.end() - tail), text.substring(head, text.length() - tail));
    }
}
