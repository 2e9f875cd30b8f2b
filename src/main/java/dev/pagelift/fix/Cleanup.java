package dev.pagelift.fix;

import dev.pagelift.cloudflare.assets.WorkersIgnore;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.fix.worker.Lines;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Removes what only the Pages project of a site needed, once the site is a Worker: its {@code _routes.json}, and functions that
 * the Worker does not call. While the Pages project still answers for the domain, this would break its next deployment.
 */
final class Cleanup {

    static final String NAME = "cleanup";

    private final SiteFacts site;
    private final Snapshot snapshot;
    private final Draft draft;

    private Cleanup(SiteFacts site, Snapshot snapshot) {
        this.site = site;
        this.snapshot = snapshot;
        this.draft = new Draft(snapshot);
    }

    /**
     * What goes; empty when there is nothing, or the site is no Worker.
     *
     * @throws CannotFix when something still needs it
     */
    static Optional<Fix> of(SiteFacts site, Snapshot snapshot) {
        boolean isWorker = site.config()
                .filter(config -> config.isForWorker() && !config.isForPages())
                .isPresent();
        return isWorker ? new Cleanup(site, snapshot).fix() : Optional.empty();
    }

    private Optional<Fix> fix() {
        site.facts().all(RoutesJson.class).stream().filter(RoutesJson::settled).forEach(this::remove);
        site.facts().all(FunctionsFolder.class).stream()
                .filter(folder -> folder.hidden() || !folder.compiled())
                .forEach(folder -> removeFolder(folder.folder()));
        if (draft.changes().isEmpty()) {
            return Optional.empty();
        }
        requireNoDeployment();
        return Optional.of(new Fix(
                NAME,
                "Remove what only the Pages project of '" + site.site().root() + "' needed.",
                Safety.SAFE,
                draft.edits(),
                List.of()));
    }

    private void requireNoDeployment() {
        site.facts().all(Command.class).stream()
                .filter(command ->
                        command.runs("wrangler", "pages deploy") || command.runs("wrangler", "pages publish"))
                .findFirst()
                .ifPresent(command -> {
                    throw new CannotFix("'" + command.file() + "' still deploys to Pages in line "
                            + command.at().line() + ", so nothing that Pages needs was removed.");
                });
    }

    /** Removes the file, and the line that kept it private. */
    private void remove(RoutesJson routes) {
        RepoPath file = routes.file();
        RoutesRules rules = new RoutesRules(routes.include(), routes.exclude());
        site.facts().all(FunctionRoute.class).stream()
                .filter(route -> !route.middleware() && !rules.reaches(route.path()))
                .findFirst()
                .ifPresent(route -> {
                    throw new CannotFix("Only '" + file + "' says that '" + route.file()
                            + "' is not to run; remove the function first, or list its path in 'run_worker_first'.");
                });
        draft.delete(file);
        RepoPath ignore = file.parent().resolve(WorkersIgnore.NAME).orElseThrow();
        draft.text(ignore)
                .map(text -> Lines.without(text, file.name()))
                .ifPresent(left -> draft.put(ignore, Optional.of(left).filter(text -> !text.isBlank())));
    }

    private void removeFolder(RepoPath folder) {
        for (SourceFile file : snapshot.files()) {
            if (file.path().isIn(folder)) {
                if (file.text().indexOf('\ufffd') >= 0) {
                    throw new CannotFix("'" + file.path() + "' is no text, so '" + folder + "' was not removed.");
                }
                draft.delete(file.path());
            } else if (imports(file, folder)) {
                throw new CannotFix(
                        "'" + file.path() + "' imports from '" + folder + "', so the folder was not removed.");
            }
        }
    }

    /** Only a text that names the folder can import from it. */
    private static boolean imports(SourceFile file, RepoPath folder) {
        return Dialect.of(file.path())
                .filter(dialect -> file.text().contains(folder.name() + "/"))
                .map(dialect -> Script.parse(file.text(), dialect))
                .filter(script -> script.imports().stream()
                        .anyMatch(one -> file.path()
                                .parent()
                                .resolve(one.module())
                                .filter(target -> target.isIn(folder))
                                .isPresent()))
                .isPresent();
    }
}
