package dev.pagelift.cloudflare.assets;

import dev.pagelift.snapshot.IgnoreFile;
import java.util.List;
import java.util.Locale;

/**
 * An {@code .assetsignore}: which files of the folder it lies at the top of Workers leave out. It is written like a
 * {@code .gitignore}, but upper and lower case are alike.
 * Source: createAssetsIgnoreFunction in workers-sdk's workers-shared, wrangler 4.164.0, and the npm package "ignore" that it uses.
 */
public final class WorkersIgnore {

    public static final String NAME = ".assetsignore";

    /** What is never published: rules, this file itself. */
    private static final String ALWAYS = "/.assetsignore\n/_redirects\n/_headers\n";

    private final IgnoreFile rules;

    private WorkersIgnore(String patterns) {
        String own = patterns.startsWith("\ufeff") ? patterns.substring(1) : patterns;
        rules = IgnoreFile.of((ALWAYS + own).toLowerCase(Locale.ROOT));
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
        List<String> names = names(path);
        return isInIgnored(names) || ignores(names, false);
    }

    /** Whether a folder is left out with all that is in it. */
    public boolean ignoresFolder(String path) {
        List<String> names = names(path);
        return isInIgnored(names) || ignores(names, true);
    }

    private static List<String> names(String path) {
        return List.of(path.toLowerCase(Locale.ROOT).split("/", -1));
    }

    private boolean isInIgnored(List<String> names) {
        for (int depth = 1; depth < names.size(); depth++) {
            if (ignores(names.subList(0, depth), true)) {
                return true;
            }
        }
        return false;
    }

    private boolean ignores(List<String> names, boolean isFolder) {
        return rules.ignores(names, isFolder).orElse(false);
    }
}
