package dev.pagelift.cli;

import dev.pagelift.rule.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What decides which findings there are, whatever is audited. */
final class JudgingOptions {

    private final OptionSpec precision = OptionSpec.builder("--min-precision")
            .type(Precision.class)
            .paramLabel("PRECISION")
            .converters(new Words.PrecisionConverter())
            .description(
                    "Only rules that are right at least this often: very-high, high, medium or low (default: low).")
            .build();

    private final OptionSpec rules = OptionSpec.builder("--rules")
            .type(String.class)
            .paramLabel("DIR")
            .description("A folder with rules of your own, in addition to those built in.")
            .build();

    private final OptionSpec config = OptionSpec.builder("--config")
            .type(String.class)
            .paramLabel("FILE")
            .description(
                    "Read this file instead of the repository's .pagelift.toml; see Silencing findings in the README.")
            .build();

    private final OptionSpec noIgnores = Declared.flag(
            "--no-ignores", "Report also what comments and the .pagelift.toml of the repository silence.");

    CommandSpec mixin() {
        return CommandSpec.create()
                .addOption(precision)
                .addOption(rules)
                .addOption(config)
                .addOption(noIgnores);
    }

    Precision precision() {
        Precision least = precision.getValue();
        return least == null ? Precision.LOW : least;
    }

    /** A folder. */
    @Nullable
    String rules() {
        return rules.getValue();
    }

    /** A file. */
    @Nullable
    String config() {
        return config.getValue();
    }

    boolean noIgnores() {
        return Declared.isSet(noIgnores);
    }
}
