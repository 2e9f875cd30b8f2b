package dev.pagelift.fix.apply;

import dev.pagelift.fix.Change;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;

/**
 * Where a change goes.
 *
 * @param folder the innermost folder of its path that is there
 * @param missing names of the folders within it that must be made first
 */
record Place(Change change, OpenFolder folder, List<String> missing) implements Closeable {

    /** The place is not as the audit saw it; the message goes on after the name of the file. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Goes there from the root, and makes sure that everything is as the audit saw it. */
    static Place find(OpenFolder root, Change change) throws IOException {
        List<String> segments = change.file().segments();
        List<String> folders = segments.subList(0, segments.size() - 1);
        OpenFolder at = root.child(".");
        int depth = 0;
        while (depth < folders.size() && isFolder(at, folders.get(depth))) {
            try (OpenFolder parent = at) {
                at = parent.child(folders.get(depth));
            }
            depth++;
        }
        Place place = new Place(change, at, folders.subList(depth, folders.size()));
        try {
            place.check();
        } catch (IOException e) {
            at.close();
            throw e;
        }
        return place;
    }

    private static boolean isFolder(OpenFolder parent, String name) throws IOException {
        BasicFileAttributes attributes = parent.look(name);
        if (attributes != null && !attributes.isDirectory()) {
            throw new Refused("lies behind a link or a file");
        }
        return attributes != null;
    }

    String name() {
        return change.file().name();
    }

    private void check() throws IOException {
        if (change.before() == null) {
            checkNew();
        } else {
            checkUnchanged(change.before());
        }
    }

    private void checkNew() throws IOException {
        if (missing.isEmpty() && folder.look(name()) != null) {
            throw new Refused("exists although the audit did not see it");
        }
        String made = missing.isEmpty() ? name() : missing.get(0);
        for (String other : folder.names()) {
            if (other.equalsIgnoreCase(made) && !other.equals(made)) {
                throw new Refused("would be the same as '" + other + "' on a machine that does not tell case apart");
            }
        }
    }

    private void checkUnchanged(String audited) throws IOException {
        BasicFileAttributes attributes = missing.isEmpty() ? folder.look(name()) : null;
        if (attributes == null || !attributes.isRegularFile()) {
            throw new Refused(attributes == null ? "is gone" : "is a link or no file");
        }
        if (!Arrays.equals(folder.read(name()), audited.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused("is not UTF-8 text, or changed while it was audited");
        }
        if (folder.isReadOnly(name())) {
            throw new Refused("is read-only");
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
