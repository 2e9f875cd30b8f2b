package dev.pagelift.fix.worker;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder of the repository whose files reach the top of the published folder as they are. */
final class PublishedSource {

    /** Where builds copy files from, unchanged. */
    private static final List<String> COPIED = List.of("public", "static");

    private static final Set<String> RULE_FILES = Set.of("_headers", "_redirects", "_routes.json", "_worker.js");

    private PublishedSource() {}

    /** The published folder itself when it is in the repository, else what the build copies into it. */
    static RepoPath of(PagesSite site) {
        RepoPath output = site.output();
        if (site.subject().snapshot().hasFolder(output) || output.isRoot()) {
            return output;
        }
        return withRuleFiles(site)
                .or(() -> COPIED.stream()
                        .map(site::path)
                        .filter(site.subject().snapshot()::hasFolder)
                        .findFirst())
                .orElseGet(() -> site.path("public"));
    }

    /** Where the owner has put such files, there they belong. */
    private static Optional<RepoPath> withRuleFiles(PagesSite site) {
        return site.subject().snapshot().filesIn(site.root()).stream()
                .map(SourceFile::path)
                .filter(path -> RULE_FILES.contains(path.name()))
                .map(RepoPath::parent)
                .filter(folder -> !folder.equals(site.root()))
                .findFirst();
    }
}
