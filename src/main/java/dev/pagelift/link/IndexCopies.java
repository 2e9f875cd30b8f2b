package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.SinglePageFallback;
import java.util.List;
import java.util.function.Consumer;

/** Commands that copy the start page to the name under which some hosts look for the page of all unknown paths. */
final class IndexCopies implements Linker {

    private static final List<String> PAGES = List.of("404.html", "200.html");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (Command command : site.facts().all(Command.class)) {
            PAGES.stream()
                    .filter(page -> NotFoundHandling.copiesStartPage(command, page))
                    .forEach(page -> facts.accept(
                            new SinglePageFallback(command.at(), command.file(), "A copy of the start page", page)));
        }
    }
}
