package dev.pagelift.source;

import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A git object database that is open, and the private temporary folder that is deleted with it. */
record ObjectStore(Repository repository, TemporaryFolder temporary) implements AutoCloseable {

    /**
     * The objects of a local repository, seen through an empty repository of our own: its configuration, hooks, alternates and
     * everything else that could act is out of reach.
     */
    static ObjectStore of(GitFolder git) throws SourceException {
        IsolatedGit.install();
        TemporaryFolder temporary = TemporaryFolder.create();
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(temporary.path().toFile())
                    .setObjectDirectory(git.objects().toFile())
                    // Naming one alternate, an empty one, keeps JGit from those that the repository names.
                    .addAlternateObjectDirectory(
                            temporary.path().resolve("objects").toFile())
                    .setBare()
                    .build();
            return new ObjectStore(repository, temporary);
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw new SourceException("The git objects of this repository cannot be read.", e);
        }
    }

    @Override
    public void close() {
        repository.close();
        temporary.close();
    }
}
