package dev.pagelift.fleet;

import java.time.Duration;
import java.util.List;

/**
 * How a fleet is audited.
 *
 * @param worker the command line that starts a {@link Worker}
 * @param audits audits at the same time
 * @param fetches clones at the same time
 * @param retries how often a repository is tried again when its server cannot be reached for now
 * @param pause before the first retry; each further one waits twice as long
 * @param patience how long fetching, and how long auditing one repository may take before its process is ended; the limits within the
 *     process are lower
 */
public record FleetSettings(
        List<String> worker, int audits, int fetches, int retries, Duration pause, Duration patience) {

    private static final int MOST_DOUBLINGS = 6;

    Duration pauseBefore(int retry) {
        return pause.multipliedBy(1L << Math.min(retry - 1, MOST_DOUBLINGS));
    }
}
