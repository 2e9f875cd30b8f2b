package dev.pagelift.fix.host;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.serving.Answer;
import dev.pagelift.cloudflare.serving.AssetFiles;
import dev.pagelift.cloudflare.serving.HtmlHandling;
import dev.pagelift.cloudflare.serving.MissingFiles;
import dev.pagelift.cloudflare.serving.Request;
import dev.pagelift.cloudflare.serving.WorkersSite;
import dev.pagelift.routing.WorkerFirst;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files that a site publishes, as far as the repository has them, and the addresses at which Workers serve them. */
final class ServedPages {

    private static final String PAGE = ".html";
    private static final String INDEX = "/index";

    /** What tells Wrangler of the others, and is not published itself. */
    private static final Set<String> SETTINGS = Set.of("_redirects", "_headers", ".assetsignore");

    private final List<String> paths;
    private final boolean known;
    private final HtmlHandling handling;
    private final WorkersSite plain;

    /**
     * @param paths from the top of the published folder
     * @param known whether these are all
     */
    ServedPages(List<String> paths, boolean known, HtmlHandling handling) {
        this.paths = paths.stream().filter(path -> !SETTINGS.contains(path)).toList();
        this.known = known;
        this.handling = handling;
        this.plain = site("");
    }

    private WorkersSite site(String redirects) {
        return new WorkersSite(
                AssetFiles.of(paths),
                Redirects.parse(redirects, true),
                Headers.parse(""),
                new WorkersSite.Settings(handling, MissingFiles.NONE, new WorkerFirst(List.of()), false, true));
    }

    boolean areKnown() {
        return known;
    }

    /** A file that nobody would get to see any more with a line of {@code _redirects}. */
    Optional<String> hiddenBy(String line) {
        WorkersSite ruled = site(line);
        return paths.stream()
                .filter(path -> {
                    Request request = Request.get(address("/" + path));
                    return plain.answer(request) instanceof Answer.File file
                            && !ruled.answer(request).equals(file);
                })
                .findFirst();
    }

    /** Where a page is shown: rules that show another page would send the visitor on to there. */
    String address(String page) {
        return plain.answer(Request.get(page)) instanceof Answer.Redirect redirect ? redirect.location() : bare(page);
    }

    /** The same for a page that only the build makes. */
    private String bare(String page) {
        if (known || !page.endsWith(PAGE)) {
            return page;
        }
        String bare = page.substring(0, page.length() - PAGE.length());
        String slash = handling == HtmlHandling.DROP_TRAILING_SLASH ? "" : "/";
        if (bare.endsWith(INDEX)) {
            String folder = bare.substring(0, bare.length() - INDEX.length());
            return folder.isEmpty() ? "/" : folder + slash;
        }
        return handling == HtmlHandling.FORCE_TRAILING_SLASH ? bare + "/" : bare;
    }
}
