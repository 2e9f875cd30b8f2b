package dev.pagelift.fix.worker;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * OpenNext in the place of {@code next-on-pages}: the package, the commands that build with it, and what the code imports of it.
 * Source: the documentation of OpenNext for Cloudflare, and what its command {@code migrate} writes.
 */
final class OpenNextStep implements Step {

    static final String OLD = "@cloudflare/next-on-pages";
    static final String NEW = "@opennextjs/cloudflare";
    private static final String RANGE = "^1.20.0";
    private static final String COMMAND = "opennextjs-cloudflare build";

    private static final Pattern BARE_COMMAND = Pattern.compile("(?:@cloudflare/)?next-on-pages(?:@[\\w.~^-]+)?");

    private static final List<String> FLAGS = List.of("nodejs_compat", "global_fetch_strictly_public");

    private static final String SETTINGS = """
            import { defineCloudflareConfig } from "@opennextjs/cloudflare";

            export default defineCloudflareConfig();
            """;

    /** Whether the site is one that the step changes. */
    static boolean applies(PagesSite site) {
        return BuiltCode.entry(site)
                .filter(site.path(".open-next/worker.js")::equals)
                .isPresent();
    }

    /** Whether OpenNext takes the version of Next.js, and every command that builds is a plain one. */
    static boolean isPossible(PagesSite site) {
        boolean taken = site.facts(Framework.class).stream()
                .anyMatch(framework -> framework.id().equals("next")
                        && framework.version() != null
                        && FrameworkKind.named("next")
                                .upgradeFrom(framework.version(), framework.resolved())
                                .isEmpty());
        return taken
                && commands(site).stream()
                        .allMatch(command ->
                                BARE_COMMAND.matcher(line(site, command)).matches())
                && !runsItself(site);
    }

    private static List<Command> commands(PagesSite site) {
        return site.facts(Command.class).stream()
                .filter(command -> command.tool().equals("next-on-pages"))
                .toList();
    }

    private static String line(PagesSite site, Command command) {
        return command.at().span().of(source(site, command.file()).text());
    }

    private static SourceFile source(PagesSite site, RepoPath file) {
        return site.subject().snapshot().file(file).orElseThrow();
    }

    /** OpenNext runs the script {@code build}, so that must not be the one that runs OpenNext. */
    private static boolean runsItself(PagesSite site) {
        return site.subject()
                .snapshot()
                .file(site.root(), "package.json")
                .flatMap(file -> Format.JSON.read(file).root().get("scripts", "build"))
                .flatMap(script -> script.string())
                .filter(script -> script.contains("next-on-pages"))
                .isPresent();
    }

    @Override
    public void apply(PagesSite site, Draft draft) {
        if (applies(site)) {
            OpenNextImports.rename(site, draft);
            commands(site, draft);
            dependency(site, draft);
            RepoPath settings = site.path("open-next.config.ts");
            if (draft.text(settings).isEmpty()) {
                draft.write(settings, SETTINGS);
            }
            draft.edit(site.configFile(), OpenNextStep::flags);
        }
    }

    private static void flags(EditableData data) {
        Route route = Route.of("compatibility_flags");
        List<String> flags =
                new ArrayList<>(data.get(route).map(node -> node.strings()).orElse(List.of()));
        FLAGS.stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
        data.set(route, flags);
    }

    /** From the last to the first, so that places do not move. */
    private static void commands(PagesSite site, Draft draft) {
        commands(site).stream()
                .sorted((a, b) ->
                        Integer.compare(b.at().span().start(), a.at().span().start()))
                .forEach(command -> {
                    Span span = command.at().span();
                    String text = draft.text(command.file()).orElseThrow();
                    draft.write(command.file(), text.substring(0, span.start()) + COMMAND + text.substring(span.end()));
                });
    }

    private static void dependency(PagesSite site, Draft draft) {
        site.facts(Dependency.class).stream()
                .filter(dependency -> dependency.name().equals(OLD))
                .forEach(dependency -> draft.edit(dependency.file(), data -> {
                    Route table = Route.of(dependency.development() ? "devDependencies" : "dependencies");
                    data.rename(table.then(OLD), NEW);
                    data.set(table.then(NEW), RANGE);
                }));
    }
}
