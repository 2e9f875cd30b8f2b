package dev.pagelift.fix.command;

import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;

/** The program that runs the scripts of a package. */
record PackageManager(String program, List<String> lockFiles) {

    private static final PackageManager NPM = new PackageManager("npm", List.of("package-lock.json"));

    private static final List<PackageManager> ALL = List.of(
            NPM,
            new PackageManager("pnpm", List.of("pnpm-lock.yaml")),
            new PackageManager("yarn", List.of("yarn.lock")),
            new PackageManager("bun", List.of("bun.lock", "bun.lockb")));

    /** The one whose lock file lies nearest above the site; npm when there is none. */
    static PackageManager of(Subject subject) {
        for (RepoPath folder = subject.site().site().root(); ; folder = folder.parent()) {
            for (PackageManager manager : ALL) {
                for (String lockFile : manager.lockFiles) {
                    if (subject.snapshot().file(folder, lockFile).isPresent()) {
                        return manager;
                    }
                }
            }
            if (folder.isRoot()) {
                return NPM;
            }
        }
    }

    String run(String script) {
        return program + " run " + script;
    }
}
