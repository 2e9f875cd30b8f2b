package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about what is run: scripts and CI. */
public sealed interface CommandFact extends Fact {

    /**
     * A command line that something runs.
     *
     * @param tool its program, such as {@code wrangler}, without runner and version
     * @param subcommand the words up to the first argument or flag, such as {@code pages deploy}
     * @param arguments what follows, unquoted
     * @param folder where it runs
     * @param place {@code script}, {@code workflow} …
     * @param script the name in package.json, or null elsewhere
     */
    record Command(
            Location at,
            RepoPath file,
            String tool,
            @Nullable String version,
            String subcommand,
            List<String> arguments,
            RepoPath folder,
            String place,
            @Nullable String script)
            implements CommandFact {

        /** As a person would write it, without flags. */
        public String line() {
            return (tool + " " + subcommand).strip();
        }
    }

    /**
     * A step of a GitHub workflow that uses an action to deploy.
     *
     * @param action without its version, such as {@code cloudflare/wrangler-action}
     * @param command the Wrangler command it runs, empty for the action's default
     */
    record ActionStep(
            Location at,
            RepoPath file,
            String action,
            String version,
            String command,
            @Nullable String wranglerVersion,
            RepoPath folder)
            implements CommandFact {}
}
