package dev.pagelift.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that ship inside the program. */
public final class Bundled {

    private Bundled() {}

    /** The bytes of a resource, named from the root of the class path. */
    public static byte[] bytes(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is built without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
