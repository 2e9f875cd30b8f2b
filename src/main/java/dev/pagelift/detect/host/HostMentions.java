package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.HostTrace;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Mentions of a host that prove little alone: buttons and badges in a README, an address of a project site. */
final class HostMentions implements HostDetector {

    /** Text that stands in the buttons and badges of a host, and in no project that was only created from its template. */
    private static final Map<String, String> BUTTONS = new TreeMap<>(Map.of(
            "vercel.com/new/clone?", "vercel",
            "vercel.com/import/project?", "vercel",
            "vercel.com/button", "vercel",
            "app.netlify.com/start/deploy?", "netlify",
            "api.netlify.com/api/v1/badges/", "netlify",
            "render.com/deploy", "render",
            "heroku.com/deploy?", "heroku",
            "herokucdn.com/deploy/button", "heroku"));

    private static final Set<String> READMES =
            Set.of("readme.md", "readme.markdown", "readme.rst", "readme.txt", "readme");

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            String name = file.path().name();
            if (name.length() <= 15 && READMES.contains(name.toLowerCase(Locale.ROOT)) && isOfSite(repository, file)) {
                readme(file, facts);
            }
        }
        repository.documents("package.json").stream()
                .filter(HostMentions::isApplication)
                .forEach(document -> homepage(document, facts));
        gemfiles(repository, facts);
    }

    private static void homepage(Document document, Consumer<Fact> facts) {
        document.root().member("homepage").ifPresent(member -> {
            String address = member.value().string().orElse("");
            if (address.matches("https?://[\\w-]+\\.github\\.io(?:/.*)?")) {
                RepoPath folder = document.file().path().parent();
                facts.accept(new HostTrace(
                        document.locate(member), "github-pages", folder, "the homepage '" + address + "'", false));
            }
        });
    }

    private static boolean isOfSite(Repository repository, SourceFile file) {
        return file.path().parent().isRoot()
                || repository
                        .snapshot()
                        .file(file.path().parent(), "package.json")
                        .isPresent();
    }

    /** For a library the homepage is about its documentation, for an application it sets the path of its build. */
    private static boolean isApplication(Document document) {
        return Stream.of("dependencies", "devDependencies")
                .flatMap(table -> document.root().get(table).stream())
                .anyMatch(table -> table.member("gh-pages").isPresent()
                        || table.member("react-scripts").isPresent());
    }

    private static void readme(SourceFile file, Consumer<Fact> facts) {
        String text = file.text();
        BUTTONS.forEach((mark, host) -> {
            int at = text.indexOf(mark);
            if (at >= 0) {
                facts.accept(new HostTrace(
                        file.locate(new Span(at, at + mark.length())),
                        host,
                        file.path().parent(),
                        "a button or badge in '" + file.path().name() + "'",
                        false));
            }
        });
    }

    /** The gem that GitHub's own build of Jekyll uses. */
    private static void gemfiles(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.named("Gemfile")) {
            int line = 0;
            for (String text : file.text().lines().toList()) {
                line++;
                if (text.strip().matches("gem\\s+[\"']github-pages[\"'].*")) {
                    facts.accept(new HostTrace(
                            file.locateLine(line),
                            "github-pages",
                            file.path().parent(),
                            "the gem 'github-pages'",
                            false));
                }
            }
        }
    }
}
