package dev.pagelift.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder on this machine. Symbolic links are seen and never followed, and git's own files are only read for the revision. */
public final class LocalFolder implements Source {

    private final Path folder;
    private final Provenance provenance;
    private final @Nullable GitFolder git;

    private LocalFolder(Path folder, Provenance provenance, @Nullable GitFolder git) {
        this.folder = folder;
        this.provenance = provenance;
        this.git = git;
    }

    /** Opens the folder that the user named. */
    public static LocalFolder open(String target) throws SourceException {
        Path folder = folder(target);
        GitFolder git = GitFolder.of(folder);
        return new LocalFolder(
                folder, new Provenance(printable(target, folder), git == null ? null : git.head(), null), git);
    }

    /** The folder that the user named, which must be there. */
    static Path folder(String target) throws SourceException {
        Path named = pathOf(target);
        if (!Files.isDirectory(named)) {
            throw new SourceException(
                    Files.exists(named)
                            ? "'" + target + "' is a file; give the folder of a repository, or an https git URL."
                            : "There is no folder '" + RemoteUrl.withoutCredentials(target)
                                    + "'; give a folder, an https git URL, or owner/repo.");
        }
        // The folder itself may be reached through a link, because the user chose it; what is inside may not.
        return realPath(named, target);
    }

    private static Path pathOf(String target) throws SourceException {
        try {
            return Path.of(target);
        } catch (java.nio.file.InvalidPathException e) {
            throw new SourceException("'" + target + "' is not a path on this machine.", e);
        }
    }

    private static Path realPath(Path named, String target) throws SourceException {
        try {
            return named.toRealPath();
        } catch (IOException e) {
            throw new SourceException("The folder '" + target + "' cannot be opened: check its permissions.", e);
        }
    }

    static String printable(String target, Path folder) {
        if (!Path.of(target).isAbsolute()) {
            return target.replace('\\', '/');
        }
        Path name = folder.getFileName();
        return name == null ? "/" : name.toString();
    }

    /** Where it lies on this machine. */
    public Path path() {
        return folder;
    }

    @Override
    public Entry root() {
        return new Entry("", Entry.Kind.FOLDER, 0, folder);
    }

    @Override
    public List<Entry> list(Entry parent, int most) throws SourceException {
        Path path = (Path) parent.handle();
        refuseLinks(path);
        List<Entry> entries = new ArrayList<>();
        for (Path child : children(path, most)) {
            entries.add(entry(child));
        }
        return entries;
    }

    /** The first by name; of a folder that holds far more, no more than twice as many names are kept in memory. */
    private static List<Path> children(Path path, int most) throws SourceException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            for (Path child : stream) {
                children.add(child);
                if (children.size() / 2 > most) {
                    keepFirst(children, most);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new SourceException("The folder cannot be listed: check its permissions.", e);
        }
        keepFirst(children, most);
        return children;
    }

    private static void keepFirst(List<Path> children, int most) {
        if (children.size() > most) {
            Collections.sort(children);
            children.subList(most, children.size()).clear();
        }
    }

    /** What was a folder when it was listed may have become a link to somewhere else since. */
    private void refuseLinks(Path path) throws SourceException {
        for (Path at = path; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw new SourceException("A folder became a link while the audit ran, and links are not followed.");
            }
        }
    }

    private static Entry entry(Path path) {
        Path name = path.getFileName();
        String text = name == null ? "" : name.toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Entry(text, kind(attributes), attributes.isRegularFile() ? attributes.size() : 0, path);
        } catch (IOException e) {
            return new Entry(text, Entry.Kind.OTHER, 0, path);
        }
    }

    private static Entry.Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Entry.Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Entry.Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Entry.Kind.FILE : Entry.Kind.OTHER;
    }

    @Override
    public byte[] read(Entry file, int limit) throws SourceException {
        Path path = (Path) file.handle();
        refuseLinks(path);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new SourceException("The file was removed or replaced while the audit ran.");
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw new SourceException("The file cannot be read: check its permissions.", e);
        }
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public boolean holdsIgnoredFiles() {
        return true;
    }

    /** Without git, every file is part of what the user gave. */
    @Override
    public boolean isTracked(Entry file) {
        return git == null || git.tracks((Path) file.handle());
    }

    @Override
    public void close() {
        // Nothing is held open between calls.
    }
}
