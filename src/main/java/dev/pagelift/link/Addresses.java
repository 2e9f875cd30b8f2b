package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.Address;
import dev.pagelift.fact.HostFact.AddressMention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Addresses that are this site's own: those of its project where its name is known, else the only one that is mentioned. */
final class Addresses implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        List<AddressMention> mentions = site.facts().all(AddressMention.class);
        Set<String> own = mentions.isEmpty() ? Set.of() : names(site);
        Set<String> mentioned = new HashSet<>();
        mentions.forEach(mention -> mentioned.add(mention.project()));
        mentioned.remove("");
        for (AddressMention mention : mentions) {
            boolean known = mention.project().isEmpty() || own.contains(mention.project());
            if (known || own.isEmpty() && mentioned.size() == 1) {
                facts.accept(new Address(mention.at(), mention.address(), mention.kind(), mention.file()));
            }
        }
    }

    /** What the configuration and the commands call the project. */
    private static Set<String> names(SiteView site) {
        Set<String> names = new HashSet<>();
        for (WranglerConfig config : site.facts().all(WranglerConfig.class)) {
            if (config.name() != null) {
                names.add(config.name());
            }
        }
        for (Command command : site.facts().all(Command.class)) {
            List<String> words = command.arguments();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).startsWith("--project-name=")) {
                    names.add(words.get(i).substring("--project-name=".length()));
                } else if (words.get(i).equals("--project-name") && i + 1 < words.size()) {
                    names.add(words.get(i + 1));
                }
            }
        }
        names.removeIf(name -> name.contains("$"));
        return names;
    }
}
