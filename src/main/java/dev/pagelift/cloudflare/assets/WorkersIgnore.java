package dev.pagelift.cloudflare.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * An {@code .assetsignore}: which files of the folder it lies at the top of Workers leave out. It is written like a
 * {@code .gitignore}, but upper and lower case are alike.
 * Source: createAssetsIgnoreFunction in workers-sdk's workers-shared, wrangler 4.164.0, and the npm package "ignore" that it uses.
 */
public final class WorkersIgnore {

    public static final String NAME = ".assetsignore";

    /** What is never published: rules, this file itself. */
    private static final String ALWAYS = "/.assetsignore\n/_redirects\n/_headers\n";

    private final IgnoreNode rules = new IgnoreNode();

    private WorkersIgnore(String patterns) {
        String all = ALWAYS + (patterns.startsWith("\ufeff") ? patterns.substring(1) : patterns);
        try {
            rules.parse(new ByteArrayInputStream(all.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    public static WorkersIgnore of(String text) {
        return new WorkersIgnore(text);
    }

    /** What Workers leave out when there is no such file. */
    public static WorkersIgnore none() {
        return new WorkersIgnore("");
    }

    /**
     * Whether a file is left out. What is in a folder that is left out is too, whatever other lines say.
     *
     * @param path from the folder that is published, with {@code /} between its parts
     */
    public boolean ignores(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', slash + 1)) {
            if (Boolean.TRUE.equals(rules.checkIgnored(lower.substring(0, slash), true))) {
                return true;
            }
        }
        return Boolean.TRUE.equals(rules.checkIgnored(lower, false));
    }

    /** Whether a folder is left out with all that is in it. */
    public boolean ignoresFolder(String path) {
        return ignores(path + "/x") && Boolean.TRUE.equals(rules.checkIgnored(path.toLowerCase(Locale.ROOT), true));
    }
}
