package dev.pagelift.fix.worker;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The script that compiles {@code functions/} into the Worker, and the scripts that need it done first. */
final class FunctionsStep implements Step {

    private static final String COMPILE = "wrangler pages functions build";

    /** The first that a package does not use for something else. */
    private static final List<String> NAMES = List.of("build:functions", "build:worker", "build:pages-functions");

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
        data.set(Route.of("scripts", script(site.subject())), command(site));
    }

    /** The name of the script. */
    static String script(Subject subject) {
        Map<String, Node.Member> scripts = scripts(subject);
        return NAMES.stream()
                .filter(name -> !scripts.containsKey(name) || compiles(scripts.get(name)))
                .findFirst()
                .orElseThrow(() -> new CannotFix("The names '" + String.join("', '", NAMES)
                        + "' belong to other scripts; free one of them for the script that compiles the functions."));
    }

    private static boolean compiles(Node.Member script) {
        return script.value().string().orElse("").contains(COMPILE);
    }

    private static Map<String, Node.Member> scripts(Subject subject) {
        return subject.snapshot()
                .file(subject.site().site().root(), "package.json")
                .flatMap(file -> Format.JSON.read(file).root().get("scripts"))
                .map(Node::members)
                .orElse(Map.of());
    }

    /**
     * The documented command. Flags of the runtime are not read from the configuration when functions are compiled, but apply
     * when Wrangler bundles the result.
     */
    static String command(PagesSite site) {
        StringBuilder command = new StringBuilder(
                COMPILE + " --outdir " + site.compiled().parent().within(site.root()));
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
}
