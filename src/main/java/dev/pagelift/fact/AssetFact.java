package dev.pagelift.fact;

import dev.pagelift.cloudflare.assets.HeaderProblem;
import dev.pagelift.cloudflare.assets.RedirectProblem;
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
     * @param forPages whether Pages alone has a use for it, or for a rule in it
     */
    record SpecialFile(Location at, RepoPath file, String role, boolean forPages) implements AssetFact {}

    /**
     * A file with rules for the host, in a folder where the adapter does not want it, so that the build ends with an error.
     *
     * @param adapter its package
     */
    record RefusedRuleFile(Location at, RepoPath file, String adapter) implements AssetFact {}

    /** Where a file with a meaning for the host lies, as the host sees it. */
    enum Place {
        /** At the top of the folder that is published. */
        PUBLISHED,
        /** In a folder, or named in a build, whose files are copied to the top of what is published. */
        COPIED,
        /** At the top of the site, whose published folder is not known. */
        PERHAPS,
        /** Where the host does not get to see it. */
        ELSEWHERE
    }

    /**
     * A rule of a {@code _redirects} file.
     *
     * @param source a path, with {@code *} and {@code :name} for anything
     * @param dynamic whether the rule counts as one with a pattern: it has one, or stands behind one that has
     * @param pattern whether it has one itself
     */
    record RedirectRule(
            Location at,
            RepoPath file,
            Place place,
            String source,
            String target,
            int status,
            boolean dynamic,
            boolean pattern)
            implements AssetFact {}

    /**
     * A line of a {@code _redirects} file that is not a rule. Of lines beyond a limit only the first is one.
     *
     * @param text the line, shortened
     * @param reason in words
     * @param limit whether a limit is to blame and not the line
     */
    record InvalidRedirect(
            Location at, RepoPath file, Place place, String text, RedirectProblem problem, String reason, boolean limit)
            implements AssetFact {}

    /**
     * Rules without a pattern that count as rules with one, because one stands before them.
     *
     * @param at the first of them
     * @param late how many there are
     * @param dynamic how many rules count as ones with a pattern
     * @param most how many may
     */
    record RedirectOrder(Location at, RepoPath file, Place place, int late, int dynamic, int most)
            implements AssetFact {}

    /**
     * A rule of a {@code _headers} file.
     *
     * @param at its path
     * @param path a path or a URL, with {@code *} and {@code :name} for anything
     * @param host the host it asks for, or null
     * @param names of the headers it sets, in lower case
     * @param unset names of the headers it takes away
     */
    record HeaderRule(
            Location at,
            RepoPath file,
            Place place,
            String path,
            @Nullable String host,
            List<String> names,
            List<String> unset)
            implements AssetFact {}

    /**
     * A line of a {@code _headers} file that does nothing.
     *
     * @param text the line, shortened and without its value
     * @param reason in words
     * @param dropsRule whether a whole rule is lost, or all that follow, and not just the line
     */
    record InvalidHeader(
            Location at,
            RepoPath file,
            Place place,
            String text,
            HeaderProblem problem,
            String reason,
            boolean dropsRule)
            implements AssetFact {}

    /**
     * How a site answers for a page that does not exist.
     *
     * @param at the key that the setting belongs to, else what publishes the site
     * @param hasNotFoundPage whether the published folder gets a {@code 404.html} at its top
     * @param nested paths of those in folders, from the top of what is published
     * @param singlePage whether the site is a single-page application
     * @param pages how many other HTML files it is known to publish
     * @param codeAnswers whether code answers whatever no file does
     * @param handling {@code assets.not_found_handling}, or null when it is not set
     */
    record NotFound(
            Location at,
            boolean hasNotFoundPage,
            List<String> nested,
            boolean singlePage,
            int pages,
            boolean codeAnswers,
            @Nullable String handling)
            implements AssetFact {}

    /**
     * A {@code 404.html} that is only there to show the start page.
     *
     * @param what the command or file that makes it so
     */
    record NotFoundCopy(Location at, String what) implements AssetFact {}

    /**
     * Parts of a single-page application that browsers load when they are needed, without anything that sees to a part that is gone.
     *
     * @param at the first import of one
     * @param parts how many imports there are
     */
    record LazyParts(Location at, int parts) implements AssetFact {}

    /**
     * A folder that a tool fills and that git would take in.
     *
     * @param at what runs the tool
     */
    record UnignoredFolder(Location at, String folder, String tool) implements AssetFact {}

    /**
     * A published folder in the repository that every build writes anew.
     *
     * @param at its first file
     */
    record CommittedBuild(Location at, RepoPath folder, String framework) implements AssetFact {}

    /**
     * The folder that is published.
     *
     * @param exposed files and folders at its top that Workers publish and nobody wants public, sorted
     */
    record PublishedFolder(Location at, RepoPath folder, boolean isProjectRoot, List<String> exposed)
            implements AssetFact {}

    /**
     * An {@code .assetsignore}.
     *
     * @param published the folder that is published, or null when it is not known
     * @param unlisted server files beside it that it does not name, sorted
     */
    record AssetsIgnore(
            Location at,
            RepoPath file,
            Place place,
            @Nullable RepoPath published,
            List<String> unlisted) implements AssetFact {}

    /**
     * Files that Pages leaves out by itself and Workers publish, server code aside.
     *
     * @param file the first of them
     */
    record NewlyPublished(Location at, RepoPath file, int files) implements AssetFact {}

    /** A published file that is larger than either product takes; sizes are in MiB, rounded up. */
    record LargeFile(Location at, RepoPath file, int size, int most) implements AssetFact {}

    /**
     * How many files a site publishes.
     *
     * @param complete whether that is all, and not only what a build adds to
     * @param free how many the free plan takes
     * @param paid how many the paid plan takes
     */
    record FileCount(Location at, int files, boolean complete, int free, int paid) implements AssetFact {}

    /**
     * A published file at an address that code answers on Pages, and the file on Workers.
     *
     * @param address its path
     * @param code the file of the route
     * @param codeAt its handler
     */
    record ShadowedRoute(Location at, RepoPath file, String address, RepoPath code, Location codeAt)
            implements AssetFact {

        @Override
        public List<Related> related() {
            return List.of(new Related(codeAt, "This code answers on Pages."));
        }
    }

    /** A redirect from an address that code answers on Pages, where the rule is never looked at, and the rule on Workers. */
    record ShadowedRedirect(Location at, RepoPath file, String source, String target, RepoPath code)
            implements AssetFact {}

    /**
     * Headers that Pages adds to every file, and that no rule of the site adds.
     *
     * @param names in lower case
     * @param shared a file that looks as if pages of other sites load it, or null
     */
    record MissingHeaders(
            Location at, List<String> names, @Nullable RepoPath shared) implements AssetFact {}

    /**
     * Links of a site to its own pages that are answered with a redirect to another spelling.
     *
     * @param at the first
     * @param count how many were found
     */
    record RedirectedLinks(Location at, int count, String example) implements AssetFact {}

    /**
     * A policy in {@code _headers} that allows the script of Cloudflare Web Analytics, which nothing in the repository loads.
     *
     * @param at the script's host
     */
    record AnalyticsAllowed(Location at, RepoPath file) implements AssetFact {}
}
