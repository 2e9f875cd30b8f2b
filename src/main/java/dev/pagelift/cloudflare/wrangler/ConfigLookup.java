package dev.pagelift.cloudflare.wrangler;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Which configuration file Wrangler reads when it is run in a folder. Each name is looked for in the folder and all those above it
 * before the next name is tried, so a {@code wrangler.json} at the top beats a {@code wrangler.toml} beside the code.
 * Source: findWranglerConfig in workers-sdk's workers-utils, wrangler 4.164.0.
 */
public final class ConfigLookup {

    /** The names that are looked for, the strongest first. */
    public static final List<String> NAMES = List.of("wrangler.json", "wrangler.jsonc", "wrangler.toml");

    /** Where build tools leave word of the configuration they have generated. */
    public static final String REDIRECT = ".wrangler/deploy/config.json";

    private final Snapshot snapshot;

    public ConfigLookup(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The file that is read in a folder; empty when there is none up to the root of the repository. */
    public Optional<RepoPath> from(RepoPath folder) {
        return NAMES.stream().flatMap(name -> upward(folder, name).stream()).findFirst();
    }

    /** The nearest file of a name in a folder or above it. */
    private Optional<RepoPath> upward(RepoPath folder, String name) {
        for (RepoPath at = folder; ; at = at.parent()) {
            Optional<RepoPath> file =
                    at.resolve(name).filter(path -> snapshot.file(path).isPresent());
            if (file.isPresent() || at.isRoot()) {
                return file;
            }
        }
    }
}
