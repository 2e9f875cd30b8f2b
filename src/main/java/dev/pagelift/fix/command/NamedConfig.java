package dev.pagelift.fix.command;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.worker.WorkerFix;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command of Pages said with its folder and project, and a Worker's says with its configuration. */
final class NamedConfig {

    private static final Pattern PLAIN = Pattern.compile("[\\w./@-]+");

    private NamedConfig() {}

    /** The arguments that name the configuration, where Wrangler would not find it by itself: it looks in its own folder and above. */
    static List<String> arguments(Subject subject, RepoPath folder) {
        RepoPath config = WorkerFix.configFile(subject);
        if (folder.isIn(config.parent())) {
            return List.of();
        }
        String path = config.seenFrom(folder).replaceFirst("^\\./", "");
        if (!PLAIN.matcher(path).matches()) {
            throw new CannotFix("The command must name the configuration '" + path + "'; change it by hand.");
        }
        return List.of("--config", path);
    }

    /** A configuration publishes one folder; a command for another one is another site, or an older one. */
    static void requireSameFolder(Subject subject, @Nullable RepoPath published) {
        Optional.ofNullable(subject.site().site().outputDir())
                .filter(folder -> published != null && !published.equals(folder))
                .ifPresent(folder -> {
                    throw new CannotFix(
                            "This publishes '" + published + "', and the configuration of the Worker publishes '"
                                    + folder
                                    + "'; if both are needed, give this one a configuration of its own and name it with"
                                    + " '--config'.");
                });
    }
}
