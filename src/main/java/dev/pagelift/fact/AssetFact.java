package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about the files that are published as they are. */
public sealed interface AssetFact extends Fact {

    /**
     * A file with a meaning for the host: {@code _headers}, {@code _redirects}, {@code 404.html}, {@code .assetsignore} …
     *
     * @param role the file's name
     */
    record SpecialFile(Location at, RepoPath file, String role) implements AssetFact {}

    /**
     * A line of a {@code _redirects} file.
     *
     * @param status null when the line names none
     * @param loops whether Cloudflare refuses it as an infinite loop
     */
    record RedirectRule(
            Location at,
            RepoPath file,
            String source,
            @Nullable String target,
            @Nullable Integer status,
            boolean loops) implements AssetFact {}

    /**
     * How a site answers for a page that does not exist.
     *
     * @param at the key that names the published folder, else the framework's evidence
     * @param hasNotFoundPage whether the published folder gets a {@code 404.html}
     * @param singlePage whether the site is a single-page application
     * @param handling {@code assets.not_found_handling}, or null when it is not set
     */
    record NotFound(
            Location at,
            boolean hasNotFoundPage,
            boolean singlePage,
            @Nullable String handling) implements AssetFact {}

    /**
     * The folder that is published.
     *
     * @param exposed files and folders in it that Workers would publish and Pages would not, or that nobody wants public, sorted
     */
    record PublishedFolder(Location at, RepoPath folder, boolean isProjectRoot, List<String> exposed)
            implements AssetFact {}

    /**
     * An {@code .assetsignore} in a published folder.
     *
     * @param unlisted server files beside it that it does not name, sorted
     */
    record AssetsIgnore(Location at, RepoPath file, List<String> unlisted) implements AssetFact {}
}
