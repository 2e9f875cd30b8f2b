package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, in the order of its text and up to a number nobody reads beyond. */
final class Problems {

    private static final int MOST = 20;
    /** Kept before sorting, so that a file of nothing but errors costs no memory. */
    private static final int MOST_KEPT = 1_000;

    private final List<Document.Problem> found = new ArrayList<>();

    void add(int at, String message) {
        add(new Span(at, at), message);
    }

    void add(Span span, String message) {
        if (found.size() < MOST_KEPT) {
            found.add(new Document.Problem(span, message));
        }
    }

    /** A library's message as a sentence without the piece of the file that it repeats, which may be a secret; signs are kept. */
    static String withoutText(String message, String before, String after) {
        int from = message.indexOf(before) + before.length();
        int to = message.lastIndexOf(after);
        boolean repeats = from >= before.length() && to > from;
        boolean isSign = repeats && message.substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
        String kept = repeats && !isSign ? message.substring(0, from) + "…" + message.substring(to) : message;
        return kept.endsWith(".") ? kept : kept + ".";
    }

    List<Document.Problem> list() {
        found.sort(Comparator.comparingInt(problem -> problem.span().start()));
        if (found.size() <= MOST) {
            return List.copyOf(found);
        }
        List<Document.Problem> first = new ArrayList<>(found.subList(0, MOST));
        first.add(new Document.Problem(found.get(MOST).span(), "More problems follow that are not told."));
        return List.copyOf(first);
    }
}
