package dev.pagelift.routing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file below {@code functions/} as Pages mounts it.
 *
 * <p>Source: routing/filepath-routing.ts of workers-sdk's pages-functions.
 *
 * @param file from the {@code functions/} folder, with slashes
 * @param path of the URLs it answers, with parameters as {@code :name} and {@code :name*}
 * @param mount of the folder it lies in
 * @param middleware whether it runs before the routes in its folder, and not as one of them
 * @param badParameter what stands in brackets and is no name of a parameter, which makes Wrangler give up; null where all is well
 */
public record FunctionFile(
        String file,
        String path,
        String mount,
        boolean middleware,
        @Nullable String badParameter) {

    private static final Set<String> EXTENSIONS = Set.of("js", "mjs", "ts", "tsx", "jsx");
    private static final Set<String> MIDDLEWARE = Set.of("_middleware", "_middleware_");
    private static final Pattern CATCH_ALL = Pattern.compile("\\[\\[([^\\]]++)\\]\\]");
    private static final Pattern PARAMETER = Pattern.compile("\\[([^\\]]++)\\]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

    /** Empty for a file whose name Pages does not read; whether it exports a handler is another question. */
    public static Optional<FunctionFile> of(String file) {
        int slash = file.lastIndexOf('/');
        int dot = file.lastIndexOf('.');
        if (dot <= slash + 1 || !EXTENSIONS.contains(file.substring(dot + 1))) {
            return Optional.empty();
        }
        String folder = slash < 0 ? "" : file.substring(0, slash);
        String name = file.substring(slash + 1, dot);
        boolean middleware = MIDDLEWARE.contains(name);
        String path = middleware || name.equals("index") ? folder : file.substring(0, dot);
        String bad = badParameter("/" + path);
        return Optional.of(new FunctionFile(
                file, url(path), url(folder), middleware, bad == null ? badParameter("/" + folder) : bad));
    }

    private static String url(String path) {
        String catchAll = CATCH_ALL.matcher("/" + path).replaceAll(":$1*");
        return PARAMETER.matcher(catchAll).replaceAll(":$1");
    }

    private static @Nullable String badParameter(String path) {
        for (Matcher brackets : new Matcher[] {
            CATCH_ALL.matcher(path), PARAMETER.matcher(CATCH_ALL.matcher(path).replaceAll(""))
        }) {
            while (brackets.find()) {
                if (!NAME.matcher(brackets.group(1)).matches()) {
                    return brackets.group();
                }
            }
        }
        return null;
    }
}
