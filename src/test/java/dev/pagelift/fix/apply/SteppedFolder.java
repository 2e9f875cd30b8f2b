package dev.pagelift.fix.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.Iterator;
import java.util.Set;

/** A folder in which something happens before one of the things that are done with it, or in it, or instead. */
final class SteppedFolder implements SecureDirectoryStream<Path> {

    /** What happens. */
    interface Step {
        /**
         * @param what is done next
         */
        void before(String what) throws IOException;
    }

    private final SecureDirectoryStream<Path> real;
    private final Step step;

    SteppedFolder(SecureDirectoryStream<Path> real, Step step) {
        this.real = real;
        this.step = step;
    }

    @Override
    public SecureDirectoryStream<Path> newDirectoryStream(Path path, LinkOption... options) throws IOException {
        step.before("open");
        return new SteppedFolder(real.newDirectoryStream(path, options), step);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        step.before("file");
        SeekableByteChannel channel = real.newByteChannel(path, options, attributes);
        return new SteppedChannel(channel, step);
    }

    @Override
    public void deleteFile(Path path) throws IOException {
        step.before("delete");
        real.deleteFile(path);
    }

    @Override
    public void deleteDirectory(Path path) throws IOException {
        step.before("delete");
        real.deleteDirectory(path);
    }

    @Override
    public void move(Path from, SecureDirectoryStream<Path> target, Path to) throws IOException {
        step.before("move");
        real.move(from, ((SteppedFolder) target).real, to);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Class<V> type) {
        return real.getFileAttributeView(type);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(path, type, options);
    }

    @Override
    public Iterator<Path> iterator() {
        return real.iterator();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }

    /** A file in such a folder. */
    private record SteppedChannel(SeekableByteChannel real, Step step) implements SeekableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            step.before("write");
            return real.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return real.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            return real.position(position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return real.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
