package dev.pagelift.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The differences between code that a build makes for Pages and for Workers, where files are looked for before the code is asked. */
final class AcceptedOfBuilds {

    private static final String FILES_FIRST =
            "Workers know a built file under each form of its address and redirect to the normal one, where Pages asked the code first.";
    private static final String MISSING =
            "Both answer 404, one with the page of the code and one without: the two products leave missing files to different ones.";

    private AcceptedOfBuilds() {}

    static Optional<String> reason(Request request, Answer before, Answer after) {
        if (answersOpenly(before) && Accepted.isRedirect(after) && leadsToTheSame(request, after)) {
            return Optional.of(FILES_FIRST);
        }
        if (before.status() == 404
                && after.status() == 200
                && normal(request.path()).equals("/404")) {
            return Optional.of(AcceptedOfSites.OWN_ADDRESS);
        }
        return before.status() == 404 && after.status() == 404 ? Optional.of(MISSING) : Optional.empty();
    }

    /** With a page or that there is none; what asks for a password must go on to ask for it. */
    private static boolean answersOpenly(Answer answer) {
        return !Accepted.isRedirect(answer) && answer.status() != 401 && answer.status() != 403;
    }

    private static boolean leadsToTheSame(Request request, Answer answer) {
        return normal(request.path()).equals(normal(answer.header("location").orElse("")));
    }

    /** Without a query, a name for the start page of a folder, an ending and slashes that say nothing. */
    private static String normal(String address) {
        String path = decoded(address.split("\\?", 2)[0]).replaceAll("/{2,}", "/");
        return path.replaceFirst("/$", "").replaceFirst("\\.html$", "").replaceFirst("/index$", "");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
