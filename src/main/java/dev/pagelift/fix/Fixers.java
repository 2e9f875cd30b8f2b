package dev.pagelift.fix;

import dev.pagelift.fix.command.ActionCommand;
import dev.pagelift.fix.command.ActionVersion;
import dev.pagelift.fix.command.CompileFirst;
import dev.pagelift.fix.command.PagesAction;
import dev.pagelift.fix.command.RetiredCommands;
import dev.pagelift.fix.command.ScriptCommands;
import dev.pagelift.fix.host.LeaveHost;
import dev.pagelift.fix.script.ModuleSyntax;
import dev.pagelift.fix.script.SitesToAssets;
import dev.pagelift.fix.worker.AddWorkerFirst;
import dev.pagelift.fix.worker.IgnoreAssets;
import dev.pagelift.fix.worker.SetAssetsKey;
import dev.pagelift.fix.worker.WorkerFix;
import java.util.List;
import java.util.Optional;

/** All fixers, in the order in which their fixes are applied. */
final class Fixers {

    static final List<Fixer> ALL = List.of(
            new PagesMigration(WorkerFix.NAME),
            new PagesMigration("merge-production"),
            new PagesMigration("previews"),
            new PagesMigration("adapter"),
            new PagesMigration(new AddWorkerFirst()),
            new PagesMigration(SetAssetsKey.NOT_FOUND),
            new PagesMigration(SetAssetsKey.BINDING),
            new PagesMigration(new IgnoreAssets()),
            new PagesMigration("default-headers"),
            new LeaveHost(),
            new ConfigKeyFixer(),
            ConfigEdit.REDUNDANT_FLAG,
            ConfigEdit.OBSERVABILITY,
            new IgnoreInGit(),
            new ScriptCommands(),
            new RetiredCommands(),
            new ActionCommand(),
            new PagesAction(),
            new CompileFirst(),
            new ActionVersion(),
            new SitesToAssets(),
            new ModuleSyntax(),
            TextEdit.PERMANENT,
            TextEdit.HTTPS,
            TextEdit.PORT,
            TextEdit.NODE_RUNTIME,
            new RemoveRedirect(),
            new ReorderRedirects(),
            new HeadersWorkersDev(),
            new MoveAssetsIgnore(),
            new MoveToRoot());

    private Fixers() {}

    /** The place of a fixer in the order in which fixes are applied. */
    static int rank(String name) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).name().equals(name)) {
                return i;
            }
        }
        return ALL.size();
    }

    static Optional<Fixer> named(String name) {
        return ALL.stream().filter(fixer -> fixer.name().equals(name)).findFirst();
    }
}
