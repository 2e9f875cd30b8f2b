package dev.pagelift.cloudflare.serving;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.serving.RedirectRules.Hit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A Pages project.
 * Source: asset-server/handler.ts in workers-sdk's pages-shared, wrangler 4.164.0.
 */
public final class PagesSite {

    private final AssetFiles files;
    private final RedirectRules redirects;
    private final HeaderRules headers;
    private final Predicate<Request> code;

    /**
     * @param code whether a request runs code: what {@code _routes.json} includes and a function answers
     */
    public PagesSite(AssetFiles files, Redirects redirects, Headers headers, Predicate<Request> code) {
        this.files = files;
        this.redirects = new RedirectRules(redirects);
        this.headers = new HeaderRules(headers);
        this.code = code;
    }

    public Answer answer(Request request) {
        return code.test(request) ? new Answer.Code() : fromFiles(request);
    }

    private Answer fromFiles(Request request) {
        Optional<Hit> hit = redirects.find(request);
        if (hit.isPresent() && !hit.get().isRewrite()) {
            return new Answer.Redirect(hit.get().status(), hit.get().location(request));
        }
        if (!request.reads()) {
            return new Answer.Nothing(405);
        }
        String path = Encoding.decode(hit.map(Hit::path).orElse(request.path()));
        Answer found = path.endsWith("/") ? folder(path) : page(path);
        return found instanceof Answer.Redirect to
                ? new Answer.Redirect(to.status(), to.location() + request.search())
                : found;
    }

    private Answer folder(String path) {
        if (files.has(path + "index.html")) {
            return new Answer.File(200, path + "index.html");
        }
        if (path.endsWith("/index/")) {
            return moved(cut(path, "index/"));
        }
        String bare = cut(path, "/");
        return files.has(bare + ".html") ? moved(bare) : missing(path);
    }

    private Answer page(String path) {
        if (files.has(path)) {
            return path.endsWith(".html") ? htmlFile(path) : new Answer.File(200, path);
        }
        if (path.endsWith("/index")) {
            return moved(cut(path, "index"));
        }
        if (files.has(path + ".html")) {
            return new Answer.File(200, path + ".html");
        }
        return files.has(path + "/index.html") ? moved(path + "/") : missing(path);
    }

    /** A page is to be seen without its extension, unless another file is. */
    private Answer htmlFile(String path) {
        String bare = cut(path, ".html");
        if (bare.endsWith("/index")) {
            return moved(cut(bare, "index"));
        }
        return files.has(bare) || bare.equals("/") ? new Answer.File(200, path) : moved(bare);
    }

    private Answer missing(String path) {
        String page = files.notFoundPage(path);
        if (!page.isEmpty()) {
            return new Answer.File(404, page);
        }
        return files.has("/index.html") ? new Answer.File(200, "/index.html") : new Answer.Nothing(404);
    }

    private static Answer moved(String location) {
        return new Answer.Redirect(308, Encoding.encodeParts(location));
    }

    private static String cut(String path, String end) {
        return path.substring(0, path.length() - end.length());
    }

    /** All redirects but the permanent ones say where they go to. */
    private static boolean hasText(Answer answer) {
        return answer instanceof Answer.File || answer instanceof Answer.Redirect && answer.status() != 308;
    }

    /** The headers that Pages and the rules give an answer, by name in lower case; none for one of the code. */
    public Map<String, String> headers(Request request, Answer answer) {
        Map<String, String> result = new LinkedHashMap<>();
        if (answer instanceof Answer.Code) {
            return result;
        }
        result.put("access-control-allow-origin", "*");
        result.put("referrer-policy", "strict-origin-when-cross-origin");
        if (hasText(answer)) {
            result.put("x-content-type-options", "nosniff");
        }
        if (answer instanceof Answer.File && answer.status() == 200) {
            result.put("cache-control", "public, max-age=0, must-revalidate");
        }
        headers.apply(request, result);
        if (answer.status() == 404) {
            result.put("cache-control", "no-store");
        }
        return result;
    }
}
