package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.NodeGap;
import dev.pagelift.fact.PlatformFact.NodeModule;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Modules of Node.js in the code of a Worker, against what its configuration switches on. */
final class NodeCompat implements Linker {

    /** From this date on the modules are there without a flag. Source: Cloudflare's changelog of 2026-08-04. */
    private static final String DEFAULT_FROM = "2026-08-04";

    /** From this date on the flag gives the modules under their plain names as well. */
    private static final String PLAIN_NAMES_FROM = "2024-09-23";

    private static final String FLAG = "nodejs_compat";
    private static final String FLAG_2 = "nodejs_compat_v2";
    private static final String ASYNC_HOOKS_ONLY = "nodejs_als";

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.config().ifPresent(config -> gaps(site, config, facts));
    }

    /** Without a date the account's setting counts, which cannot be seen. */
    private static void gaps(SiteView site, WranglerConfig config, Consumer<Fact> facts) {
        String date = config.compatibilityDate();
        if (date == null
                || date.compareTo(DEFAULT_FROM) >= 0
                        && !config.compatibilityFlags().contains("no_" + FLAG)) {
            return;
        }
        List<String> flags = config.compatibilityFlags();
        if (!flags.contains(FLAG) && !flags.contains(FLAG_2)) {
            boolean hooks = flags.contains(ASYNC_HOOKS_ONLY);
            add(site, date, module -> !hooks || !module.module().equals("async_hooks"), false, facts);
        } else if (!flags.contains(FLAG_2) && date.compareTo(PLAIN_NAMES_FROM) < 0) {
            add(site, date, module -> !module.prefixed(), true, facts);
        }
    }

    private static void add(
            SiteView site, String date, Predicate<NodeModule> missing, boolean prefixOnly, Consumer<Fact> facts) {
        List<NodeModule> modules =
                site.facts().all(NodeModule.class).stream().filter(missing).toList();
        if (!modules.isEmpty()) {
            facts.accept(new NodeGap(
                    modules.get(0).at(),
                    modules.stream().map(NodeModule::module).sorted().distinct().toList(),
                    date,
                    prefixOnly));
        }
    }
}
