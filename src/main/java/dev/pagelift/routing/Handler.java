package dev.pagelift.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file below {@code functions/} exports under a name that Pages calls.
 *
 * @param export such as {@code onRequestGet}
 */
public record Handler(FunctionFile file, String export) {

    /** What Pages calls. */
    public static final Set<String> NAMES = Set.of(
            "onRequest",
            "onRequestGet",
            "onRequestPost",
            "onRequestPut",
            "onRequestPatch",
            "onRequestDelete",
            "onRequestOptions",
            "onRequestHead");

    private static final String PREFIX = "onRequest";

    public static boolean isName(String export) {
        return NAMES.contains(export);
    }

    /** Empty when Pages does not call an export of this name. */
    public static Optional<Handler> of(FunctionFile file, String export) {
        return isName(export) ? Optional.of(new Handler(file, export)) : Optional.empty();
    }

    /** The method it answers, in capitals; empty for all. */
    public String method() {
        return export.substring(PREFIX.length()).toUpperCase(Locale.ROOT);
    }

    /** Of the name and the path alone: a start is quicker without the hashes that Java makes for records. */
    @Override
    public int hashCode() {
        return 31 * file.file().hashCode() + export.hashCode();
    }
}
