package dev.pagelift.report;

import dev.pagelift.verify.Comparison;
import dev.pagelift.verify.Difference;
import dev.pagelift.verify.VerificationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comparisons for a terminal: what differs, then what differs and is accepted, then the count. */
final class VerificationText {

    private final StringBuilder text = new StringBuilder();
    private final Style style;

    private VerificationText(Style style) {
        this.style = style;
    }

    static void report(List<VerificationResult> results, Style style, OutputStream out) throws IOException {
        VerificationText report = new VerificationText(style);
        results.forEach(report::site);
        out.write(report.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void site(VerificationResult result) {
        line(style.paint("1", "The site in '" + Escape.terminal(result.site().toString()) + "'") + ": '"
                + Escape.terminal(result.before() + "' → '" + result.after()) + "'");
        if (!result.missingBindings().isEmpty()) {
            line("  The code is no longer given: " + Escape.terminal(String.join(", ", result.missingBindings())));
        }
        result.different().forEach(this::comparison);
        if (!result.acceptedReasons().isEmpty()) {
            line("  Accepted differences, with the number of answers:");
            result.acceptedReasons().forEach((reason, count) -> line(String.format("  %5d  %s", count, reason)));
        }
        int different = result.different().size();
        line("  " + result.comparisons().size() + " requests, " + (different == 0 ? "none" : different)
                + (different == 1 ? " is" : " are") + " answered differently.");
    }

    private void comparison(Comparison comparison) {
        line("  " + style.paint("31", Escape.terminal(comparison.request().line())) + "   for "
                + Escape.terminal(comparison.request().because()));
        for (Difference difference : comparison.differences()) {
            line("      " + Escape.terminal(difference.toString()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
