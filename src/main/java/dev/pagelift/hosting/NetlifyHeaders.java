package dev.pagelift.hosting;

import java.util.List;

/** The paths of Netlify's headers: a {@code *} stands for anything, a {@code :name} for one part, as on Cloudflare. */
final class NetlifyHeaders {

    private NetlifyHeaders() {}

    static Conversion conversion(String path) {
        if (!path.startsWith("/")) {
            return Conversion.code("the path does not start with a slash");
        }
        return path.indexOf('*') == path.lastIndexOf('*')
                ? Conversion.paths(List.of(path))
                : Conversion.code("a path may hold one '*'");
    }
}
