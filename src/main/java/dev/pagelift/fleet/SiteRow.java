package dev.pagelift.fleet;

import dev.pagelift.fact.Mode;
import dev.pagelift.fact.Site;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One site of a repository.
 *
 * @param root its folder from the repository's root
 * @param mode the word for what it is deployed as today, see {@link Mode}
 * @param hosts where it is published, sorted
 * @param framework the catalogue's id, or null when it is none we know
 */
public record SiteRow(
        String root,
        String mode,
        List<String> hosts,
        @Nullable String framework) {

    private static final Set<String> BEFORE =
            Set.of(Mode.PAGES.id(), Mode.MIXED.id(), Mode.WORKERS_SITES.id(), Mode.OTHER_HOST.id());

    static SiteRow of(Site site) {
        return new SiteRow(site.root().toString(), site.mode().id(), site.hosts(), site.framework());
    }

    /** Whether it could still move to Workers with static assets. */
    public boolean canMove() {
        return BEFORE.contains(mode);
    }
}
