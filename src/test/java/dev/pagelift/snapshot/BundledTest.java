package dev.pagelift.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledTest {

    private static final String CLASS = "dev/pagelift/snapshot/Bundled.class";

    @TempDir
    Path folder;

    @Test
    void readsFromAFolderOfClasses() {
        assertTrue(Bundled.text("pagelift/catalog/hosts.bin").contains("netlify"));
        assertThrows(IllegalStateException.class, () -> Bundled.bytes("pagelift/nothing.json"));
    }

    @Test
    void readsFromAJar() throws Exception {
        readsFrom(jar("pagelift.jar"));
    }

    @Test
    void readsFromAJarWhoseNameIsEscapedInUrls() throws Exception {
        readsFrom(jar("page lift.jar"));
    }

    private static void readsFrom(Path jar) throws Exception {
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Method bytes = loader.loadClass(Bundled.class.getName()).getMethod("bytes", String.class);
            assertEquals("fünf", new String((byte[]) bytes.invoke(null, "pagelift/some.txt"), StandardCharsets.UTF_8));
            InvocationTargetException missing =
                    assertThrows(InvocationTargetException.class, () -> bytes.invoke(null, "pagelift/nothing.json"));
            assertInstanceOf(IllegalStateException.class, missing.getCause());
        }
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bundled = Bundled.class.getResourceAsStream("Bundled.class")) {
            out.putNextEntry(new JarEntry(CLASS));
            bundled.transferTo(out);
            out.putNextEntry(new JarEntry("pagelift/some.txt"));
            out.write("fünf".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
