package dev.pagelift.fix.worker;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The start of a configuration for a site that has none: what Wrangler must know, as far as the repository tells it. */
public final class NewConfig {

    private static final String SCHEMA = "node_modules/wrangler/config-schema.json";

    private NewConfig() {}

    /**
     * The text of a new {@code wrangler.jsonc}.
     *
     * @param code whether there is code, for which a date that nobody wrote down cannot be chosen
     */
    public static String text(Subject site, boolean code) {
        EditableData data = EditableData.of(Format.JSON, "{}\n").orElseThrow();
        if (site.snapshot().file(root(site), "package.json").isPresent()) {
            data.set(Route.of("$schema"), SCHEMA);
        }
        data.set(Route.of("name"), name(site));
        date(site, code).ifPresent(date -> data.set(Route.of("compatibility_date"), date));
        List<String> flags = values(site, "--compatibility-flags", "--compatibility-flag");
        if (!flags.isEmpty()) {
            data.set(Route.of("compatibility_flags"), flags);
        }
        return data.text();
    }

    private static RepoPath root(Subject site) {
        return site.site().site().root();
    }

    /** The project's name as a deploy command writes it, else that of the package or of the folder. */
    private static String name(Subject site) {
        return Stream.of(
                        values(site, "--project-name").stream().findFirst(),
                        packageName(site),
                        Optional.of(root(site).name()))
                .flatMap(Optional::stream)
                .map(NewConfig::workerName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new CannotFix(
                                "Nothing in the repository names the project, so a new configuration would have no 'name';"
                                        + " give it one in a 'package.json', or write a 'wrangler.jsonc' with the name of the Pages project."));
    }

    private static Optional<String> packageName(Subject site) {
        return site.snapshot()
                .file(root(site), "package.json")
                .map(file -> Format.JSON.read(file).root())
                .flatMap(root -> root.get("name"))
                .flatMap(Node::string);
    }

    /** Lower-case letters, digits and dashes, at most 63. */
    private static String workerName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(63, plain.length()));
    }

    private static Optional<String> date(Subject site, boolean code) {
        return values(site, "--compatibility-date").stream()
                .findFirst()
                .or(() -> code ? Optional.empty() : Optional.of(WorkerFix.NEWEST_DATE));
    }

    /** What the commands of the site that run {@code wrangler pages} give to a flag. */
    private static List<String> values(Subject site, String... flags) {
        return site.site().facts().all(Command.class).stream()
                .filter(command -> command.tool().equals("wrangler")
                        && command.subcommand().startsWith("pages"))
                .flatMap(command -> Stream.of(flags).flatMap(flag -> command.values(flag).stream()))
                .filter(value -> !value.isEmpty() && value.indexOf('$') < 0)
                .distinct()
                .toList();
    }
}
