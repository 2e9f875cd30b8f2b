package dev.pagelift.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A git object database that is open, and the private temporary folder that is deleted with it. */
record ObjectStore(Repository repository, Path temporary) implements AutoCloseable {

    /**
     * The objects of a local repository, seen through an empty repository of our own: its configuration, hooks and everything else
     * that could act is out of reach.
     */
    static ObjectStore of(GitFolder git) throws SourceException {
        IsolatedGit.install();
        Path temporary = temporaryFolder();
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(temporary.toFile())
                    .setObjectDirectory(git.objects().toFile())
                    .setBare()
                    .build();
            return new ObjectStore(repository, temporary);
        } catch (IOException | RuntimeException e) {
            delete(temporary);
            throw new SourceException("The git objects of this repository cannot be read.", e);
        }
    }

    static Path temporaryFolder() throws SourceException {
        try {
            return Files.createTempDirectory("pagelift-");
        } catch (IOException e) {
            throw new SourceException(
                    "No temporary folder can be made to read git objects with; check java.io.tmpdir and free space.",
                    e);
        }
    }

    @Override
    public void close() {
        repository.close();
        delete(temporary);
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
