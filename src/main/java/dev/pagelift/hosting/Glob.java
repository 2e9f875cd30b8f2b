package dev.pagelift.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source of Firebase, a glob with names for captured parts, as paths of Cloudflare. {@code **} at the end becomes {@code *},
 * {@code *} for one part a name; choices, classes and {@code **} elsewhere have no counterpart.
 */
final class Glob {

    private static final Pattern OTHER = Pattern.compile("[\\[\\](){}!?+@|,^$]");
    private static final int LONGEST = 2_000;

    private Glob() {}

    /** The paths that together match what the glob does; empty when there are none. */
    static Optional<List<String>> paths(String glob) {
        String path = glob.startsWith("/") || glob.equals("**") ? glob : "/" + glob;
        if (path.equals("**") || path.equals("/**")) {
            return Optional.of(List.of("/*"));
        }
        // A folder and all in it: "/docs{,/**}".
        String both = "{,/**}";
        if (path.endsWith(both)) {
            String folder = path.substring(0, path.length() - both.length());
            return path(folder).map(plain -> List.of(plain, plain + "/*"));
        }
        if (path.endsWith("/**")) {
            return path(path.substring(0, path.length() - 2)).map(plain -> List.of(plain + "*"));
        }
        return path.endsWith("*") && path.matches(".*:\\w+\\*")
                ? named(path)
                : path(path).map(List::of);
    }

    /** {@code :rest*} at the end captures the rest. */
    private static Optional<List<String>> named(String path) {
        int colon = path.lastIndexOf(':');
        return path(path.substring(0, colon)).map(plain -> List.of(plain + "*"));
    }

    /** Each {@code *} that stands for one part becomes a name. */
    private static Optional<String> path(String glob) {
        if (glob.length() > LONGEST || OTHER.matcher(glob).find() || glob.contains("**")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : glob.split("/", -1)) {
            if (part.equals("*")) {
                parts.add(":part" + parts.size());
            } else if (part.indexOf('*') >= 0) {
                return Optional.empty();
            } else {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The target with the name of Cloudflare's splat for the captured rest. */
    static String target(String source, String target) {
        int colon = source.lastIndexOf(':');
        boolean rest = source.matches(".*:\\w+\\*");
        return rest
                ? target.replace(source.substring(colon), ":splat")
                        .replace(source.substring(colon, source.length() - 1), ":splat")
                : target;
    }
}
