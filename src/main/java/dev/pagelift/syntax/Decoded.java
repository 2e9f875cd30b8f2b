package dev.pagelift.syntax;

import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a string, and where each of its characters stands in the file: quotes, escapes, indentation and folded lines lie
 * between the two. What is written inside the string can so be pointed at.
 */
public final class Decoded {

    private final String text;
    /** The offset in the file of each character and of the end. */
    private final int[] offsets;

    private Decoded(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** A scalar of a data file. */
    public static Decoded of(SourceFile file, Node scalar) {
        String text = scalar.scalarText().orElse("");
        return new Decoded(text, new Alignment(text, file.text(), scalar.span()).offsets());
    }

    /** Text that stands in a file as it is. */
    public static Decoded verbatim(String text, int start) {
        int[] offsets = new int[text.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = start + i;
        }
        return new Decoded(text, offsets);
    }

    /** Text that was put together from other text: all of it stands at one place. */
    public static Decoded at(String text, int place) {
        int[] offsets = new int[text.length() + 1];
        Arrays.fill(offsets, place);
        return new Decoded(text, offsets);
    }

    /** A whole file. */
    public static Decoded verbatim(SourceFile file) {
        return verbatim(file.text(), 0);
    }

    /** Several texts, each on lines of its own, as one. */
    public static Decoded lines(List<Decoded> parts) {
        return joined(parts, '\n');
    }

    /** Several texts with blanks between them as one. */
    public static Decoded words(List<Decoded> parts) {
        return joined(parts, ' ');
    }

    private static Decoded joined(List<Decoded> parts, char between) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        int length = parts.stream().mapToInt(part -> part.offsets.length).sum();
        int[] offsets = new int[Math.max(1, length)];
        int at = 0;
        for (Decoded part : parts) {
            text.append(part.text).append(between);
            System.arraycopy(part.offsets, 0, offsets, at, part.offsets.length);
            at += part.offsets.length;
        }
        // What stands behind the last part has no place of its own, and needs none.
        return new Decoded(parts.isEmpty() ? "" : text.substring(0, text.length() - 1), offsets);
    }

    public String text() {
        return text;
    }

    /** A stretch of this text, with its place. */
    public Decoded part(int start, int end) {
        return new Decoded(text.substring(start, end), Arrays.copyOfRange(offsets, start, end + 1));
    }

    /** The same text with a blank for each of some characters. */
    public Decoded without(String characters) {
        StringBuilder blanked = new StringBuilder(text);
        for (int i = 0; i < blanked.length(); i++) {
            if (characters.indexOf(blanked.charAt(i)) >= 0) {
                blanked.setCharAt(i, ' ');
            }
        }
        return new Decoded(blanked.toString(), offsets);
    }

    /** Where a stretch of the text stands in the file. */
    public Span inFile(Span span) {
        int start = offsets[span.start()];
        return new Span(start, span.length() == 0 ? start : offsets[span.end() - 1] + 1);
    }

    /** Walks through what is written and what is meant side by side. */
    private static final class Alignment {

        /** More than any indentation; what is not found by then was decoded in a way we do not know. */
        private static final int FARTHEST = 2_000;

        private final String meant;
        private final String file;
        private final int end;
        private final boolean escapes;
        private int at;

        Alignment(String meant, String file, Span span) {
            this.meant = meant;
            this.file = file;
            this.end = span.end();
            this.at = span.start();
            this.escapes = at < end && file.charAt(at) == '"';
            skipOpening();
        }

        private void skipOpening() {
            char first = at < end ? file.charAt(at) : ' ';
            if (first == '|' || first == '>') {
                int line = file.indexOf('\n', at);
                at = line < 0 || line > end ? end : line + 1;
            } else if (first == '"' || first == '\'') {
                String triple = String.valueOf(first).repeat(3);
                at += file.startsWith(triple, at) && end - at >= 6 ? 3 : 1;
            }
        }

        int[] offsets() {
            int[] offsets = new int[meant.length() + 1];
            for (int i = 0; i < meant.length(); i++) {
                offsets[i] = next(meant.charAt(i));
            }
            offsets[meant.length()] = Math.min(at, end);
            return offsets;
        }

        /** The place of the next character of the text; what is written between it and the one before is passed over. */
        private int next(char wanted) {
            int before = at;
            int limit = Math.min(end, at + FARTHEST);
            while (at < limit) {
                char c = file.charAt(at);
                if (escapes && c == '\\' && !isContinuation()) {
                    int start = at;
                    at += escapeLength();
                    return start;
                }
                boolean fold = Character.isWhitespace(wanted) && Character.isWhitespace(c);
                at++;
                if (c == wanted || fold) {
                    return at - 1;
                }
            }
            at = before;
            return before;
        }

        private boolean isContinuation() {
            return at + 1 < end && Character.isWhitespace(file.charAt(at + 1));
        }

        private int escapeLength() {
            return switch (at + 1 < end ? file.charAt(at + 1) : ' ') {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
    }
}
