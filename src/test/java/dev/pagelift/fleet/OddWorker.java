package dev.pagelift.fleet;

import dev.pagelift.audit.Audit;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A worker to whom the names of repositories say what goes wrong with them. */
final class OddWorker implements RepositoryAudit {

    private final Path visits;

    private OddWorker(Path visits) {
        this.visits = visits;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path root = Path.of(args[0]);
        new Worker(in, System.out, new FleetFolder(root), new OddWorker(Path.of(args[1]))).run();
    }

    @Override
    public Source open(String repository) throws SourceException {
        if (repository.startsWith("missing")) {
            throw new SourceException("It does not exist.");
        }
        if (repository.startsWith("unreachable")
                && visits(repository) < Integer.parseInt(repository.split("-")[1])) {
            throw new SourceException("It cannot be reached.", new IOException(), true);
        }
        String name = repository.startsWith("dies") || repository.startsWith("hangs") || repository.startsWith("fails")
                ? repository
                : "wrangler.toml";
        return InMemory.of(Map.of(name, "pages_build_output_dir = \"dist\"\nmain = \"a.js\"\n"));
    }

    /** How often a repository was visited before, in whatever process. */
    private int visits(String repository) {
        try {
            Path file = visits.resolve(repository);
            int before = Files.exists(file) ? (int) Files.size(file) : 0;
            Files.writeString(file, "x".repeat(before + 1));
            return before;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Audit audit(Source source) throws SourceException {
        Snapshot snapshot = Snapshot.of(source, Limits.DEFAULT);
        String name = snapshot.files().iterator().next().path().toString();
        if (name.startsWith("dies")) {
            Runtime.getRuntime().halt(137);
        } else if (name.startsWith("fails")) {
            throw new IllegalStateException();
        } else if (name.startsWith("hangs")) {
            forever();
        }
        return new UsualAudit().audit(source);
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
