package dev.pagelift.cloudflare.assets;

import java.util.Set;

/**
 * Which files of the folder that is published Pages leaves out by itself.
 * Source: packages/wrangler/src/pages/validate.ts in workers-sdk, wrangler 4.164.0.
 */
public final class PagesIgnore {

    /** At the top of the folder. */
    private static final Set<String> AT_TOP =
            Set.of("_worker.js", "_redirects", "_headers", "_routes.json", "functions", ".wrangler");

    /** Anywhere, unless below a folder whose name starts with a dot: stars do not reach into those. */
    private static final Set<String> ANYWHERE = Set.of(".DS_Store", "node_modules", ".git");

    private PagesIgnore() {}

    /**
     * Whether a file is left out.
     *
     * @param path from the folder that is published, with {@code /} between its parts
     */
    public static boolean ignores(String path) {
        String[] parts = path.split("/");
        if (AT_TOP.contains(parts[0])) {
            return true;
        }
        for (String part : parts) {
            if (ANYWHERE.contains(part)) {
                return true;
            }
            if (part.startsWith(".")) {
                return false;
            }
        }
        return false;
    }
}
