package dev.pagelift.fix.command;

import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;

/** The program that runs the scripts of a package. */
enum PackageManager {
    NPM("npm", "package-lock.json"),
    PNPM("pnpm", "pnpm-lock.yaml"),
    YARN("yarn", "yarn.lock"),
    BUN("bun", "bun.lock", "bun.lockb");

    private final String program;
    private final List<String> lockFiles;

    PackageManager(String program, String... lockFiles) {
        this.program = program;
        this.lockFiles = List.of(lockFiles);
    }

    /** The one whose lock file lies nearest above the site; npm when there is none. */
    static PackageManager of(Subject subject) {
        for (RepoPath folder = subject.site().site().root(); ; folder = folder.parent()) {
            for (PackageManager manager : values()) {
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
