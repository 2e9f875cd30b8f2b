package dev.pagelift.verify;

import dev.pagelift.fix.Change;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.npm.Npm;
import dev.pagelift.npm.Run;
import java.nio.file.Path;
import java.util.List;

/** What {@code wrangler deploy --dry-run} says of a fixed project. */
final class DryRun {

    private DryRun() {}

    /** Empty when it accepts the project, else what it prints. */
    static String of(Path project, SiteFacts site, List<Change> changes) throws VerifyException {
        Served served = Served.worker(site);
        try (Programs programs = new Programs(Proof.tools())) {
            Path copy = programs.temporaryFolder().resolve("project");
            TemporaryCopy.make(project, copy, changes);
            Path folder = copy.resolve(served.folder().toString());
            for (List<String> build : served.builds()) {
                programs.run(Proof.tools().wrangler(build), folder, 120, "Functions not built");
            }
            Run.Ended ended = Npm.wrangler("deploy", "--env=", "--dry-run", "--outdir", ".dry-run")
                    .in(folder)
                    .end();
            boolean warned = (ended.out() + ended.err()).contains("WARNING");
            return ended.exitCode() == 0 && !warned ? "" : ended.out() + ended.err();
        }
    }
}
