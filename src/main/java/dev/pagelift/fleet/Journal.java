package dev.pagelift.fleet;

import dev.pagelift.audit.Digest;
import dev.pagelift.rule.RuleSet;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far, a line for each repository that is done. A line is on the disk before the repository counts as done, so a run
 * that is killed loses those in flight and no other; the line it was writing is cut off by the next run. Of the rows only their places
 * are kept in memory.
 */
public final class Journal implements AutoCloseable {

    /**
     * The first line: rows of different versions or rules do not belong in one table.
     *
     * @param settings what the findings depend on besides the repositories, in a form that can only be compared
     */
    public record Header(String pagelift, String settings) {

        /**
         * What decides about findings.
         *
         * @param options of the command line
         */
        public static Header of(String version, RuleSet rules, List<String> options) {
            return new Header(version, Digest.of(rules.rules() + " " + options, SETTINGS_BYTES));
        }
    }

    /**
     * Any other line.
     *
     * @param millis how long the repository took, with its fetching
     */
    record Line(String repository, long millis, Row row) {}

    private static final int SETTINGS_BYTES = 6;

    private record Place(long offset, int length, boolean failed) {}

    private final FileChannel channel;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private @Nullable Header header;
    private @Nullable FleetFolder owned;
    private long end;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the journal of a folder, or begins one. */
    public static Journal open(FleetFolder folder, Header wanted) throws IOException, FleetException {
        folder.create();
        Journal journal = new Journal(FileChannel.open(
                folder.journal(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            journal.lock(folder);
            folder.deleteTemporary();
            folder.create();
            journal.load();
            journal.begin(wanted, folder);
            return journal;
        } catch (IOException | FleetException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Opens the journal of an earlier run, to read it. */
    public static Journal read(FleetFolder folder) throws IOException, FleetException {
        try {
            Journal journal = new Journal(FileChannel.open(folder.journal(), StandardOpenOption.READ));
            journal.load();
            return journal;
        } catch (NoSuchFileException e) {
            throw new FleetException("'" + folder + "' holds no results of 'pagelift fleet'.");
        }
    }

    /** The lock ends with the channel or the process. */
    private void lock(FleetFolder folder) throws IOException, FleetException {
        try {
            if (channel.tryLock() != null) {
                owned = folder;
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is as good as another.
        }
        throw new FleetException("Another run writes to '" + folder + "'; wait for it or give another folder.");
    }

    private void load() throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                note(line.toString(StandardCharsets.UTF_8), line.size());
                line.reset();
            } else {
                line.write(b);
            }
        }
    }

    /** A line that cannot be read is as none: its repository is audited again. */
    private void note(String text, int length) {
        if (header == null && places.isEmpty()) {
            header = Json.read(text, Header.class).orElse(null);
        } else {
            Json.read(text, Line.class).ifPresent(line -> place(line, length));
        }
        end += length + 1;
    }

    private void place(Line line, int length) {
        places.put(line.repository(), new Place(end, length, line.row().failure() != null));
    }

    private void begin(Header wanted, FleetFolder folder) throws IOException, FleetException {
        if (end == 0) {
            append(Json.line(wanted).getBytes(StandardCharsets.UTF_8));
            header = wanted;
        } else if (!wanted.equals(header)) {
            throw new FleetException("'" + folder
                    + "' holds results of another version or of other rules and limits; "
                    + "write to another folder, and compare with this one by '--compare " + folder + "'.");
        }
    }

    public Header header() throws FleetException {
        if (header == null) {
            throw new FleetException("The journal does not begin as one of 'pagelift fleet'.");
        }
        return header;
    }

    /** Whether a repository need not be audited any more. */
    public synchronized boolean isDone(String repository) {
        return places.containsKey(repository);
    }

    /** Whether a repository was tried and could not be audited. */
    public synchronized boolean isFailed(String repository) {
        Place place = places.get(repository);
        return place != null && place.failed();
    }

    /** Keeps a row; when this returns, it is on the disk. */
    public synchronized void add(Row row, long millis) throws IOException {
        Line line = new Line(row.repository(), millis, row);
        byte[] bytes = Json.line(line).getBytes(StandardCharsets.UTF_8);
        long offset = end;
        append(bytes);
        places.put(row.repository(), new Place(offset, bytes.length, row.failure() != null));
    }

    private void append(byte[] line) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        channel.position(end);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.truncate(channel.position());
        channel.force(false);
        end = channel.position();
    }

    /** Those that are done, in the order in which they first were. */
    synchronized List<String> repositories() {
        return List.copyOf(places.keySet());
    }

    /** The row of a repository, if it is done. */
    Optional<Row> row(String repository) throws IOException {
        return line(repository).map(Line::row);
    }

    synchronized Optional<Line> line(String repository) throws IOException {
        Place place = places.get(repository);
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException("the journal was cut while it was read");
            }
        }
        return Json.read(new String(bytes.array(), StandardCharsets.UTF_8), Line.class);
    }

    @Override
    public void close() throws IOException {
        if (owned != null) {
            owned.deleteTemporary();
        }
        channel.close();
    }
}
