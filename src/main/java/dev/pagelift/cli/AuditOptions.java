package dev.pagelift.cli;

import dev.pagelift.rule.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that judges a repository understands. */
final class AuditOptions {

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(
            names = "--site",
            paramLabel = "PATH",
            description = "Only the sites in this folder of the repository, such as apps/web.")
    @Nullable
    String site;

    @Option(
            names = "--min-precision",
            paramLabel = "PRECISION",
            converter = Words.PrecisionConverter.class,
            description =
                    "Only rules that are right at least this often: very-high, high, medium or low (default: low).")
    Precision precision = Precision.LOW;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder with rules of your own, in addition to those built in.")
    @Nullable
    String rules;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Read this file instead of the repository's .pagelift.toml; see Silencing findings in the README.")
    @Nullable
    String config;

    @Option(
            names = "--no-ignores",
            description = "Report also what comments and the .pagelift.toml of the repository silence.")
    boolean noIgnores;
}
