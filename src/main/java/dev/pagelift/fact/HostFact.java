package dev.pagelift.fact;

import dev.pagelift.hosting.Conversion.Outcome;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about where a site is published, and what it uses of hosts other than Cloudflare. */
public sealed interface HostFact extends Fact {

    /** What is about a site in some folder, wherever it is written down. */
    sealed interface HostUse extends HostFact {

        RepoPath folder();
    }

    /**
     * A trace of a host.
     *
     * @param host such as {@code pages}, {@code netlify}, {@code vercel}
     * @param what the trace in a few words
     * @param certain whether it alone proves that the site is published there
     */
    record HostTrace(Location at, String host, RepoPath folder, String what, boolean certain) implements HostFact {}

    /**
     * A folder from which a host itself builds the site that a configuration above is about.
     *
     * @param folder the configuration's
     */
    record HostSource(Location at, String host, RepoPath folder, RepoPath source) implements HostFact {}

    /**
     * A site on a host other than Cloudflare.
     *
     * @param at what tells most about it
     * @param title the name of the host
     * @param directory the folder that is published, or null when it cannot be known
     * @param where the same as the end of a sentence; empty when it cannot be known
     * @param rules how many redirects, rewrites and headers it has there
     * @param convertible how many of them rules and settings of Cloudflare can do
     * @param summary the two numbers as a sentence with a blank in front; empty when there are no rules
     * @param features what of the host it uses beyond static files, sorted
     */
    record HostProject(
            Location at,
            String host,
            String title,
            @Nullable RepoPath directory,
            String where,
            int rules,
            int convertible,
            String summary,
            List<String> features)
            implements HostFact {}

    /**
     * The rules of one kind in the configuration of a host.
     *
     * @param at the key that holds them
     * @param kind {@code redirects}, {@code rewrites} or {@code headers}
     * @param convertible how many of them rules and settings of Cloudflare can do
     * @param becomes the same as a sentence without full stop
     */
    record HostRuleSet(
            Location at,
            String host,
            RepoPath file,
            String kind,
            int count,
            int convertible,
            String becomes,
            RepoPath folder)
            implements HostUse {}

    /**
     * Something that a site uses of a host beyond static files.
     *
     * @param feature the catalogue's id
     * @param title its name, as a sentence goes on after "uses"
     * @param subject what uses it: a file, a path, a key, a package
     * @param workers what Workers have instead, or null when they have nothing
     * @param advice what to do, a sentence without full stop
     */
    record HostFeature(
            Location at,
            String host,
            String feature,
            String title,
            String subject,
            @Nullable String workers,
            String advice,
            RepoPath folder)
            implements HostUse {}

    /**
     * A comment in a file of Cloudflare's that marks what a fix could not take over from another host.
     *
     * @param text what is left, and why, in sentences
     */
    record UnconvertedRule(Location at, RepoPath file, String text) implements HostFact {

        /** With what such a comment starts. */
        public static final String MARK = "NOT CONVERTED: ";
    }

    /**
     * A redirect, rewrite or fallback in the configuration of a host.
     *
     * @param at what decides about its conversion
     * @param source the paths, as the host writes them
     * @param target as the host writes it, or null when it has none
     * @param status with which it answers; 200 for a rewrite
     * @param statusGiven whether the status is written down
     * @param yields whether files may lie at the paths, which the host serves before it looks at the rule, as Cloudflare never does
     * @param restricts whether it keeps people out
     * @param outcome what it becomes on Cloudflare
     * @param lines of a {@code _redirects} file, when it becomes some
     * @param reason why only code can do it, else empty
     */
    record HostRoute(
            Location at,
            String host,
            RepoPath file,
            String source,
            @Nullable String target,
            int status,
            boolean statusGiven,
            boolean yields,
            boolean restricts,
            Outcome outcome,
            List<String> lines,
            String reason,
            RepoPath folder)
            implements HostUse {}

    /**
     * Headers in the configuration of a host.
     *
     * @param source the paths, as the host writes them
     * @param names of the headers, sorted
     * @param restricts whether they ask for a password
     * @param exact whether a {@code _headers} file can say the same
     * @param paths of that {@code _headers} file
     * @param reason why it cannot, else empty
     */
    record HostHeaders(
            Location at,
            String host,
            RepoPath file,
            String source,
            List<String> names,
            boolean restricts,
            boolean exact,
            List<String> paths,
            String reason,
            RepoPath folder)
            implements HostUse {}

    /**
     * How a host writes the addresses of pages.
     *
     * @param setting {@code clean-urls} or {@code trailing-slash}
     * @param value as it is set
     * @param handling the {@code assets.html_handling} that answers the same way
     */
    record HostUrls(Location at, String host, String setting, String value, String handling, RepoPath folder)
            implements HostUse {}

    /**
     * A variable of a host's build that something reads or sets.
     *
     * @param via how it is read, such as {@code process.env}
     * @param workers the variable of Workers Builds for the same, or null when there is none
     * @param fallback whether the same expression also asks for that variable
     * @param sets whether it is given a value here instead of being read
     * @param advice what to do, a sentence without full stop
     */
    record BuildVariable(
            Location at,
            String host,
            String name,
            String via,
            @Nullable String workers,
            boolean fallback,
            boolean sets,
            String advice,
            RepoPath file)
            implements HostFact {}

    /**
     * The address of the local preview of a Pages project, where a Worker's has another port.
     *
     * @param address as it is written, without protocol and path
     */
    record PreviewPort(Location at, String address, RepoPath file) implements HostFact {}

    /**
     * Something that answers every unknown path with one page: the configuration of a web server, a copy of the index page.
     *
     * @param what it is, in a few words
     * @param page the page, as it is written
     */
    record SinglePageFallback(Location at, RepoPath file, String what, String page) implements HostFact {}
}
