package dev.pagelift.snapshot;

import org.jspecify.annotations.Nullable;

/** A stretch of a file's text, in UTF-16 code units: {@code start} included, {@code end} excluded. */
public record Span(int start, int end) {

    public static final Span START_OF_FILE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
