package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;

/** Where files must lie to get to the top of what a site publishes. */
final class PublishedPlaces {

    /** Folders that builds copy as they are, from the root of the site. */
    private static final List<String> STATIC_FOLDERS = List.of(
            "public",
            "static",
            "src/public",
            "src/static",
            "app/public",
            "source",
            "docs/public",
            "docs/static",
            "docs/.vuepress/public",
            ".vuepress/public",
            "src/.vuepress/public");

    /** Files at the root of a site in which builds are told what to copy. */
    private static final List<String> BUILD_FILES = List.of(
            "package.json",
            ".eleventy.js",
            "eleventy.config.js",
            "eleventy.config.mjs",
            "eleventy.config.cjs",
            "_config.ts",
            "_config.js",
            "_config.yml",
            "gulpfile.js",
            "Makefile",
            "build.sh",
            "webpack.config.js",
            "vite.config.js",
            "vite.config.ts",
            "angular.json");

    private final SiteView site;

    PublishedPlaces(SiteView site) {
        this.site = site;
    }

    /** The folders that exist of those that builds copy as they are. */
    List<RepoPath> staticFolders() {
        RepoPath root = site.site().root();
        return STATIC_FOLDERS.stream()
                .flatMap(name -> root.resolve(name).stream())
                .filter(site.repository().snapshot()::hasFolder)
                .toList();
    }

    /** Where a file is, as the host sees it. */
    Place of(RepoPath file) {
        RepoPath folder = file.parent();
        Optional<RepoPath> published = site.publishedFolder();
        if (published.filter(folder::equals).isPresent()) {
            return site.isBuilt(folder) ? Place.ELSEWHERE : Place.PUBLISHED;
        }
        if (staticFolders().contains(folder) || isNamedInBuild(file)) {
            return Place.COPIED;
        }
        boolean atRoot = folder.equals(site.site().root());
        return atRoot && published.isEmpty() ? Place.PERHAPS : Place.ELSEWHERE;
    }

    /** A build copies a file from anywhere when its name, or its path, stands in one of the files that tell it. */
    private boolean isNamedInBuild(RepoPath file) {
        RepoPath root = site.site().root();
        if (!file.isIn(root)) {
            return false;
        }
        String path = file.within(root);
        return BUILD_FILES.stream()
                .flatMap(name -> site.repository().snapshot().file(root, name).stream())
                .map(SourceFile::text)
                .anyMatch(text -> text.contains(path));
    }
}
