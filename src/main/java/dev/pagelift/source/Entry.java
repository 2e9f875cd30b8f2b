package dev.pagelift.source;

/**
 * One name in a folder of a {@link Source}.
 *
 * @param name the last segment of its path, as stored: it may be hostile and is checked by the reader
 * @param size in bytes; 0 for anything but a file
 * @param handle what the source needs to find it again
 */
public record Entry(String name, Kind kind, long size, Object handle) {

    /** What an entry is; links and whatever else is not a plain file or folder are never opened. */
    public enum Kind {
        FOLDER,
        FILE,
        LINK,
        OTHER
    }
}
