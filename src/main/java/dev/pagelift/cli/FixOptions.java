package dev.pagelift.cli;

import dev.pagelift.fix.Choices;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What decides the edits, wherever they are made or tried. */
final class FixOptions {

    private final OptionSpec unsafe = Declared.flag("--unsafe", "Make also the edits that a person must review.");

    private final OptionSpec functions = OptionSpec.builder("--functions")
            .type(Choices.Functions.class)
            .paramLabel("HOW")
            .defaultValue("compiled")
            .description(
                    "What becomes of functions/: 'compiled' by Wrangler before each deploy, or a 'router' module that"
                            + " imports the handlers (default: compiled).")
            .build();

    CommandSpec mixin() {
        return CommandSpec.create().addOption(unsafe).addOption(functions);
    }

    /**
     * The user's decisions.
     *
     * @param cleanup whether what only the Pages project still needs is removed
     */
    Choices choices(boolean cleanup) {
        return new Choices(functions.getValue(), cleanup, Declared.isSet(unsafe));
    }
}
