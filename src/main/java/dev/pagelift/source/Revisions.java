package dev.pagelift.source;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Two commits of one repository, both read from the object database: what a change started from, and what it made. */
public final class Revisions implements AutoCloseable {

    private final ObjectStore store;
    private final String name;
    private final GitRepository before;
    private final GitRepository after;

    private Revisions(ObjectStore store, String name, GitRepository before, GitRepository after) {
        this.store = store;
        this.name = name;
        this.before = before;
        this.after = after;
    }

    /** What is compared with, as a person would call it. */
    public String name() {
        return name;
    }

    public Source before() {
        return before;
    }

    public Source after() {
        return after;
    }

    @Override
    public void close() {
        before.close();
        after.close();
        store.close();
    }

    /**
     * The commit a local work tree stands at, and where its branch left {@code since}; what is not committed is not looked at. When
     * the history is too short to tell where that was, {@code since} itself.
     *
     * @param folder the work tree or a folder in it, and then only that folder is read
     * @param since a branch, tag or commit, with {@code ~} and {@code ^} as git reads them
     */
    static Revisions ofFolder(Path folder, String target, String since) throws SourceException {
        GitFolder git = GitFolder.of(folder);
        String head = git == null ? null : git.head();
        if (git == null || head == null) {
            throw new SourceException(
                    "'" + target + "' is not in a git repository with commits, so there is nothing to compare with.");
        }
        ObjectStore store = ObjectStore.of(git);
        try {
            ObjectId after = ObjectId.fromString(head);
            ObjectId named = resolve(store.repository(), git, since);
            ObjectId before = branchPoint(store.repository(), named, after);
            String inside = git.workTree().relativize(folder).toString().replace('\\', '/');
            return of(store, since, before, after, inside, LocalFolder.printable(target, folder), null);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw new SourceException("The git objects of '" + target + "' cannot be read.", e);
        } catch (SourceException e) {
            store.close();
            throw e;
        }
    }

    /** The newest commits of two branches of a remote repository, fetched without history. */
    static Revisions ofRemote(RemoteUrl url, String since, CloneLimits limits, Progress progress)
            throws SourceException {
        ObjectStore store = Clone.bare(url, limits, progress);
        try {
            ObjectId after = Clone.commit(store.repository(), url);
            RemoteUrl old = new RemoteUrl(url.uri(), since);
            Clone.fetch(store.repository(), old, limits, progress);
            ObjectId before = Clone.commit(store.repository(), old);
            String uri = url.isRemote() ? url.uri().toString() : null;
            return of(store, since, before, after, "", url.printable(), uri);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw new SourceException("The repository '" + url.printable() + "' was fetched and cannot be read.", e);
        } catch (SourceException e) {
            store.close();
            throw e;
        }
    }

    private static Revisions of(
            ObjectStore store,
            String since,
            ObjectId before,
            ObjectId after,
            String folder,
            String location,
            @Nullable String uri)
            throws IOException {
        String name = since + " (" + before.name().substring(0, 8) + ")";
        return new Revisions(
                store,
                name,
                GitRepository.at(store, before, folder, new Provenance(location, before.name(), uri)),
                GitRepository.at(store, after, folder, new Provenance(location, after.name(), uri)));
    }

    private static ObjectId resolve(Repository repository, GitFolder git, String since)
            throws IOException, SourceException {
        int suffix = since.length();
        for (char sign : new char[] {'~', '^'}) {
            int at = since.indexOf(sign);
            suffix = at < 0 ? suffix : Math.min(suffix, at);
        }
        String id = git.find(since.substring(0, suffix));
        String name = (id == null ? since.substring(0, suffix) : id) + since.substring(suffix);
        try {
            ObjectId commit = name.matches("[0-9a-f]{4,64}[~^0-9]*") ? repository.resolve(name + "^{commit}") : null;
            if (commit != null && repository.getObjectDatabase().has(commit)) {
                return commit;
            }
        } catch (MissingObjectException | AmbiguousObjectException e) {
            // Told below like a name that nobody knows.
        }
        throw new SourceException(
                "There is no commit '" + since + "' in this repository. In a clone without history, fetch it"
                        + " first: git fetch --depth=1 origin <branch or commit>.");
    }

    private static ObjectId branchPoint(Repository repository, ObjectId since, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(since));
            walk.markStart(walk.parseCommit(head));
            RevCommit base = walk.next();
            return base == null ? since : base.getId();
        } catch (MissingObjectException e) {
            return since;
        }
    }
}
