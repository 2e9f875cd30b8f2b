package dev.pagelift.fix.worker;

import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fix.Draft;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The adapter or preset for Workers in the place of one for Pages: Nitro's preset, wherever it is written, Hono's plugin for Vite, and
 * the adapter that SvelteKit's {@code adapter-auto} takes on Pages.
 */
final class AdapterStep implements Step {

    /** What is written for Pages, and what takes its place, by the adapter. */
    private record Switch(Pattern from, String to) {}

    private static final Switch PRESET = new Switch(Pattern.compile("cloudflare[-_]pages"), "cloudflare_module");

    private static final Map<String, Switch> SWITCHES = Map.of(
            BuiltCode.NITRO_PAGES,
            PRESET,
            BuiltCode.HONO,
            new Switch(Pattern.compile(BuiltCode.HONO), "@hono/vite-build/cloudflare-workers"),
            BuiltCode.UNDECIDED,
            new Switch(Pattern.compile(BuiltCode.UNDECIDED), BuiltCode.SVELTE_KIT));

    /** For SvelteKit 2, which is the one that both adapters support. Source: its peer dependencies. */
    private static final String RANGE = "^7.0.0";

    private static final int KIT = 2;

    @Override
    public void apply(PagesSite site, Draft draft) {
        if (BuiltCode.entry(site).isEmpty()) {
            return;
        }
        for (Adapter adapter : site.facts(Adapter.class)) {
            Optional.ofNullable(SWITCHES.get(adapter.name())).ifPresent(to -> replace(draft, site, adapter, to));
            if (adapter.name().equals(BuiltCode.UNDECIDED)) {
                dependency(draft, site);
            }
        }
    }

    private static void replace(Draft draft, PagesSite site, Adapter adapter, Switch by) {
        SourceFile file = file(site, adapter).orElseThrow();
        Matcher found = by.from()
                .matcher(file.text())
                .region(adapter.at().span().start(), adapter.at().span().end());
        if (found.find()) {
            draft.write(
                    file.path(),
                    file.text().substring(0, found.start())
                            + by.to()
                            + file.text().substring(found.end()));
        }
    }

    private static void dependency(Draft draft, PagesSite site) {
        List<Dependency> dependencies = site.facts(Dependency.class);
        boolean there =
                dependencies.stream().anyMatch(dependency -> dependency.name().equals(BuiltCode.SVELTE_KIT));
        dependencies.stream()
                .filter(dependency -> dependency.name().equals(BuiltCode.UNDECIDED))
                .forEach(dependency -> draft.edit(dependency.file(), data -> {
                    Route table = Route.of(dependency.development() ? "devDependencies" : "dependencies");
                    if (there) {
                        data.remove(table.then(BuiltCode.UNDECIDED));
                    } else {
                        data.rename(table.then(BuiltCode.UNDECIDED), BuiltCode.SVELTE_KIT);
                        data.set(table.then(BuiltCode.SVELTE_KIT), RANGE);
                    }
                }));
    }

    /** Whether each place that names an adapter or preset for Pages can be changed. */
    static boolean canSwitch(PagesSite site) {
        return site.facts(Adapter.class).stream()
                .filter(adapter -> SWITCHES.containsKey(adapter.name()))
                .allMatch(adapter -> isWritten(site, adapter));
    }

    /** Whether the adapter to take is known, and the place that names the other. */
    static boolean canDecide(PagesSite site) {
        boolean kit = site.facts(Dependency.class).stream()
                .anyMatch(dependency -> dependency.name().equals("@sveltejs/kit")
                        && Integer.valueOf(KIT).equals(dependency.major()));
        return kit && canSwitch(site);
    }

    private static boolean isWritten(PagesSite site, Adapter adapter) {
        Pattern name = SWITCHES.getOrDefault(adapter.name(), PRESET).from();
        return file(site, adapter)
                .filter(file ->
                        name.matcher(adapter.at().span().of(file.text())).find())
                .isPresent();
    }

    private static Optional<SourceFile> file(PagesSite site, Adapter adapter) {
        return site.subject().snapshot().file(adapter.at().file());
    }
}
