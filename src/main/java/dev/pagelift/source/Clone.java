package dev.pagelift.source;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.InvalidRemoteException;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.jspecify.annotations.Nullable;

/** A bare fetch of one commit without history, from one server, within limits. */
final class Clone {

    private static final int SECONDS_WITHOUT_DATA = 60;
    private static final String UNREACHABLE = "the server could not be reached or did not answer as git does.";
    private static final String FETCHED = "refs/pagelift/fetched";

    private final RemoteUrl url;
    private final CloneLimits limits;
    private final Deadline deadline;
    private final MeteredConnections connections;
    private FilterSpec filter;
    private final @Nullable CredentialsProvider credentials;

    private Clone(RemoteUrl url, CloneLimits limits, Deadline deadline) throws PackProtocolException {
        this.filter = FilterSpec.fromFilterLine("blob:limit=" + limits.fileBytes());
        this.url = url;
        this.limits = limits;
        this.deadline = deadline;
        this.connections = new MeteredConnections(url.uri(), limits.bytes(), deadline);
        this.credentials = Credentials.of(System.getenv(), url);
    }

    /** Fetches into a private temporary folder, which is deleted when the store is closed. */
    static ObjectStore bare(RemoteUrl url, CloneLimits limits, Progress progress) throws SourceException {
        IsolatedGit.install();
        TemporaryFolder temporary = TemporaryFolder.create();
        ObjectStore store;
        try {
            store = new ObjectStore(LimitedRepository.create(temporary.path(), limits.objectBytes()), temporary);
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw new SourceException("No git repository can be made in a temporary folder; check free space.", e);
        }
        try {
            fetch(store.repository(), url, limits, progress);
            return store;
        } catch (SourceException e) {
            store.close();
            throw e;
        }
    }

    /** Fetches one commit more. */
    static void fetch(Repository repository, RemoteUrl url, CloneLimits limits, Progress progress)
            throws SourceException {
        Deadline deadline = Deadline.in(limits.time());
        try {
            new Clone(url, limits, deadline).fetch(repository, progress);
        } catch (GitAPIException | IOException | RuntimeException | OutOfMemoryError e) {
            String reason = reason(e, limits, deadline);
            throw new SourceException(
                    "The repository '" + url.printable() + "' cannot be cloned: " + reason,
                    e,
                    reason.equals(UNREACHABLE));
        }
    }

    /** Large files are left out by servers that can; whether one can is known when it has refused. */
    private void fetch(Repository repository, Progress progress) throws GitAPIException {
        String wanted = wanted();
        try {
            fetch(repository, wanted, progress);
        } catch (TransportException e) {
            if (!String.valueOf(e.getMessage()).contains(JGitText.get().filterRequiresCapability)) {
                throw e;
            }
            filter = FilterSpec.NO_FILTER;
            fetch(repository, wanted, progress);
        }
    }

    private void fetch(Repository repository, String wanted, Progress progress) throws GitAPIException {
        Git.wrap(repository)
                .fetch()
                .setRemote(url.uri().toString())
                .setRefSpecs(new RefSpec("+" + wanted + ":" + FETCHED))
                .setTagOpt(TagOpt.NO_TAGS)
                .setDepth(1)
                .setTimeout(secondsWithoutData())
                .setProgressMonitor(new Reporting(progress, deadline))
                .setCredentialsProvider(credentials)
                .setTransportConfigCallback(this::configure)
                .call();
    }

    private void configure(Transport transport) {
        transport.setFilterSpec(filter);
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(connections);
        }
    }

    private int secondsWithoutData() {
        return (int) Math.max(1, Math.min(SECONDS_WITHOUT_DATA, limits.time().toSeconds()));
    }

    /** What to ask the server for: its default branch, a branch or tag by its full name, or a commit. */
    private String wanted() throws GitAPIException {
        String ref = url.ref();
        if (ref == null) {
            return Constants.HEAD;
        }
        if (ObjectId.isId(ref)) {
            return ref;
        }
        List<String> names = Git.lsRemoteRepository()
                .setRemote(url.uri().toString())
                .setTimeout(secondsWithoutData())
                .setCredentialsProvider(credentials)
                .setTransportConfigCallback(this::configure)
                .call()
                .stream()
                .map(Ref::getName)
                .toList();
        return Stream.of("refs/heads/" + ref, "refs/tags/" + ref, ref)
                .filter(names::contains)
                .findFirst()
                .orElse("refs/heads/" + ref);
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
    private static String reason(Throwable e, CloneLimits limits, Deadline deadline) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return String.valueOf(refused.getMessage());
            }
            if (cause instanceof TooLargeObjectInPackException) {
                return "it holds a file or folder of more than " + (limits.objectBytes() >> 20) + " MiB.";
            }
            if (cause instanceof OutOfMemoryError) {
                return "it needs more memory than Java may use; raise Java's -Xmx.";
            }
        }
        return deadline.isOver() ? MeteredConnections.TOO_SLOW : reasonInWords(e);
    }

    private static String reasonInWords(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof InvalidRemoteException
                || message.contains("not found")
                || message.contains("does not exist")
                || message.contains("no such")
                || message.contains("available for fetch")) {
            return "it, or the branch, does not exist, or it is private (set PAGELIFT_TOKEN to read private ones).";
        }
        if (message.contains("not authorized") || message.contains("authentication")) {
            return "access was refused; set PAGELIFT_TOKEN to a token that may read it.";
        }
        return UNREACHABLE;
    }

    private record Reporting(Progress progress, Deadline deadline) implements ProgressMonitor {

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
            return deadline.isOver();
        }

        @Override
        public void showDuration(boolean enabled) {
            // Durations are not shown.
        }
    }
}
