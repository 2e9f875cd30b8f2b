package dev.pagelift.hosting;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A setting of a host for the addresses of pages.
 *
 * @param setting {@code clean-urls} or {@code trailing-slash}
 * @param handling the {@code assets.html_handling} that comes nearest
 */
public record PageAddresses(Node.Member at, String setting, String handling) {

    /** The default of Cloudflare. */
    public static final String DEFAULT = "auto-trailing-slash";

    static final String ALWAYS = "force-trailing-slash";
    static final String NEVER = "drop-trailing-slash";

    static List<PageAddresses> of(Node holder, String clean, String slash) {
        List<PageAddresses> found = new ArrayList<>();
        holder.member(slash)
                .ifPresent(member -> found.add(new PageAddresses(
                        member, "trailing-slash", member.value().isTrue() ? ALWAYS : NEVER)));
        // The handling 'none' would serve '/about.html' as the hosts do, but no start page at '/'.
        holder.member(clean).ifPresent(member -> found.add(new PageAddresses(member, "clean-urls", DEFAULT)));
        return found;
    }
}
