package dev.pagelift.fix;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import java.util.Comparator;

/** One change of one file, against the text that was audited. */
public sealed interface Edit {

    RepoPath file();

    /** Puts text in the place of a stretch of the file; an empty stretch is an insertion, an empty text a removal. */
    record Replace(RepoPath file, Span span, String text) implements Edit {

        static final Comparator<Replace> ORDER = Comparator.comparing(Replace::file)
                .thenComparingInt(edit -> edit.span().start());

        /** Whether the order in which the two are applied would matter. */
        boolean touches(Replace other) {
            return file.equals(other.file) && span.start() <= other.span.end() && other.span.start() <= span.end();
        }
    }

    /** Makes a file that does not exist. */
    record Create(RepoPath file, String text) implements Edit {}

    /** Removes a file. */
    record Delete(RepoPath file) implements Edit {}
}
