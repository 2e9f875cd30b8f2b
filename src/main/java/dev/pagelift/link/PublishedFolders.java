package dev.pagelift.link;

import dev.pagelift.cloudflare.assets.ProjectFiles;
import dev.pagelift.cloudflare.assets.WorkersIgnore;
import dev.pagelift.fact.AssetFact.CommittedBuild;
import dev.pagelift.fact.AssetFact.PublishedFolder;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The folder that is published, and what in it was never meant to be. */
final class PublishedFolders implements StaticAssets.View {

    /** What Workers publish of these is told by the file that names what they do not. */
    private static final String SERVER_CODE = "functions";

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        committed(site, facts);
        site.facts()
                .first(Build.class)
                .ifPresent(build -> site.publishedFolder()
                        .ifPresent(folder -> facts.accept(new PublishedFolder(
                                place(site, build, files),
                                folder,
                                folder.equals(site.site().root()),
                                files.isComplete() ? exposed(site, folder, files) : List.of()))));
    }

    /** Told once, in the place of what could be said of each file in it. */
    private static void committed(SiteView site, Consumer<Fact> facts) {
        site.publishedFolder()
                .filter(site::isBuilt)
                .ifPresent(folder -> site.repository().snapshot().filesIn(folder).stream()
                        .findFirst()
                        .ifPresent(file -> facts.accept(new CommittedBuild(
                                file.locateLine(1),
                                folder,
                                String.valueOf(site.site().framework())))));
    }

    /** What publishes the folder; a command that only serves it while developing does not, so its start page stands for it. */
    private static Location place(SiteView site, Build build, PublishedFiles files) {
        boolean served = site.facts().all(Command.class).stream()
                .anyMatch(command -> command.at().equals(build.at()) && command.runs("wrangler", "pages dev"));
        SourceFile start = files.all().get("index.html");
        return served && start != null ? start.locateLine(1) : build.at();
    }

    private static List<String> exposed(SiteView site, RepoPath folder, PublishedFiles files) {
        NavigableSet<String> exposed = new TreeSet<>();
        ProjectFiles.NAMES.stream().filter(name -> isPublished(name, files)).forEach(exposed::add);
        if (!files.has(WorkersIgnore.NAME) && isPublished(SERVER_CODE, files)) {
            exposed.add(SERVER_CODE);
        }
        files.all().headMap(".f").keySet().stream()
                .filter(path -> path.startsWith(".env") || path.startsWith(".dev.vars"))
                .filter(path -> path.indexOf('/') < 0 && isPublished(path, files))
                .forEach(exposed::add);
        addMade(site, folder, files, exposed);
        return List.copyOf(exposed);
    }

    private static boolean isPublished(String name, PublishedFiles files) {
        return files.has(name) && !files.ignore().ignores(name)
                || files.hasFolder(name) && !files.ignore().ignoresFolder(name);
    }

    /** Git and the package manager put folders there that a repository does not hold. */
    private static void addMade(SiteView site, RepoPath folder, PublishedFiles files, Set<String> exposed) {
        if (folder.isRoot() && !files.ignore().ignoresFolder(".git")) {
            exposed.add(".git");
        }
        boolean installs = site.facts().all(Dependency.class).stream()
                .anyMatch(dependency -> dependency.file().parent().equals(folder));
        if (installs && !files.ignore().ignoresFolder("node_modules")) {
            exposed.add("node_modules");
        }
    }
}
