package dev.pagelift.detect.command;

import dev.pagelift.detect.command.Packages.NpmPackage;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a command line of npm, pnpm, Yarn or Bun up to what it starts. */
final class PackageManager {

    private static final Set<String> NAMES = Set.of("npm", "pnpm", "yarn", "bun");
    private static final Set<String> EXECUTORS = Set.of("npx", "pnpx", "bunx");
    private static final Set<String> FOLDER = Set.of("--prefix", "-C", "--dir", "--cwd");
    private static final Set<String> FILTER = Set.of("--filter", "-F", "--workspace", "--scope");
    private static final Set<String> RECURSIVE = Set.of("-r", "--recursive", "--workspaces", "-ws");
    private static final List<String> PACKAGE = List.of("-p", "--package");
    private static final Set<String> RUN = Set.of("run", "run-script", "rum");
    private static final Set<String> SHORTHANDS = Set.of("start", "test", "stop", "restart", "t");
    private static final Set<String> EXECUTE = Set.of("exec", "dlx", "x");

    /** Commands of their own, which win over programs; a script of the same name is still what people mean. */
    private static final Set<String> BUILT_IN = Set.of(
            "add",
            "audit",
            "cache",
            "ci",
            "config",
            "create",
            "dedupe",
            "fetch",
            "i",
            "info",
            "init",
            "install",
            "link",
            "list",
            "ls",
            "outdated",
            "pack",
            "patch",
            "prune",
            "publish",
            "rebuild",
            "remove",
            "rm",
            "set",
            "store",
            "uninstall",
            "unlink",
            "up",
            "update",
            "upgrade",
            "version",
            "why");

    private final List<Word> words;
    private final Packages packages;
    private final String name;
    private final List<String> filters = new ArrayList<>();
    private RepoPath folder;
    private boolean recursive;
    private int i;

    private PackageManager(List<Word> words, int at, RepoPath folder, Packages packages) {
        this.words = words;
        this.packages = packages;
        this.folder = folder;
        this.name = Invocation.baseName(words.get(at).text());
        this.i = at + 1;
    }

    static boolean is(String program) {
        return NAMES.contains(program) || EXECUTORS.contains(program);
    }

    /**
     * What the package manager named at an index starts, as a program or script; null when it does something of its own.
     */
    static @Nullable Invocation read(List<Word> words, int at, RepoPath folder, Packages packages) {
        PackageManager manager = new PackageManager(words, at, folder, packages);
        return EXECUTORS.contains(manager.name) ? manager.executed() : manager.subcommand();
    }

    private @Nullable Invocation executed() {
        while (i < words.size() && words.get(i).isFlag()) {
            String flag = words.get(i).text();
            if (flag.equals("-c") || flag.equals("--call")) {
                return i + 1 < words.size() ? Invocation.text(i + 1, folders(null)) : null;
            }
            takeFlag(flag);
        }
        if (is(i, "--")) {
            i++;
        }
        return i < words.size() ? Invocation.tool(i, folders(null)) : null;
    }

    private @Nullable Invocation subcommand() {
        takeFlags();
        if (i >= words.size()) {
            return null;
        }
        String word = words.get(i).text();
        if (name.equals("yarn") && word.equals("workspace") && i + 2 < words.size()) {
            filters.add(words.get(i + 1).text());
            i += 2;
            return subcommand();
        }
        if (word.equals("workspaces") && is(i + 1, "foreach")) {
            i += 2;
            recursive = true;
            return subcommand();
        }
        if (EXECUTE.contains(word)) {
            i++;
            return executed();
        }
        return RUN.contains(word) ? run(i + 1) : named(word);
    }

    private @Nullable Invocation run(int from) {
        i = from;
        takeFlags();
        if (i >= words.size()) {
            return null;
        }
        boolean starts = name.equals("npm") || hasScript(words.get(i).text());
        return starts ? script(words.get(i).text()) : Invocation.tool(i, folders(null));
    }

    private @Nullable Invocation named(String word) {
        if (name.equals("npm")) {
            return SHORTHANDS.contains(word) ? script(word) : null;
        }
        if (hasScript(word)) {
            return script(word);
        }
        return BUILT_IN.contains(word) ? null : Invocation.tool(i, folders(null));
    }

    private Invocation script(String script) {
        int at = i;
        // npm takes its flags behind the name of the script too.
        for (i++; name.equals("npm") && i < words.size() && words.get(i).isFlag(); ) {
            takeFlag(words.get(i).text());
        }
        return Invocation.script(at, name, folders(script));
    }

    private void takeFlags() {
        while (i < words.size() && words.get(i).isFlag()) {
            takeFlag(words.get(i).text());
        }
    }

    private void takeFlag(String word) {
        int equals = word.indexOf('=');
        String flag = equals < 0 ? word : word.substring(0, equals);
        boolean filter = FILTER.contains(flag) || flag.equals("-w") && name.equals("npm");
        boolean valued = filter || FOLDER.contains(flag) || PACKAGE.contains(flag);
        i++;
        if (valued && equals < 0 && i < words.size()) {
            take(flag, filter, words.get(i++).text());
        } else if (valued && equals >= 0) {
            take(flag, filter, word.substring(equals + 1));
        }
        recursive |= RECURSIVE.contains(flag);
    }

    private void take(String flag, boolean filter, String value) {
        if (filter) {
            filters.add(value);
        } else if (FOLDER.contains(flag)) {
            folder = Folders.resolve(folder, value).orElse(folder);
        }
    }

    private boolean is(int index, String text) {
        return index < words.size() && words.get(index).text().equals(text);
    }

    private boolean hasScript(String script) {
        return folders(null).stream().anyMatch(at -> packages.hasScript(at, script))
                || recursive && !packages.with(script).isEmpty();
    }

    /** The folders of the packages that are meant; for a script of all packages only those that have it. */
    private List<RepoPath> folders(@Nullable String script) {
        if (recursive && script != null && filters.isEmpty()) {
            return packages.with(script).stream().map(NpmPackage::folder).toList();
        }
        List<RepoPath> found = filters.stream()
                .flatMap(filter -> packages.matching(filter, folder).stream())
                .map(NpmPackage::folder)
                .distinct()
                .toList();
        return found.isEmpty() ? List.of(folder) : found;
    }
}
