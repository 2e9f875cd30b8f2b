package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.RefusedRuleFile;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rules for the host among the files that SvelteKit copies. From version 6 on the adapter reads them at the root of the project
 * alone, and throws when they are elsewhere; versions before know no other place. Source: the adapter's versions 5.1.0, 6.0.1 and
 * 7.2.4, each built.
 */
final class RefusedRuleFiles implements Linker {

    private static final String ADAPTER = "@sveltejs/adapter-cloudflare";
    private static final int FIRST_TO_REFUSE = 6;
    private static final Set<String> RULES = Set.of("_headers", "_redirects");
    private static final String COPIED = "static";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (Adapter adapter : site.facts().all(Adapter.class)) {
            if (adapter.name().equals(ADAPTER) && (adapter.major() == null || adapter.major() >= FIRST_TO_REFUSE)) {
                site.facts().all(SpecialFile.class).stream()
                        .filter(file -> RULES.contains(file.role())
                                && adapter.folder()
                                        .resolve(COPIED)
                                        .filter(file.file().parent()::equals)
                                        .isPresent())
                        .forEach(file -> facts.accept(new RefusedRuleFile(file.at(), file.file(), ADAPTER)));
            }
        }
    }
}
