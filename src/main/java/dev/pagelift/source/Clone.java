package dev.pagelift.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** A bare fetch of one commit without history. */
final class Clone {

    private static final int SECONDS_WITHOUT_DATA = 60;
    private static final String FETCHED = "refs/pagelift/fetched";

    private Clone() {}

    /** Fetches into a private temporary folder, which is deleted when the store is closed. */
    static ObjectStore bare(RemoteUrl url, Progress progress) throws SourceException {
        IsolatedGit.install();
        Path temporary = ObjectStore.temporaryFolder();
        try {
            Git git = Git.init().setBare(true).setDirectory(temporary.toFile()).call();
            fetch(git.getRepository(), url, progress);
            return new ObjectStore(git.getRepository(), temporary);
        } catch (SourceException e) {
            ObjectStore.delete(temporary);
            throw e;
        } catch (GitAPIException | RuntimeException e) {
            ObjectStore.delete(temporary);
            throw new SourceException("The repository '" + url.printable() + "' cannot be cloned: " + reason(e), e);
        }
    }

    static void fetch(Repository repository, RemoteUrl url, Progress progress) throws SourceException {
        try {
            new Git(repository)
                    .fetch()
                    .setRemote(url.uri().toString())
                    .setRefSpecs(new RefSpec("+" + wanted(url) + ":" + FETCHED))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setDepth(1)
                    .setTimeout(SECONDS_WITHOUT_DATA)
                    .setProgressMonitor(new Reporting(progress))
                    .setCredentialsProvider(credentials(url))
                    .call();
        } catch (GitAPIException | RuntimeException e) {
            throw new SourceException("The repository '" + url.printable() + "' cannot be cloned: " + reason(e), e);
        }
    }

    /** What to ask the server for: its default branch, a branch or tag by its full name, or a commit. */
    private static String wanted(RemoteUrl url) throws GitAPIException {
        String ref = url.ref();
        if (ref == null) {
            return Constants.HEAD;
        }
        if (ObjectId.isId(ref)) {
            return ref;
        }
        List<String> names = Git.lsRemoteRepository()
                .setRemote(url.uri().toString())
                .setTimeout(SECONDS_WITHOUT_DATA)
                .setCredentialsProvider(credentials(url))
                .call()
                .stream()
                .map(Ref::getName)
                .toList();
        return Stream.of("refs/heads/" + ref, "refs/tags/" + ref, ref)
                .filter(names::contains)
                .findFirst()
                .orElse("refs/heads/" + ref);
    }

    /** Read from the environment alone, so that no process list or file ever holds it. */
    private static @Nullable CredentialsProvider credentials(RemoteUrl url) {
        String token = url.isRemote() ? System.getenv("PAGELIFT_TOKEN") : null;
        return token == null || token.isBlank()
                ? null
                : new UsernamePasswordCredentialsProvider("x-access-token", token);
    }

    static ObjectId commit(Repository repository, RemoteUrl url) throws IOException, SourceException {
        Ref ref = repository.exactRef(FETCHED);
        if (ref == null) {
            throw new SourceException("The repository '" + url.printable() + "' has no commit to audit.");
        }
        Ref peeled = repository.getRefDatabase().peel(ref);
        return peeled.getPeeledObjectId() != null ? peeled.getPeeledObjectId() : ref.getObjectId();
    }

    /** JGit's messages can hold the address, and the address can hold what must not be printed. */
    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT);
        if (message.contains("not found")
                || message.contains("does not exist")
                || message.contains("no such")
                || message.contains("available for fetch")) {
            return "it, or the branch, does not exist, or it is private (set PAGELIFT_TOKEN to read private ones).";
        }
        if (message.contains("not authorized") || message.contains("authentication")) {
            return "access was refused; set PAGELIFT_TOKEN to a token that may read it.";
        }
        return "the server could not be reached or did not answer as git does.";
    }

    private record Reporting(Progress progress) implements ProgressMonitor {

        @Override
        public void start(int totalTasks) {
            // Each task is reported when it begins.
        }

        @Override
        public void beginTask(@Nullable String title, int totalWork) {
            progress.report("cloning", 0, totalWork);
        }

        @Override
        public void update(int completed) {
            progress.report("cloning", completed, 0);
        }

        @Override
        public void endTask() {
            // The next task speaks for itself.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void showDuration(boolean enabled) {
            // Durations are not shown.
        }
    }
}
