package dev.pagelift.link;

import dev.pagelift.cloudflare.wrangler.ConfigRole;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.CommandFact.UncompiledWorker;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Commands for a Worker that is compiled from {@code functions/}, where nothing compiles it before they run. */
final class CompiledWorkers implements Linker {

    private static final String COMPILE = "pages functions build";

    /** What needs the entry of the Worker. */
    private static final Set<String> NEEDING = Set.of("dev", "deploy", "publish", "versions upload", "preview");

    /** Scripts that every install or build runs, whoever deploys afterwards. */
    private static final Set<String> ALWAYS_RUN = Set.of("build", "prepare", "postinstall");

    /** Flags with which a command is about another Worker. */
    private static final Set<String> OF_ANOTHER = Set.of("--name", "--script", "--assets", "--site");

    /** In other places a line in front of the command need not run before it. */
    private static final Set<Place> PLACES = Set.of(Place.SCRIPT, Place.WORKFLOW);

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Optional<RepoPath> entry = site.config()
                .filter(config -> config.role() == ConfigRole.STANDARD)
                .flatMap(CompiledWorkers::entry)
                .filter(file -> site.repository().snapshot().file(file).isEmpty());
        if (entry.isPresent()) {
            compiler(site, entry.get()).ifPresent(compile -> unprepared(site, compile, entry.get(), facts));
        }
    }

    private static Optional<RepoPath> entry(WranglerConfig config) {
        return Optional.ofNullable(config.main()).flatMap(config.folder()::resolve);
    }

    /** The script that writes the entry. */
    private static Optional<Command> compiler(SiteView site, RepoPath entry) {
        return site.facts().all(Command.class).stream()
                .filter(command -> command.runs("wrangler", COMPILE)
                        && command.place() == Place.SCRIPT
                        && command.script() != null
                        && writes(command, entry.parent()))
                .findFirst();
    }

    private static boolean writes(Command command, RepoPath folder) {
        return command.values("--outdir").stream()
                .anyMatch(word ->
                        command.folder().resolve(word).filter(folder::equals).isPresent());
    }

    private static void unprepared(SiteView site, Command compile, RepoPath entry, Consumer<Fact> facts) {
        String script = String.valueOf(compile.script());
        Set<String> compiling = compiling(script, scripts(site, compile.file()));
        if (compiling.stream().anyMatch(ALWAYS_RUN::contains)) {
            return;
        }
        Map<String, Command> first = new LinkedHashMap<>();
        for (Command command : site.facts().all(Command.class)) {
            if (isOfTheSite(command, site) && !isPrepared(command, compiling, site)) {
                first.putIfAbsent(command.file() + " " + command.script(), command);
            }
        }
        first.values()
                .forEach(command -> facts.accept(
                        new UncompiledWorker(command.at(), command.line(), script, entry, command.file())));
    }

    private static boolean isOfTheSite(Command command, SiteView site) {
        RepoPath config = command.config();
        return command.tool().equals("wrangler")
                && NEEDING.contains(command.subcommand())
                && PLACES.contains(command.place())
                && command.project().equals(site.site().root())
                && command.flags().stream().noneMatch(OF_ANOTHER::contains)
                && (command.arguments().isEmpty() || command.arguments().get(0).startsWith("-"))
                && (config == null || config.equals(site.config().orElseThrow().file()));
    }

    private static boolean isPrepared(Command command, Set<String> compiling, SiteView site) {
        if (command.place() == Place.SCRIPT) {
            return compiling.contains(command.script()) || compiling.contains("pre" + command.script());
        }
        String text =
                site.repository().snapshot().file(command.file()).orElseThrow().text();
        return text.contains(COMPILE) || compiling.stream().anyMatch(text::contains);
    }

    private static Map<String, String> scripts(SiteView site, RepoPath manifest) {
        Map<String, String> scripts = new LinkedHashMap<>();
        site.repository()
                .document(manifest)
                .map(Document::root)
                .flatMap(root -> root.get("scripts"))
                .map(Node::members)
                .orElse(Map.of())
                .forEach((name, member) ->
                        scripts.put(name, member.value().string().orElse("")));
        return scripts;
    }

    /** A script and all that run it. */
    private static Set<String> compiling(String script, Map<String, String> scripts) {
        Set<String> compiling = new HashSet<>(Set.of(script));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> other : scripts.entrySet()) {
                if (!compiling.contains(other.getKey())
                        && compiling.stream().anyMatch(name -> runs(other.getValue(), name))) {
                    more |= compiling.add(other.getKey());
                }
            }
        }
        return compiling;
    }

    /** Whether a line has the name of a script as a word, or a pattern for it as runners of several scripts take it. */
    private static boolean runs(String line, String script) {
        for (String word : line.split("[\\s'\"]+", -1)) {
            int star = word.indexOf('*');
            if (word.equals(script) || star > 0 && script.startsWith(word.substring(0, star))) {
                return true;
            }
        }
        return false;
    }
}
