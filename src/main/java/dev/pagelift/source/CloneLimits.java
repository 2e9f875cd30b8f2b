package dev.pagelift.source;

import java.time.Duration;

/**
 * What a clone may take from the network.
 *
 * @param bytes received in all
 * @param fileBytes largest file asked for; servers that cannot leave out files send larger ones too
 * @param time in all
 */
public record CloneLimits(long bytes, long fileBytes, Duration time) {

    public static final CloneLimits DEFAULT = new CloneLimits(1L << 30, 24L << 20, Duration.ofMinutes(5));

    /** Larger objects than any file that is read, such as the lists of huge folders; beyond it memory would be at risk. */
    long objectBytes() {
        return Math.max(fileBytes, 100L << 20);
    }
}
