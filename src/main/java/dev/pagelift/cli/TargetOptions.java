package dev.pagelift.cli;

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
}
