package dev.pagelift.cli;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.Progress;
import dev.pagelift.source.Revisions;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import dev.pagelift.source.Sources;
import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What every command that reads a repository understands. */
final class TargetOptions {

    private final PositionalParamSpec target = PositionalParamSpec.builder()
            .type(String.class)
            .index("0")
            .arity("0..1")
            .paramLabel("TARGET")
            .defaultValue(".")
            .description("A folder (default: the current one), an https git URL, or owner/repo[@ref].")
            .build();

    private final OptionSpec debug = Declared.flag("--debug", "Print stack traces of internal errors.");
    private final LimitOptions limits = new LimitOptions();

    CommandSpec mixin() {
        return CommandSpec.create().addPositional(target).addOption(debug).addArgGroup(limits.group());
    }

    /** As the user wrote it. */
    String target() {
        return target.getValue();
    }

    Source open(Progress progress) throws SourceException {
        return Sources.open(target(), limits.cloneLimits(), progress);
    }

    Revisions since(String since, Progress progress) throws SourceException {
        return Sources.since(target(), since, limits.cloneLimits(), progress);
    }

    /** Parts of the audit that failed are notices; their traces are for those who look for the error. */
    void tellErrors(Snapshot snapshot, PrintStream err) {
        if (Declared.isSet(debug)) {
            snapshot.errors().forEach(error -> error.printStackTrace(err));
        }
    }

    Limits limits() {
        return limits.limits();
    }
}
