package dev.pagelift.verify;

import java.util.Optional;

/** The differences between Workers Sites and static assets that no configuration removes, each with its reason. */
final class AcceptedOfSites {

    private static final String ADDRESSES =
            "Static assets show a page at one address, without 'index' and '.html', and send visitors there from its others.";
    static final String OWN_ADDRESS = "Static assets show the page for missing ones at its own address as any other.";
    private static final String CACHE = "Static assets let browsers keep a file as long as it is the same.";
    private static final String RANGES = "Static assets do not announce that they answer for parts of a file.";
    private static final String TYPE = "The code sent the page for missing ones without its headers.";
    private static final String METHOD =
            "The code threw for methods that files do not have; static assets refuse them.";

    private AcceptedOfSites() {}

    static Optional<String> reason(Difference difference, Request request, Answer before, Answer after) {
        if (before.exception()
                        .filter(what -> what.endsWith("is not a valid request method"))
                        .isPresent()
                && after.status() == 405) {
            return Optional.of(METHOD);
        }
        if (isMoved(request, before, after)) {
            return Optional.of(ADDRESSES);
        }
        return switch (difference.part()) {
            case "status" ->
                before.status() == 404 && after.status() == 200 && before.body().equals(after.body())
                        ? Optional.of(OWN_ADDRESS)
                        : Optional.empty();
            case "cache-control" ->
                difference.before() == null && "public, max-age=0, must-revalidate".equals(difference.after())
                        ? Optional.of(CACHE)
                        : Optional.empty();
            case "accept-ranges" -> difference.after() == null ? Optional.of(RANGES) : Optional.empty();
            case "content-type" ->
                before.status() == 404 && difference.before() == null ? Optional.of(TYPE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether the second answer sends on to the plain address of what was asked for. */
    private static boolean isMoved(Request request, Answer before, Answer after) {
        boolean known = before.status() == 200 || before.status() == 404;
        return known
                && after.status() == 307
                && after.header("location")
                        .filter(to -> plain(to).equals(plain(request.path())))
                        .isPresent();
    }

    private static String plain(String address) {
        String path = address.split("\\?", 2)[0];
        String shorter = path.replaceFirst("/$|\\.html$|/index$", "");
        return shorter.equals(path) ? path : plain(shorter);
    }
}
