package dev.pagelift.fleet;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The results of parts of a fleet that were audited on different machines. */
public final class Shards {

    private Shards() {}

    /** What all of them were audited with. */
    public static Journal.Header header(List<FleetFolder> shards) throws IOException, FleetException {
        Set<Journal.Header> headers = new LinkedHashSet<>();
        for (FleetFolder shard : shards) {
            try (Journal journal = Journal.read(shard)) {
                headers.add(journal.header());
            }
        }
        if (headers.size() != 1) {
            throw new FleetException("The folders were not made with the same version, rules and limits.");
        }
        return headers.iterator().next();
    }

    /**
     * Copies rows and reports.
     *
     * @return the repositories, sorted, because no list is there to order them
     */
    public static List<String> copy(List<FleetFolder> shards, FleetFolder folder, Journal journal)
            throws IOException, FleetException {
        Set<String> repositories = new TreeSet<>();
        for (FleetFolder shard : shards) {
            try (Journal part = Journal.read(shard)) {
                for (String repository : part.repositories()) {
                    if (repositories.add(repository) && !journal.isDone(repository)) {
                        copy(part.line(repository), shard, folder, journal);
                    }
                }
            }
        }
        return List.copyOf(repositories);
    }

    private static void copy(Optional<Journal.Line> line, FleetFolder shard, FleetFolder folder, Journal journal)
            throws IOException {
        if (line.isPresent()) {
            Row row = line.get().row();
            if (row.report() != null) {
                // The name is made anew: a shard's journal could say anything.
                String report = FleetFolder.report(row.repository());
                shard.copy(report, folder);
            }
            journal.add(row, line.get().millis());
        }
    }
}
