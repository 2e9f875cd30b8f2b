package dev.pagelift.verify;

import java.util.List;

/**
 * Files of the published folder that Pages keeps to itself when it is deployed to; its local server does not.
 * Source: IGNORE_LIST in workers-sdk's pages/validate.ts.
 */
final class NeverPublished {

    private static final List<String> AT_THE_TOP =
            List.of("/_worker.js", "/_redirects", "/_headers", "/_routes.json", "/functions", "/.wrangler");

    private static final List<String> ANYWHERE = List.of("/node_modules/", "/.git/", "/.DS_Store/");

    private NeverPublished() {}

    static boolean is(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        return AT_THE_TOP.stream().anyMatch(name -> folder.startsWith(name + "/"))
                || ANYWHERE.stream().anyMatch(folder::contains);
    }
}
