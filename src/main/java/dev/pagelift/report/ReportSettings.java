package dev.pagelift.report;

import org.jspecify.annotations.Nullable;

/**
 * What a user can choose about reports.
 *
 * @param category the name under which code scanning keeps the results of one of several runs, or null for none
 * @param showSuppressed whether what is suppressed is reported too, marked as such
 */
public record ReportSettings(Style style, @Nullable String category, boolean showSuppressed) {

    public static final ReportSettings PLAIN = new ReportSettings(Style.PLAIN, null, false);

    /** The same, printed in another way. */
    public ReportSettings with(Style other) {
        return new ReportSettings(other, category, showSuppressed);
    }
}
