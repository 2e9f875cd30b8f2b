package dev.pagelift.detect.command;

import dev.pagelift.detect.command.Packages.NpmPackage;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command starts in turn: scripts of packages, targets of Makefiles and their like, and files. */
final class Calls {

    private static final List<String> EXTENSIONS =
            List.of("", ".js", ".mjs", ".cjs", ".ts", ".mts", ".sh", "/index.js", "/index.ts");

    private final Runs runs;

    Calls(Runs runs) {
        this.runs = runs;
    }

    List<Unit> of(Command command) {
        Arguments arguments = Arguments.of(command);
        return switch (command.tool()) {
            case "npm", "pnpm", "yarn", "bun" ->
                command.subcommand().equals("run") ? named(command) : file(command, arguments);
            case "turbo", "lerna" -> everywhere(command, arguments);
            case "nx" -> nx(arguments);
            case "deno" ->
                command.subcommand().equals("task")
                        ? targets(command, arguments, "deno.json", "deno.jsonc")
                        : file(command, arguments);
            case "composer" -> targets(command, arguments, "composer.json");
            case "make" -> targets(command, arguments, "Makefile", "makefile", "GNUmakefile");
            case "just" -> targets(command, arguments, "justfile", "Justfile", ".justfile");
            case "task" ->
                targets(command, arguments, "Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "taskfile.yaml");
            case "mise" -> targets(command, arguments, "mise.toml", ".mise.toml");
            case "node", "sh" -> file(command, arguments);
            default -> List.of();
        };
    }

    /** {@code npm run} alone lists the scripts. */
    private List<Unit> named(Command command) {
        List<NpmPackage> here = runs.packages().at(command.folder()).stream().toList();
        return command.arguments().stream()
                .findFirst()
                .map(script -> scripts(here, script))
                .orElse(List.of());
    }

    /** A script with those that npm runs before and after it. */
    private static List<Unit> scripts(List<NpmPackage> packages, String script) {
        List<Unit> names = new ArrayList<>();
        for (NpmPackage found : packages) {
            for (String name : List.of("pre" + script, script, "post" + script)) {
                if (found.has(name)) {
                    names.add(new Unit(found.document().file().path(), name));
                }
            }
        }
        return names;
    }

    private List<Unit> everywhere(Command command, Arguments arguments) {
        List<NpmPackage> wanted = arguments.values("--filter", "-F", "--scope").stream()
                .flatMap(filter -> runs.packages().matching(filter, command.folder()).stream())
                .distinct()
                .toList();
        List<NpmPackage> all = wanted.isEmpty() ? runs.packages().all() : wanted;
        return arguments.operands().stream()
                .flatMap(script -> scripts(all, script).stream())
                .toList();
    }

    /** {@code nx run project:target}, {@code nx target project} and {@code nx run-many -t target}. */
    private List<Unit> nx(Arguments arguments) {
        List<String> targets = arguments.values("-t", "--target", "--targets");
        if (!targets.isEmpty()) {
            return targets.stream()
                    .flatMap(list -> Stream.of(list.split(",")))
                    .flatMap(target -> scripts(runs.packages().all(), target).stream())
                    .toList();
        }
        List<String> words = arguments.operands();
        if (words.isEmpty()) {
            return List.of();
        }
        String[] parts = words.get(0).split(":");
        String project = parts.length > 1 ? parts[0] : words.size() > 1 ? words.get(1) : "*";
        return scripts(runs.packages().matching(project, RepoPath.ROOT), parts[Math.min(1, parts.length - 1)]);
    }

    private List<Unit> targets(Command command, Arguments arguments, String... files) {
        RepoPath folder = arguments
                .value("-C", "--directory", "-d", "--dir", "--working-directory")
                .flatMap(path -> Folders.resolve(command.folder(), path))
                .orElse(command.folder());
        return Stream.of(files)
                .flatMap(name -> folder.resolve(name).stream())
                .flatMap(file -> targets(file, arguments.operands()))
                .map(unit -> new Unit(unit.file(), Makefiles.called(unit.part(), Makefiles.values(command))))
                .toList();
    }

    /** The named targets of a file; its first one when none is named. */
    private Stream<Unit> targets(RepoPath file, List<String> words) {
        List<String> targets =
                words.stream().filter(word -> word.indexOf('=') < 0).toList();
        return targets.isEmpty()
                ? runs.firstUnit(file).stream()
                : targets.stream().map(target -> new Unit(file, target));
    }

    private List<Unit> file(Command command, Arguments arguments) {
        return arguments.operands().stream()
                .limit(1)
                .flatMap(path -> file(command.folder(), path).stream())
                .map(Unit::of)
                .toList();
    }

    private Optional<RepoPath> file(RepoPath folder, String path) {
        return EXTENSIONS.stream()
                .flatMap(extension -> Folders.resolve(folder, path + extension).stream())
                .filter(file -> runs.repository().snapshot().file(file).isPresent())
                .findFirst();
    }
}
