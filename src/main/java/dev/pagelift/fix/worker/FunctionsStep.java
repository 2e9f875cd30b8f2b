package dev.pagelift.fix.worker;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/** The script that compiles {@code functions/} into the Worker, and the scripts that need it done first. */
final class FunctionsStep implements Step {

    static final String SCRIPT = "build:functions";

    @Override
    public void apply(PagesSite site, Draft draft) {
        if (site.functions().isEmpty()) {
            return;
        }
        if (site.isRouter()) {
            new RouterStep().apply(site, draft);
            return;
        }
        RepoPath file = site.path("package.json");
        if (draft.text(file).isEmpty()) {
            draft.write(file, "{\n  \"private\": true\n}\n");
        }
        draft.edit(file, data -> edit(site, data));
    }

    private static void edit(PagesSite site, EditableData data) {
        data.set(Route.of("scripts", SCRIPT), command(site));
    }

    /**
     * The documented command. Flags of the runtime are not read from the configuration when functions are compiled, but apply
     * when Wrangler bundles the result.
     */
    static String command(PagesSite site) {
        StringBuilder command = new StringBuilder("wrangler pages functions build --outdir "
                + site.compiled().parent().within(site.root()));
        List<String> flags =
                site.config().map(WranglerConfig::compatibilityFlags).orElse(List.of());
        if (flags.contains("nodejs_compat")) {
            command.append(" --compatibility-flags=nodejs_compat");
            Optional.ofNullable(
                            site.config().map(WranglerConfig::compatibilityDate).orElse(null))
                    .ifPresent(date -> command.append(" --compatibility-date=").append(date));
        }
        return command.toString();
    }

    /** Whether the package has a script that compiles the functions. */
    static boolean isCompiled(Node packageJson) {
        return packageJson.get("scripts").stream()
                .flatMap(scripts -> scripts.members().values().stream())
                .anyMatch(script -> script.value().string().orElse("").contains("wrangler pages functions build"));
    }

    static Optional<Node> packageJson(PagesSite site) {
        return site.subject()
                .snapshot()
                .file(site.root(), "package.json")
                .map(file -> Format.JSON.read(file).root());
    }
}
