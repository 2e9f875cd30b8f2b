package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files that commands run: shell scripts by any name, and JavaScript or TypeScript that starts programs in turn. */
final class CodeFiles {

    private static final int MOST = 200;

    /** Functions that run a text as a shell would. */
    private static final Set<String> SHELLS = Set.of(
            "exec",
            "execSync",
            "execAsync",
            "execa",
            "execaSync",
            "execaCommand",
            "execaCommandSync",
            "execCommand",
            "run",
            "runCommand",
            "sh",
            "shell",
            "command",
            "cmd",
            "$");

    /** Functions that start a program with a list of words. */
    private static final Set<String> SPAWNS = Set.of(
            "spawn",
            "spawnSync",
            "spawnAsync",
            "execFile",
            "execFileSync",
            "execa",
            "execaSync",
            "Command",
            "x",
            "exec",
            "run");

    private final Runs runs;
    private final Calls calls;
    private final Set<Unit> seen = new HashSet<>();

    CodeFiles(Runs runs) {
        this.runs = runs;
        this.calls = new Calls(runs);
    }

    /** Reads what the commands found so far run, and what that runs. */
    void follow() {
        List<Command> pending = runs.commands();
        while (!pending.isEmpty() && seen.size() < MOST) {
            List<Command> found = new ArrayList<>();
            for (Command command : pending) {
                for (Unit unit : calls.of(command)) {
                    if (unit.part().isEmpty() && runs.unit(unit).isEmpty() && seen.add(unit)) {
                        runs.repository()
                                .snapshot()
                                .file(unit.file())
                                .ifPresent(file -> found.addAll(read(file, command.folder())));
                    }
                }
            }
            pending = found;
        }
    }

    private List<Command> read(SourceFile file, RepoPath folder) {
        Optional<Script> script =
                Dialect.of(file.path()).flatMap(dialect -> runs.repository().script(file.path()));
        if (script.isEmpty()) {
            ShellScripts.read(runs, file);
            return runs.unit(Unit.of(file.path())).orElse(List.of());
        }
        List<Command> found = new ArrayList<>();
        Origin origin = Origin.of(file, Place.CODE, null).in(folder);
        for (Node call : script.get().all(Kind.CALL, Kind.NEW)) {
            text(call).ifPresent(text -> found.addAll(runs.read(text, origin.in(folder(call, folder)))));
        }
        for (Node call : script.get().all(Kind.TAGGED_TEMPLATE)) {
            if (SHELLS.contains(name(call))) {
                found.addAll(runs.read(inner(call.child(Kind.TEMPLATE)), origin));
            }
        }
        runs.unit(Unit.of(file.path()), found);
        return found;
    }

    /** The folder that the options of a call name with {@code cwd}. */
    private static RepoPath folder(Node call, RepoPath otherwise) {
        for (Node option : call.arguments()) {
            Optional<RepoPath> named =
                    option.bare().property("cwd").string().flatMap(path -> Folders.resolve(otherwise, path));
            if (named.isPresent()) {
                return named.get();
            }
        }
        return otherwise;
    }

    private static String name(Node call) {
        Node callee = call.callee().bare();
        // $({ cwd })`…` and exec.sync are called through another call or member.
        Node function = callee.is(Kind.CALL) ? callee.callee().bare() : callee;
        return function.is(Kind.IDENTIFIER) ? function.name() : function.chain().last();
    }

    private static Optional<Decoded> text(Node call) {
        String name = name(call);
        Node first = call.argument(0).bare();
        Node second = call.argument(1).bare();
        boolean isText = first.is(Kind.STRING) || first.is(Kind.TEMPLATE);
        if (isText && SPAWNS.contains(name) && second.is(Kind.ARRAY)) {
            return Optional.of(words(first, second));
        }
        Node listed = second.property("args").bare();
        if (isText && name.equals("Command") && listed.is(Kind.ARRAY)) {
            return Optional.of(words(first, listed));
        }
        return isText && SHELLS.contains(name) ? Optional.of(inner(first)) : Optional.empty();
    }

    /** The text between the quotes. */
    private static Decoded inner(Node literal) {
        String written = literal.text();
        return Decoded.verbatim(written, literal.start()).part(1, Math.max(1, written.length() - 1));
    }

    private static Decoded words(Node program, Node arguments) {
        List<Decoded> parts = new ArrayList<>(List.of(inner(program)));
        for (Node argument : arguments.children()) {
            Node bare = argument.bare();
            boolean isText = bare.is(Kind.STRING) || bare.is(Kind.TEMPLATE);
            parts.add(isText ? inner(bare) : Decoded.at("$" + "{…}", bare.start()));
        }
        return Decoded.words(parts);
    }
}
