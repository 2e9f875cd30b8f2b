package dev.pagelift.fix.apply;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is held open while files are written in it. Where the system can do that, names are looked up in the folder
 * itself and not by its path, so that nobody gains by swapping it, or a folder above it, for a link.
 */
final class OpenFolder implements Closeable {

    private static final Set<PosixFilePermission> WRITABLE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final SecureDirectoryStream<Path> stream;

    OpenFolder(SecureDirectoryStream<Path> stream) {
        this.stream = stream;
    }

    /** Opens the folder that the user named. */
    @SuppressWarnings("StreamResourceLeak") // It is held open until this is closed.
    static OpenFolder root(Path folder) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new OpenFolder(secure);
        }
        stream.close();
        return new OpenFolder(new CheckedFolder(folder));
    }

    /** Opens a folder in this one, which must not be a link. */
    OpenFolder child(String name) throws IOException {
        return new OpenFolder(stream.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS));
    }

    /** What stands under a name, itself if it is a link; null when nothing does. */
    @Nullable
    BasicFileAttributes look(String name) throws IOException {
        try {
            BasicFileAttributeView view = view(name, BasicFileAttributeView.class);
            return view == null ? null : view.readAttributes();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> listing = stream.newDirectoryStream(Path.of("."), LinkOption.NOFOLLOW_LINKS)) {
            listing.forEach(path -> names.add(String.valueOf(path.getFileName())));
        }
        return names;
    }

    byte[] read(String name) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (InputStream in = Channels.newInputStream(stream.newByteChannel(Path.of(name), options))) {
            return in.readAllBytes();
        }
    }

    /** Whether nobody may write a file, which binds also those who could. */
    boolean isReadOnly(String name) throws IOException {
        PosixFileAttributeView posix = view(name, PosixFileAttributeView.class);
        if (posix != null) {
            return posix.readAttributes().permissions().stream().noneMatch(WRITABLE::contains);
        }
        DosFileAttributeView dos = view(name, DosFileAttributeView.class);
        return dos != null && dos.readAttributes().isReadOnly();
    }

    /** Null where files have none. */
    @Nullable
    Set<PosixFilePermission> permissions(String name) throws IOException {
        PosixFileAttributeView view = view(name, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes().permissions();
    }

    /**
     * Makes a file, and has it on the disk when this returns.
     *
     * @param permissions null for those that new files get
     */
    void make(String name, byte[] content, @Nullable Set<PosixFilePermission> permissions) throws IOException {
        FileAttribute<?>[] attributes = permissions == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
        Set<OpenOption> options =
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
        try (SeekableByteChannel channel = stream.newByteChannel(Path.of(name), options, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
        }
        PosixFileAttributeView view = permissions == null ? null : view(name, PosixFileAttributeView.class);
        if (view != null) {
            // What a file gets when it is made is less what the process takes from new files.
            view.setPermissions(permissions);
        }
    }

    /** In one step, over what stands there. */
    void move(String from, OpenFolder to, String name) throws IOException {
        stream.move(Path.of(from), to.stream, Path.of(name));
    }

    void delete(String name) throws IOException {
        stream.deleteFile(Path.of(name));
    }

    void deleteFolder(String name) throws IOException {
        stream.deleteDirectory(Path.of(name));
    }

    private <V extends BasicFileAttributeView> @Nullable V view(String name, Class<V> type) {
        return stream.getFileAttributeView(Path.of(name), type, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
