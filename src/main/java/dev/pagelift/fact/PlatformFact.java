package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about what code takes from the platform it runs on. */
public sealed interface PlatformFact extends Fact {

    /** Something of the platform that code uses. */
    enum Api {
        /** {@code context.next()} in a Pages Function: the next handler, and the files at the end. */
        NEXT,
        /** {@code passThroughOnException()} */
        PASS_THROUGH_ON_EXCEPTION,
        /** {@code waitUntil()} */
        WAIT_UNTIL,
        /** {@code caches.default} */
        DEFAULT_CACHE,
        /** {@code HTMLRewriter} */
        HTML_REWRITER,
        /** {@code request.cf} */
        REQUEST_CF,
        /** Types and members that only a Pages Function's context has. */
        EVENT_CONTEXT,
        /** {@code @cloudflare/kv-asset-handler} */
        KV_ASSET_HANDLER,
        /** {@code __STATIC_CONTENT} and its manifest. */
        STATIC_CONTENT,
        /** The request context of {@code @cloudflare/next-on-pages}. */
        NEXT_REQUEST_CONTEXT,
        /** {@code addEventListener("fetch", …)} of a Worker in the service-worker format. */
        SERVICE_WORKER
    }

    /**
     * A use of the platform in code that runs on it.
     *
     * @param name what is used, as it is written: a module, a type, an event
     */
    record ApiUse(Location at, RepoPath file, Api api, String name) implements PlatformFact {}

    /**
     * All uses of one part of the platform in a site.
     *
     * @param at the first
     * @param names what is used, sorted
     * @param files how many scripts use it
     * @param others the first use in each further script
     */
    record ApiUses(Location at, Api api, List<String> names, int files, List<Related> others) implements PlatformFact {

        @Override
        public List<Related> related() {
            return others;
        }
    }

    /**
     * A module of Node.js that code of a Worker imports.
     *
     * @param module without the prefix
     * @param prefixed whether it is imported as {@code node:…}
     */
    record NodeModule(Location at, RepoPath file, String module, boolean prefixed) implements PlatformFact {}

    /**
     * Modules of Node.js that the configuration does not provide.
     *
     * @param at the first import
     * @param modules sorted
     * @param compatibilityDate as the configuration has it
     * @param prefixOnly whether they would be there under names with {@code node:}
     */
    record NodeGap(Location at, List<String> modules, String compatibilityDate, boolean prefixOnly)
            implements PlatformFact {}

    /**
     * An address on {@code pages.dev} outside of prose.
     *
     * @param host as it is written, such as {@code site.pages.dev}, or {@code .pages.dev} for any
     * @param code whether it stands in code and not in data
     */
    record PagesHost(Location at, RepoPath file, String host, boolean code) implements PlatformFact {}

    /**
     * Code that compares the host name of a request and redirects.
     *
     * @param scope the URL paths it runs for on Pages, or null when it is all of a Worker
     * @param covered whether it also runs before files on the Worker that is configured
     */
    record HostRedirect(
            Location at, RepoPath file, @Nullable String scope, boolean covered) implements PlatformFact {}

    /** A comparison of the host name of a request, in a script that redirects. */
    record HostComparison(Location at, RepoPath file) implements PlatformFact {}

    /** What of Cloudflare a program outside of it can talk to. */
    enum Product {
        PAGES,
        WORKERS,
        KV,
        D1,
        R2
    }

    /**
     * A call of Cloudflare's REST API, or of R2 through S3, in a program beside the site.
     *
     * @param endpoint the address from the product on, with {@code {name}} for what is put in while running
     */
    record RestCall(Location at, RepoPath file, Product product, String endpoint) implements PlatformFact {}

    /**
     * A class of a program beside the site that AWS Lambda runs.
     *
     * @param at its name
     * @param http whether what it is given is known to be a request of HTTP
     */
    record LambdaHandler(Location at, RepoPath file, String name, boolean http) implements PlatformFact {}
}
