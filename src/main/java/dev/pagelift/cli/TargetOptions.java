package dev.pagelift.cli;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.Progress;
import dev.pagelift.source.Revisions;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;
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

    Limits limits() {
        return limits.limits();
    }
}
