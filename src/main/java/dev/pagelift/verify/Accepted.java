package dev.pagelift.verify;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The differences between the two products that no configuration removes, each with its reason. */
final class Accepted {

    static final String VOLATILE = "The project itself answers this differently from one request to the next.";

    static final String LOCAL_PUBLICATION =
            "The local server of Pages serves this file; Pages does not publish it, and neither does the fixed site.";

    static final String DETOUR = "Workers redirect to the same page in more than one step.";

    private static final String CANONICAL_STATUS =
            "Workers redirect to the canonical address of a page with 307, Pages with 308.";
    private static final String REDIRECT_BODY =
            "Workers send redirects without a body and its headers; browsers show none.";
    private static final String NOTHING_TO_SNIFF =
            "Pages adds this header to answers with a type only; a rule of '_headers', or the code, adds it to others too.";
    private static final String NORMAL_FORM =
            "Workers redirect to the normal form of an address, where Pages answers under any form of it.";
    private static final String VALIDATORS = "Each product computes its own validators and cache states.";
    private static final String DEFAULT_HEADERS =
            "Pages adds these headers to redirects and errors too; '_headers' applies to files that are found.";
    private static final String NOT_STORED = "Pages forbids caches to store its 404 answers.";
    private static final String TYPES = "The two products write the same type of a file in other words.";
    private static final String LOCAL_FAILURE =
            "The local server of Pages fails on this file; the deployed site does not.";

    private static final String HIDDEN = "Pages published this file of the project; the fixed site keeps it to itself.";

    private static final Set<String> PROJECT_FILES = Set.of(
            "/package.json",
            "/package-lock.json",
            "/.npmrc",
            "/nitro.json",
            "/wrangler.json",
            "/wrangler.jsonc",
            "/wrangler.toml");

    private static final Set<String> ADDED_BY_PAGES =
            Set.of("access-control-allow-origin", "referrer-policy", "x-content-type-options");

    private Accepted() {}

    static Optional<String> reason(Difference difference, Request request, Answer before, Answer after) {
        if (before.status() == 502 && before.text().startsWith("[wrangler] Could not serve static asset")) {
            return Optional.of(LOCAL_FAILURE);
        }
        if (isNormalForm(request, before, after)) {
            return Optional.of(NORMAL_FORM);
        }
        if (isHiddenOnPurpose(request, before)) {
            return Optional.of(HIDDEN);
        }
        return switch (difference.part()) {
            case "etag", "cf-cache-status" -> Optional.of(VALIDATORS);
            case "status" -> isCanonicalRedirect(before, after) ? Optional.of(CANONICAL_STATUS) : Optional.empty();
            case "body" -> isBareRedirect(before, after) ? Optional.of(REDIRECT_BODY) : Optional.empty();
            case "content-type" -> contentType(difference, before, after);
            case "cache-control" ->
                before.status() == 404 && after.status() == 404 && "no-store".equals(difference.before())
                        ? Optional.of(NOT_STORED)
                        : Optional.empty();
            case "x-content-type-options" ->
                isBareRedirect(before, after) || isUntyped(difference, before)
                        ? Optional.of(NOTHING_TO_SNIFF)
                        : addedByPages(difference, after);
            default -> addedByPages(difference, after);
        };
    }

    private static Optional<String> addedByPages(Difference difference, Answer after) {
        boolean gone = ADDED_BY_PAGES.contains(difference.part()) && difference.after() == null;
        return gone && (isRedirect(after) || after.status() >= 400) ? Optional.of(DEFAULT_HEADERS) : Optional.empty();
    }

    private static Optional<String> contentType(Difference difference, Answer before, Answer after) {
        if (isBareRedirect(before, after)) {
            return Optional.of(REDIRECT_BODY);
        }
        return plain(difference.before()).equals(plain(difference.after())) ? Optional.of(TYPES) : Optional.empty();
    }

    /** A type without the word for its encoding, scripts under the one name that is not obsolete. */
    private static String plain(@Nullable String type) {
        String bare = type == null ? "none" : type.split(";")[0].strip();
        return bare.equals("application/javascript") ? "text/javascript" : bare;
    }

    /** The project's own files, which Pages publishes where the published folder is the root of the project. */
    private static boolean isHiddenOnPurpose(Request request, Answer before) {
        boolean ofTheProject = PROJECT_FILES.contains(request.path());
        return ofTheProject && before.status() == 200;
    }

    private static boolean isBareRedirect(Answer before, Answer after) {
        return isRedirect(before) && isRedirect(after) && after.body().isEmpty();
    }

    private static boolean isUntyped(Difference difference, Answer before) {
        return difference.before() == null && before.header("content-type").isEmpty();
    }

    static boolean isRedirect(Answer answer) {
        return answer.status() >= 300
                && answer.status() < 400
                && answer.header("location").isPresent();
    }

    private static boolean isCanonicalRedirect(Answer before, Answer after) {
        return before.status() == 308
                && after.status() == 307
                && before.header("location").equals(after.header("location"));
    }

    /** Several slashes in a row, or characters that need no percent sign. */
    private static boolean isNormalForm(Request request, Answer before, Answer after) {
        boolean odd = request.path().contains("//") || request.path().contains("%");
        return odd && before.status() == 200 && after.status() == 307 && isRedirect(after);
    }
}
