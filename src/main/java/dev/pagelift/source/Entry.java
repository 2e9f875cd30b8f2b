package dev.pagelift.source;

/**
 * One name in a folder of a {@link Source}.
 *
 * @param name the last segment of its path, as stored: it may be hostile and is checked by the reader
 * @param size in bytes; 0 for anything but a file, {@link #TOO_LARGE} for a file that was left out of a clone for its size
 * @param handle what the source needs to find it again
 */
public record Entry(String name, Kind kind, long size, Object handle) {

    /** More than any limit. */
    public static final long TOO_LARGE = Long.MAX_VALUE;

    /** What an entry is; links and whatever else is not a plain file or folder are never opened. */
    public enum Kind {
        FOLDER,
        FILE,
        LINK,
        /** Another repository, of which only the commit is known. */
        SUBMODULE,
        OTHER
    }
}
