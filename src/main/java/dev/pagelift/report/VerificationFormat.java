package dev.pagelift.report;

import dev.pagelift.verify.VerificationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** How comparisons of a site before and after its fixes can be printed. */
public enum VerificationFormat {
    TEXT {
        @Override
        public void report(List<VerificationResult> results, Style style, OutputStream out) throws IOException {
            VerificationText.report(results, style, out);
        }
    },
    MARKDOWN {
        @Override
        public void report(List<VerificationResult> results, Style style, OutputStream out) throws IOException {
            VerificationMarkdown.report(results, out);
        }
    },
    JSON {
        @Override
        public void report(List<VerificationResult> results, Style style, OutputStream out) throws IOException {
            VerificationJson.report(results, out);
        }
    };

    public abstract void report(List<VerificationResult> results, Style style, OutputStream out) throws IOException;
}
