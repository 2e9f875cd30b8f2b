package dev.pagelift.fix.apply;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for systems that cannot hold one open, such as Windows: before anything is done in it, no folder from the root down
 * to it may be a link.
 */
final class CheckedFolder implements SecureDirectoryStream<Path> {

    private final Path root;
    private final Path folder;

    CheckedFolder(Path root) {
        this(root, root);
    }

    private CheckedFolder(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    private Path at(Path name) throws IOException {
        for (Path path = folder; !path.equals(root); path = path.resolveSibling("")) {
            refuseOther(path);
        }
        return folder.resolve(name);
    }

    private static void refuseOther(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(path.toString(), null, "is no folder any more");
        }
    }

    @Override
    public SecureDirectoryStream<Path> newDirectoryStream(Path path, LinkOption... options) throws IOException {
        Path child = at(path).normalize();
        refuseOther(child);
        return new CheckedFolder(root, child);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return Files.newByteChannel(at(path), options, attributes);
    }

    @Override
    public void deleteFile(Path path) throws IOException {
        Files.delete(at(path));
    }

    @Override
    public void deleteDirectory(Path path) throws IOException {
        Files.delete(at(path));
    }

    @Override
    public void move(Path from, SecureDirectoryStream<Path> target, Path to) throws IOException {
        Path moved = at(from);
        Path place = ((CheckedFolder) target).at(to);
        if (Files.isDirectory(moved, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(moved, place);
        } else {
            Files.move(moved, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Class<V> type) {
        return Files.getFileAttributeView(folder, type, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(folder.resolve(path), type, options);
    }

    @Override
    public Iterator<Path> iterator() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().iterator();
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
