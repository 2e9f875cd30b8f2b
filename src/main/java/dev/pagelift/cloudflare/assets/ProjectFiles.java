package dev.pagelift.cloudflare.assets;

import java.util.List;

/** Files at the top of a project that are not for visitors, where that folder is published as a whole. */
public final class ProjectFiles {

    public static final List<String> NAMES = List.of(
            ".npmrc",
            "package.json",
            "package-lock.json",
            "pnpm-lock.yaml",
            "yarn.lock",
            "wrangler.json",
            "wrangler.jsonc",
            "wrangler.toml");

    private ProjectFiles() {}
}
