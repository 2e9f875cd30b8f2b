package dev.pagelift.fix.apply;

import dev.pagelift.fix.Change;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes to a folder. Everything is written beside its target and checked before the first file changes: no part of a
 * path is a link, and each file still holds what was audited. Each file is then checked again and changes in one step.
 */
public final class Apply {

    /** A change whose text is on the disk, in a temporary file that becomes the file; null when a file goes. */
    private record Staged(
            Change change, OpenFolder beside, @Nullable String temporary) {}

    private final Path folder;
    private final OpenFolder root;
    private final List<Staged> staged = new ArrayList<>();
    private int done;

    private Apply(Path folder, OpenFolder root) {
        this.folder = folder;
        this.root = root;
    }

    /**
     * Writes all changes or, when one of them cannot be prepared, none.
     *
     * @param folder the root of what was audited
     */
    public static void write(Path folder, List<Change> changes) throws SourceException {
        try (OpenFolder root = OpenFolder.root(folder)) {
            write(folder, root, changes);
        } catch (IOException e) {
            throw new SourceException("The folder cannot be opened, so nothing was written: check its permissions.", e);
        }
    }

    static void write(Path folder, OpenFolder root, List<Change> changes) throws SourceException {
        Apply apply = new Apply(folder, root);
        try {
            refuseSameNames(changes);
            for (Change change : changes) {
                apply.each(change, apply::stage);
            }
            for (Staged one : List.copyOf(apply.staged)) {
                apply.each(one.change(), change -> apply.finish(one));
                apply.done++;
            }
        } finally {
            apply.discard();
        }
    }

    /** What is done with a change. */
    private interface Action {
        void run(Change change) throws IOException;
    }

    private void each(Change change, Action action) throws SourceException {
        try {
            action.run(change);
        } catch (IOException e) {
            throw refusal(change, e);
        }
    }

    /** New files whose names differ in case only would replace each other on some machines. */
    private static void refuseSameNames(List<Change> changes) throws SourceException {
        Map<String, Change> seen = new TreeMap<>();
        for (Change change : changes) {
            Change other = seen.put(change.file().toString().toLowerCase(Locale.ROOT), change);
            if (other != null && (other.before() == null || change.before() == null)) {
                throw new SourceException("'" + change.file() + "' and '" + other.file()
                        + "' are the same on a machine that does not tell case apart, so nothing was written.");
            }
        }
    }

    private void stage(Change change) throws IOException {
        Place place = Place.find(root, change);
        OpenFolder beside = place.folder();
        String after = change.after();
        String temporary = after == null ? null : temporaryName();
        staged.add(new Staged(change, beside, temporary));
        if (after != null && temporary != null) {
            beside.make(
                    temporary,
                    after.getBytes(StandardCharsets.UTF_8),
                    change.before() == null ? null : beside.permissions(place.name()));
        }
    }

    private static String temporaryName() {
        return ".pagelift-" + UUID.randomUUID() + ".tmp";
    }

    private void finish(Staged one) throws IOException {
        try (Place place = Place.find(root, one.change())) {
            String temporary = one.temporary();
            if (temporary == null) {
                place.folder().delete(place.name());
            } else if (one.change().before() == null) {
                create(one.beside(), temporary, place);
            } else {
                one.beside().move(temporary, place.folder(), place.name());
            }
        }
    }

    private void create(OpenFolder beside, String temporary, Place place) throws IOException {
        OpenFolder at = place.folder().child(".");
        try {
            for (String name : place.missing()) {
                try (OpenFolder parent = at) {
                    at = makeFolder(parent, name);
                }
            }
            moveToFree(beside, temporary, at, place.name());
        } finally {
            at.close();
        }
    }

    /** A move replaces what is there; to make the file first fails when somebody else just did. */
    private static void moveToFree(OpenFolder beside, String temporary, OpenFolder folder, String name)
            throws IOException {
        folder.make(name, new byte[0], null);
        try {
            beside.move(temporary, folder, name);
        } catch (IOException e) {
            folder.delete(name);
            throw e;
        }
    }

    /** Java makes folders by their path alone, so it is made in the root and moved to where it belongs. */
    private OpenFolder makeFolder(OpenFolder parent, String name) throws IOException {
        String temporary = temporaryName();
        Files.createDirectory(folder.resolve(temporary));
        try {
            root.move(temporary, parent, name);
        } catch (IOException e) {
            root.deleteFolder(temporary);
            throw e;
        }
        return parent.child(name);
    }

    private void discard() {
        for (Staged one : staged) {
            try (OpenFolder beside = one.beside()) {
                if (one.temporary() != null && beside.look(one.temporary()) != null) {
                    beside.delete(one.temporary());
                }
            } catch (IOException e) {
                // It lies beside its target under a name that says whose it is; the failure that led here is the one to
                // report.
            }
        }
    }

    private SourceException refusal(Change change, IOException cause) {
        String what = cause instanceof Place.Refused ? cause.getMessage() : "cannot be written: " + reason(cause);
        String before =
                done == 0 ? "" : " Before it, " + done + (done == 1 ? " file was" : " files were") + " changed.";
        return new SourceException(
                "'" + change.file() + "' " + what + ", so nothing was written to it." + before, cause);
    }

    /** The system's own words, which name no path. */
    private static String reason(IOException failure) {
        String words = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        if (words == null) {
            return failure instanceof AccessDeniedException ? "permission denied" : "its folder changed meanwhile";
        }
        return words;
    }
}
