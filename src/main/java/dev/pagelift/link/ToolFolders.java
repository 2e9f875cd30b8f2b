package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.UnignoredFolder;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.Fact;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Folders that tools of a site fill on the machines of developers and that no {@code .gitignore} names. */
final class ToolFolders implements Linker {

    /** What a tool writes beside the project that it is run for. */
    private static final Map<String, String> WRITTEN =
            Map.of("wrangler", ".wrangler", "opennextjs-cloudflare", ".open-next");

    private static final Set<String> SERVE = Set.of("dev", "pages dev", "build", "preview");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Set<String> told = new TreeSet<>();
        for (Command command : site.facts().all(Command.class)) {
            String folder = WRITTEN.get(command.tool());
            if (folder != null
                    && command.place() == Place.SCRIPT
                    && SERVE.contains(command.subcommand())
                    && command.folder()
                            .resolve(folder + "/any")
                            .filter(site.repository().snapshot()::isIgnoredByGit)
                            .isEmpty()
                    && told.add(folder)) {
                facts.accept(new UnignoredFolder(command.at(), folder, command.line()));
            }
        }
    }
}
