package dev.pagelift.hosting;

import dev.pagelift.cloudflare.assets.Redirects;
import java.util.List;

/**
 * What a rule of another host becomes on Cloudflare.
 *
 * @param lines of a {@code _redirects} file, or paths of a {@code _headers} file, in order
 * @param reason why there is no conversion, in words without capital letter or full stop
 */
public record Conversion(Outcome outcome, List<String> lines, String reason) {

    /** Kinds of conversions. */
    public enum Outcome {
        /** Lines that do the same. */
        LINES,
        /** The setting {@code not_found_handling = "single-page-application"}. */
        SINGLE_PAGE,
        /** The setting {@code not_found_handling = "404-page"}. */
        NOT_FOUND_PAGE,
        /** Only code can do the same. */
        CODE
    }

    static Conversion singlePage() {
        return new Conversion(Outcome.SINGLE_PAGE, List.of(), "");
    }

    static Conversion notFoundPage() {
        return new Conversion(Outcome.NOT_FOUND_PAGE, List.of(), "");
    }

    static Conversion code(String reason) {
        return new Conversion(Outcome.CODE, List.of(), reason);
    }

    /** Lines of a {@code _headers} file, each a path. */
    static Conversion paths(List<String> paths) {
        return new Conversion(Outcome.LINES, List.copyOf(paths), "");
    }

    /** Lines of a {@code _redirects} file, if Cloudflare takes them as they are. */
    static Conversion redirects(List<String> lines) {
        Redirects read = Redirects.parse(String.join("\n", lines), true);
        return read.invalid().isEmpty()
                ? new Conversion(Outcome.LINES, List.copyOf(lines), "")
                : code(read.invalid().get(0).problem().reason());
    }

    public boolean isExact() {
        return outcome != Outcome.CODE;
    }
}
