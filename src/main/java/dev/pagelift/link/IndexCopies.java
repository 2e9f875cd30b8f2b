package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.SinglePageFallback;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Commands that copy the index page to the name under which a host looks for the page of unknown paths. */
final class IndexCopies implements Linker {

    private static final Set<String> COPIERS =
            Set.of("cp", "copy", "copyfiles", "cpy", "cpx", "ncp", "shx", "ln", "mv");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (Command command : site.facts().all(Command.class)) {
            List<String> words = command.arguments().stream()
                    .filter(word -> !word.startsWith("-"))
                    .toList();
            if (COPIERS.contains(command.tool()) && words.size() >= 2) {
                String from = words.get(words.size() - 2);
                String to = words.get(words.size() - 1);
                if (isPage(from, "index.html") && (isPage(to, "404.html") || isPage(to, "200.html"))) {
                    facts.accept(new SinglePageFallback(
                            command.at(), command.file(), "a copy of the index page as '" + to + "'", to));
                }
            }
        }
    }

    private static boolean isPage(String path, String name) {
        return path.equals(name) || path.endsWith("/" + name);
    }
}
