package dev.pagelift.source;

import java.util.List;

/**
 * Where a repository's bytes come from. It answers for one folder or one file at a time, so that a single walker can apply
 * the same path checks, ignore rules and limits to every kind of source.
 */
public interface Source extends AutoCloseable {

    /** The folder that holds everything. */
    Entry root();

    /**
     * The direct children of a folder, in no particular order; links are listed and never followed.
     *
     * @param most how many at most; which ones are left out does not depend on the machine
     */
    List<Entry> list(Entry folder, int most) throws SourceException;

    /** The first {@code limit} bytes of a file at most. */
    byte[] read(Entry file, int limit) throws SourceException;

    /** What this is a copy of, fit for printing: no credentials, no absolute path. */
    Provenance provenance();

    /** Whether files that git would ignore can be among the entries, as in a working folder. */
    boolean holdsIgnoredFiles();

    /** Whether a file that git is told to ignore is part of the repository all the same, as far as that can be known. */
    default boolean isTracked(Entry file) {
        return true;
    }

    @Override
    void close();
}
