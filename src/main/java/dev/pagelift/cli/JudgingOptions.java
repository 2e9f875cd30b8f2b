package dev.pagelift.cli;

import dev.pagelift.rule.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What decides which findings there are, whatever is audited. */
final class JudgingOptions {

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
