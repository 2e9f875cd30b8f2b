package dev.pagelift.link;

import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.TargetFact.RuntimeObject;
import java.util.function.Consumer;

/** Reads of the environment through the object that Astro's adapter for Cloudflare gave up with version 13. */
final class RuntimeObjects implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.facts().all(Adapter.class).stream()
                .filter(adapter -> adapter.name().equals("@astrojs/cloudflare"))
                .findFirst()
                .ifPresent(adapter -> site.facts().all(BindingUsed.class).stream()
                        .filter(use -> use.via().endsWith("runtime.env"))
                        .forEach(use ->
                                facts.accept(new RuntimeObject(use.at(), use.file(), use.via(), adapter.major()))));
    }
}
