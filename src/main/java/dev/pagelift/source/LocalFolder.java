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
import java.util.List;

/** A folder on this machine. Symbolic links are seen and never followed, and git's own files are only read for the revision. */
public final class LocalFolder implements Source {

    private final Path folder;
    private final Provenance provenance;

    private LocalFolder(Path folder, Provenance provenance) {
        this.folder = folder;
        this.provenance = provenance;
    }

    /** Opens the folder that the user named. */
    public static LocalFolder open(String target) throws SourceException {
        Path folder = folder(target);
        GitFolder git = GitFolder.of(folder);
        return new LocalFolder(
                folder, new Provenance(printable(target, folder), git == null ? null : git.head(), null));
    }

    /** The folder that the user named, which must be there. */
    static Path folder(String target) throws SourceException {
        Path named = pathOf(target);
        if (!Files.isDirectory(named)) {
            throw new SourceException(
                    Files.exists(named)
                            ? "'" + target + "' is a file; give the folder of a repository, or an https git URL."
                            : "There is no folder '" + target + "'; give a folder, an https git URL, or owner/repo.");
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
    public List<Entry> list(Entry parent) throws SourceException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream((Path) parent.handle())) {
            for (Path child : children) {
                entries.add(entry(child));
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new SourceException("The folder cannot be listed: check its permissions.", e);
        }
        return entries;
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
        try (InputStream in = Files.newInputStream((Path) file.handle(), LinkOption.NOFOLLOW_LINKS)) {
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

    @Override
    public void close() {
        // Nothing is held open between calls.
    }
}
