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

    /** {@code :rest*} at the end captures the rest, which may be nothing, not even the slash before it. */
    private static Optional<List<String>> named(String path) {
        int colon = path.lastIndexOf(':');
        return path(path.substring(0, colon))
                .map(plain -> plain.length() > 1 && plain.endsWith("/")
                        ? List.of(plain.substring(0, plain.length() - 1), plain + "*")
                        : List.of(plain + "*"));
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

    /** The lines of a {@code _redirects} file; empty when there are none. */
    static Optional<List<String>> lines(String source, String target, int status) {
        return paths(source)
                .map(paths -> paths.stream()
                        .map(path -> path + " " + target(source, path, target) + " " + status)
                        .toList());
    }

    /** The target with Cloudflare's name for the captured rest, or with nothing for a path that has none. */
    private static String target(String source, String path, String target) {
        if (!source.matches(".*:\\w+\\*")) {
            return target;
        }
        String name = source.substring(source.lastIndexOf(':'));
        String rest = path.endsWith("*") ? ":splat" : "";
        String filled = target.replace(name, rest).replace(name.substring(0, name.length() - 1), rest);
        boolean bare = rest.isEmpty() && filled.length() > 1 && filled.endsWith("/") && !target.endsWith("/");
        return bare ? filled.substring(0, filled.length() - 1) : filled;
    }
}
