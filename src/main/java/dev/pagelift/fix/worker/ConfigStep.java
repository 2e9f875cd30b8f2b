package dev.pagelift.fix.worker;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.routing.WorkerFirst;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entry of the Worker and its {@code assets}, in the configuration that is there or in a new one. */
final class ConfigStep implements Step {

    private static final String OUTPUT = "pages_build_output_dir";

    @Override
    public void apply(PagesSite site, Draft draft) {
        if (site.config().isEmpty()) {
            draft.write(
                    site.configFile(),
                    NewConfig.text(site.subject(), site.main().isPresent()));
        }
        draft.edit(site.configFile(), data -> edit(site, data));
    }

    private static void edit(PagesSite site, EditableData data) {
        Route assets = Route.of("assets");
        if (data.get(Route.of(OUTPUT)).isPresent()) {
            if (data.get(assets).isEmpty()) {
                data.nest(OUTPUT, "assets", "directory");
            } else {
                data.remove(Route.of(OUTPUT));
            }
        }
        assets(site).forEach((key, value) -> data.set(assets.then(key), value));
        site.main().ifPresent(main -> data.setAfter(Route.of("name"), "main", site.relative(main)));
        if (data.get(Route.of("compatibility_date")).isEmpty()) {
            data.comment(assets, MissingDate.LINES);
        }
    }

    /** The keys of {@code assets} in the order in which people write them. */
    private static Map<String, Object> assets(PagesSite site) {
        Map<String, Object> assets = new LinkedHashMap<>();
        Optional<String> built = BuiltCode.files(site).map(site::relative);
        if (built.isPresent()) {
            assets.put("directory", built.get());
        } else if (site.config().map(WranglerConfig::assetsDirectory).isEmpty()) {
            assets.put("directory", directory(site));
        }
        boolean code = site.main().isPresent();
        if (code) {
            assets.put("binding", "ASSETS");
        }
        site.notFoundHandling().ifPresent(handling -> assets.put("not_found_handling", handling));
        if (site.hasCode()) {
            assets.put("run_worker_first", workerFirst(site.workerFirst()));
        }
        return assets;
    }

    /** As the configuration has it, or as it is usually written. */
    private static String directory(PagesSite site) {
        return site.config()
                .flatMap(config -> Optional.ofNullable(config.pagesOutputDir()))
                .orElseGet(() -> site.relative(site.output()));
    }

    private static Object workerFirst(WorkerFirst first) {
        return first.equals(WorkerFirst.ALWAYS) ? (Object) true : List.copyOf(first.patterns());
    }
}
