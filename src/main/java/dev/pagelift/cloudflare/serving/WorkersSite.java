package dev.pagelift.cloudflare.serving;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.serving.RedirectRules.Hit;
import dev.pagelift.routing.WorkerFirst;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Worker with static assets.
 * Source: router-worker/src/worker.ts and asset-worker/src/handler.ts in workers-sdk's workers-shared, wrangler 4.164.0.
 */
public final class WorkersSite {

    private final AssetFiles files;
    private final RedirectRules redirects;
    private final HeaderRules headers;
    private final Settings settings;

    /**
     * What the configuration says.
     *
     * @param worker whether there is code
     * @param navigationPrefersFiles whether a browser that shows a page gets what is set for missing files rather than the code:
     *     the default from compatibility date 2025-04-01 on
     */
    public record Settings(
            HtmlHandling htmlHandling,
            MissingFiles missingFiles,
            WorkerFirst workerFirst,
            boolean worker,
            boolean navigationPrefersFiles) {}

    public WorkersSite(AssetFiles files, Redirects redirects, Headers headers, Settings settings) {
        this.files = files;
        this.redirects = new RedirectRules(redirects);
        this.headers = new HeaderRules(headers);
        this.settings = settings;
    }

    public Answer answer(Request request) {
        return switch (settings.workerFirst().answer(request.path())) {
            case ASSETS -> fromFiles(request);
            case WORKER -> new Answer.Code();
            case FILES_FIRST -> settings.worker() && !canAnswer(request) ? new Answer.Code() : fromFiles(request);
        };
    }

    /** Whether the files answer before the code is asked. */
    private boolean canAnswer(Request request) {
        boolean keepsMissing = !settings.workerFirst().patterns().isEmpty()
                || settings.navigationPrefersFiles() && request.navigation();
        MissingFiles missing = keepsMissing ? settings.missingFiles() : MissingFiles.NONE;
        Optional<Hit> hit = redirects.find(request);
        return hit.isPresent()
                || find(Encoding.decodeParts(request.path()), missing).isPresent();
    }

    private Optional<Answer> find(String decoded, MissingFiles missing) {
        return settings.htmlHandling().find(decoded, files).or(() -> missing.find(decoded, files));
    }

    private Answer fromFiles(Request request) {
        Optional<Hit> hit = redirects.find(request);
        if (hit.isPresent() && !hit.get().isRewrite()) {
            return new Answer.Redirect(hit.get().status(), hit.get().location(request));
        }
        String path = hit.map(Hit::path).orElse(request.path());
        String decoded = Encoding.decodeParts(path);
        Answer found = find(decoded, settings.missingFiles()).orElse(new Answer.Nothing(404));
        if (found instanceof Answer.Nothing) {
            return found;
        }
        if (!request.reads()) {
            return new Answer.Nothing(405);
        }
        String address = Encoding.encodeParts(found instanceof Answer.Redirect to ? to.location() : decoded);
        boolean elsewhere = found instanceof Answer.Redirect || !address.equals(path);
        return elsewhere ? new Answer.Redirect(307, address + request.search()) : found;
    }

    /** The headers that files and rules give an answer, by name in lower case; none for one of the code. */
    public Map<String, String> headers(Request request, Answer answer) {
        Map<String, String> result = new LinkedHashMap<>();
        if (answer instanceof Answer.Code) {
            return result;
        }
        if (answer instanceof Answer.File) {
            result.put("cache-control", "public, max-age=0, must-revalidate");
        }
        headers.apply(request, result);
        return result;
    }
}
