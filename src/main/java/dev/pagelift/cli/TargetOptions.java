package dev.pagelift.cli;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.Progress;
import dev.pagelift.source.Revisions;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;
import java.io.PrintStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads a repository understands. */
final class TargetOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            defaultValue = ".",
            description = "A folder (default: the current one), an https git URL, or owner/repo[@ref].")
    String target = ".";

    @Option(names = "--debug", description = "Print stack traces of internal errors.")
    boolean debug;

    @ArgGroup(validate = false, heading = "%nLimits (what is over one is left out, and a notice says so):%n")
    private LimitOptions limits = new LimitOptions();

    Source open(Progress progress) throws SourceException {
        return Sources.open(target, limits.cloneLimits(), progress);
    }

    Revisions since(String since, Progress progress) throws SourceException {
        return Sources.since(target, since, limits.cloneLimits(), progress);
    }

    /** Parts of the audit that failed are notices; their traces are for those who look for the error. */
    void tellErrors(Snapshot snapshot, PrintStream err) {
        if (debug) {
            snapshot.errors().forEach(error -> error.printStackTrace(err));
        }
    }

    Limits limits() {
        return limits.limits();
    }
}
