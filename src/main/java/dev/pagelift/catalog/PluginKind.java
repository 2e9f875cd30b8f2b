package dev.pagelift.catalog;

/** A plugin for Pages Functions and what takes its place; see {@code rules/catalog/plugins.toml}. */
public final class PluginKind {

    private static final String UNKNOWN = "look for a package that does the same in a Worker";

    private PluginKind() {}

    /** What to use instead of a plugin, as a clause; the name is that behind {@code @cloudflare/pages-plugin-}. */
    public static String advice(String name) {
        return Catalog.tables("plugins", "plugin").stream()
                .filter(entry -> Catalog.required(entry, "name").equals(name))
                .findFirst()
                .map(entry -> Catalog.required(entry, "advice"))
                .orElse(UNKNOWN);
    }
}
