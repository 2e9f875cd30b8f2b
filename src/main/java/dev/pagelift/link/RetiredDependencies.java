package dev.pagelift.link;

import dev.pagelift.catalog.RetiredPackage;
import dev.pagelift.catalog.ToolKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.TargetFact.RetiredDependency;
import dev.pagelift.snapshot.Location;
import java.util.function.Consumer;

/** Packages that are no longer the way to run a site on Cloudflare, where they are asked for and where they are run. */
final class RetiredDependencies implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (Dependency dependency : site.facts().all(Dependency.class)) {
            add(dependency.at(), dependency.name(), false, facts);
        }
        for (Command command : site.facts().all(Command.class)) {
            ToolKind.named(command.tool())
                    .ifPresent(tool -> tool.packages().forEach(name -> add(command.at(), name, true, facts)));
        }
    }

    private static void add(Location at, String name, boolean command, Consumer<Fact> facts) {
        RetiredPackage.named(name)
                .ifPresent(retired ->
                        facts.accept(new RetiredDependency(at, name, retired.state(), retired.replacement(), command)));
    }
}
