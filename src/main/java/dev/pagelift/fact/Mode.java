package dev.pagelift.fact;

/** What a site is deployed as today, from the evidence in its repository. */
public enum Mode {
    /** A Cloudflare Pages project. */
    PAGES("pages"),
    /** A Pages project that also holds what only a Worker uses: half of a migration. */
    MIXED("mixed"),
    /** A Worker with static assets. */
    WORKERS_ASSETS("workers-assets"),
    /** A Worker that serves files from KV through the deprecated {@code site} key. */
    WORKERS_SITES("workers-sites"),
    /** A Worker without static files. */
    WORKER("worker"),
    /** A site hosted elsewhere: Netlify, Vercel, GitHub Pages … */
    OTHER_HOST("other-host"),
    /** A site generator without any trace of a host. */
    STATIC("static"),
    /** Nothing that is deployed as a site. */
    NONE("none");

    private final String id;

    Mode(String id) {
        this.id = id;
    }

    /** The word in rules and in JSON. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
