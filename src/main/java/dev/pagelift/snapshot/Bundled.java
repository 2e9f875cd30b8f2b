package dev.pagelift.snapshot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files that ship inside the program. */
public final class Bundled {

    private Bundled() {}

    /** The bytes of a resource, named from the root of the class path. */
    public static byte[] bytes(String name) {
        // Not the place of the class: a class from an archive says where the jar lay when the archive was made.
        File jar = new File(System.getProperty("java.class.path", ""));
        try {
            byte[] inJar = jar.isFile() ? inJar(jar, name) : null;
            byte[] bytes = inJar == null ? onClassPath(name) : inJar;
            if (bytes == null) {
                throw new IllegalStateException("the program is built without " + name);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class loader would go through jar URLs, which takes it three times as long the first time. */
    private static byte @Nullable [] inJar(File jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? null : zip.getInputStream(entry).readAllBytes();
        }
    }

    private static byte @Nullable [] onClassPath(String name) throws IOException {
        try (InputStream in = Bundled.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
