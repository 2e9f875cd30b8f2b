package dev.pagelift.link;

import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.fact.ConfigFact.Companion;
import dev.pagelift.fact.ConfigFact.CompanionWorker;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Workers beside a Pages project that do what Pages cannot: after the move, one Worker can do it all. */
final class Companions implements Linker {

    private static final Map<String, Companion> KEYS = Map.of(
            "triggers", Companion.CRON,
            "queues", Companion.QUEUE_CONSUMER,
            "migrations", Companion.DURABLE_OBJECT,
            "send_email", Companion.EMAIL,
            "workflows", Companion.WORKFLOW);

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        if (site.site().mode() != Mode.PAGES && site.site().mode() != Mode.MIXED) {
            return;
        }
        for (ConfigKey key : site.everywhere().all(ConfigKey.class)) {
            Companion what = KEYS.get(key.key());
            boolean other = key.forWorker() && !key.forPages() && key.role() != ConfigRole.TEMPLATE;
            if (what != null && other && !key.onPages() && key.environment() == null) {
                facts.accept(new CompanionWorker(key.at(), key.file(), what, name(site, key)));
            }
        }
    }

    private static String name(SiteView site, ConfigKey key) {
        return site.everywhere().all(WranglerConfig.class).stream()
                .filter(config -> config.file().equals(key.file()))
                .findFirst()
                .flatMap(config -> Optional.ofNullable(config.name()))
                .orElse(key.file().parent().toString());
    }
}
