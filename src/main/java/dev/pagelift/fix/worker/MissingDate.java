package dev.pagelift.fix.worker;

import dev.pagelift.fact.ConfigFact;
import java.util.List;

/** The lines that tell the owner to fill in a date that only the dashboard has. */
final class MissingDate {

    static final List<String> LINES = List.of(
            ConfigFact.MissingDate.MARK
                    + " = the date in the Pages project's settings (Runtime). A deploy stops without it.",
            "Keep the date for the migration, and raise it later.");

    private MissingDate() {}
}
