package dev.pagelift.link;

import dev.pagelift.catalog.Limit;
import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.OtherProjectName;
import dev.pagelift.fact.ConfigFact.WorkerName;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.ConfigFact.WrittenConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a site has at Cloudflare. */
final class WorkerNames implements Linker {

    /** Source: isValidName in workers-sdk's workers-utils, wrangler 4.164.0. */
    private static final Pattern VALID = Pattern.compile("[a-z0-9_][a-z0-9_-]*");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.config()
                .filter(config -> config.role() == ConfigRole.STANDARD)
                .filter(config -> config.isForPages() || config.isForWorker())
                .ifPresent(config -> {
                    name(site, config, facts);
                    projects(site, config, facts);
                });
    }

    private static void name(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        String name = config.name();
        int most = Limit.of("worker-name").free();
        boolean given = name == null && isGivenElsewhere(site, config);
        if (!given && !isFilledIn(name) && (name != null || config.whole())) {
            boolean valid = name != null && VALID.matcher(name).matches() && name.length() <= most;
            facts.accept(new WorkerName(
                    place(site, config), config.file(), name, valid, suggestion(name == null ? "" : name, most)));
        }
    }

    /** Whether something puts a value in before the configuration is used. */
    private static boolean isFilledIn(@Nullable String name) {
        return name != null && (name.contains("${") || name.contains("{{") || name.contains("<%"));
    }

    /** By a flag, or by a script that writes into the configuration. */
    private static boolean isGivenElsewhere(SiteView site, WranglerConfig config) {
        return site.facts().all(Command.class).stream()
                        .anyMatch(command -> command.tool().equals("wrangler")
                                && command.flags().contains("--name"))
                || site.facts().all(WrittenConfig.class).stream()
                        .anyMatch(written -> written.file().equals(config.file())
                                && written.keys().contains("name"));
    }

    private static Location place(SiteView site, WranglerConfig config) {
        return site.facts().all(ConfigKey.class).stream()
                .filter(key ->
                        key.file().equals(config.file()) && key.key().equals("name") && key.environment() == null)
                .map(ConfigKey::at)
                .findFirst()
                .orElse(config.at());
    }

    private static String suggestion(String name, int most) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (allowed || !plain.isEmpty() && plain.charAt(plain.length() - 1) != '-') {
                plain.append(allowed ? c : '-');
            }
        }
        String shortened = plain.substring(0, Math.min(plain.length(), most));
        String trimmed = shortened.endsWith("-") ? shortened.substring(0, shortened.length() - 1) : shortened;
        return trimmed.isEmpty() ? "my-site" : trimmed;
    }

    private static void projects(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        for (Command command : site.facts().all(Command.class)) {
            Optional<String> project = command.values("--project-name").stream().findFirst();
            if (command.tool().equals("wrangler")
                    && config.name() != null
                    && project.filter(name -> !name.equals(config.name()) && !name.contains("$"))
                            .isPresent()) {
                facts.accept(new OtherProjectName(command.at(), project.get(), config.name(), config.file()));
            }
        }
    }
}
