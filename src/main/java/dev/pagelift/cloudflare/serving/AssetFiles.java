package dev.pagelift.cloudflare.serving;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files that are published, by their paths with a slash in front. */
public final class AssetFiles {

    private final Set<String> paths;

    private AssetFiles(Set<String> paths) {
        this.paths = paths;
    }

    /** AssetFiles by their paths from the top of the folder that is published. */
    public static AssetFiles of(Collection<String> relativePaths) {
        return new AssetFiles(
                relativePaths.stream().map(path -> "/" + path).collect(Collectors.toCollection(TreeSet::new)));
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /** The nearest {@code 404.html} in the folder of a path or above it; empty when there is none. */
    String notFoundPage(String path) {
        String folder = path;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            if (has(folder + "/404.html")) {
                return folder + "/404.html";
            }
        }
        return "";
    }
}
