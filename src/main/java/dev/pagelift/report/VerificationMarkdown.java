package dev.pagelift.report;

import dev.pagelift.verify.Comparison;
import dev.pagelift.verify.Difference;
import dev.pagelift.verify.VerificationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comparisons as Markdown, for a pull request. */
final class VerificationMarkdown {

    private final StringBuilder text = new StringBuilder();

    private VerificationMarkdown() {}

    static void report(List<VerificationResult> results, OutputStream out) throws IOException {
        VerificationMarkdown report = new VerificationMarkdown();
        results.forEach(report::site);
        out.write(report.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void site(VerificationResult result) {
        int different = result.different().size();
        text.append("## ").append(Escape.markdownCode(result.site().toString())).append("\n\n");
        text.append(Escape.markdownCode(result.before()))
                .append(" → ")
                .append(Escape.markdownCode(result.after()))
                .append(": ");
        text.append(result.comparisons().size())
                .append(" requests, ")
                .append(different)
                .append(" answered differently.\n");
        if (!result.missingBindings().isEmpty()) {
            text.append("\nThe code is no longer given ")
                    .append(Escape.markdownCode(String.join(", ", result.missingBindings())))
                    .append(".\n");
        }
        if (different > 0) {
            text.append("\n| request | what | before | after |\n|---|---|---|---|\n");
            result.different().forEach(this::rows);
        }
        if (!result.acceptedReasons().isEmpty()) {
            text.append("\n| answers | accepted because |\n|--:|---|\n");
            result.acceptedReasons().forEach((reason, count) -> text.append("| " + count + " | " + reason + " |\n"));
        }
        text.append('\n');
    }

    private void rows(Comparison comparison) {
        for (Difference difference : comparison.differences()) {
            text.append("| ").append(Escape.markdownCode(comparison.request().line()));
            text.append(" | ").append(Escape.markdownCode(difference.part()));
            text.append(" | ").append(cell(difference.before()));
            text.append(" | ").append(cell(difference.after())).append(" |\n");
        }
    }

    private static String cell(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "none" : Escape.markdownCode(value);
    }
}
