package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The custom domain of GitHub Pages, which a file called {@code CNAME} names. */
final class GitHubPages implements HostDetector {

    private static final String GITHUB_PAGES = "github-pages";
    /** Folders whose files are published as they are, or that GitHub publishes itself. */
    private static final Set<String> COPIED = Set.of("docs", "public", "static", "source", "src", "assets", "website");

    private static final Pattern DOMAIN = Pattern.compile("[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9}");

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        for (SourceFile file : repository.named("CNAME")) {
            RepoPath folder = file.path().parent();
            String domain = file.text().strip();
            boolean placed = folder.isRoot() || COPIED.contains(folder.name());
            if (placed && DOMAIN.matcher(domain).matches()) {
                RepoPath site = site(repository, folder);
                facts.accept(new HostTrace(file.locateLine(1), GITHUB_PAGES, site, "a 'CNAME' file", false));
                facts.accept(Features.of(GITHUB_PAGES, "custom-domain", file.locateLine(1), domain, site));
            }
        }
    }

    private static RepoPath site(Repository repository, RepoPath folder) {
        boolean own = folder.isRoot()
                || List.of("package.json", "_config.yml", "mkdocs.yml").stream()
                        .anyMatch(
                                name -> repository.snapshot().file(folder, name).isPresent());
        return own ? folder : folder.parent();
    }
}
