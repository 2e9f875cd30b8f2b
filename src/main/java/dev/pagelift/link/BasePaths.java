package dev.pagelift.link;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.BasePath;
import dev.pagelift.fact.FrameworkFact.FrameworkOption;
import dev.pagelift.snapshot.RepoPath;
import java.util.function.Consumer;

/** Sites that their framework builds for a path below their host, against where their files are published. */
final class BasePaths implements Linker {

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        for (FrameworkOption option : site.facts().all(FrameworkOption.class)) {
            String value = option.value();
            if (option.option().equals("base")
                    && option.framework().equals(site.site().framework())
                    && value != null
                    && value.length() > 1
                    && value.startsWith("/")) {
                facts.accept(new BasePath(option.at(), option.framework(), value, isServed(site, value)));
            }
        }
    }

    /** The configuration has the same path, or the build writes into a folder of that name in the published one. */
    private static boolean isServed(SiteView site, String path) {
        boolean configured = site.config().map(WranglerConfig::file).flatMap(site.repository()::document).stream()
                .anyMatch(document -> document.at("assets.base_path").isPresent());
        RepoPath output = site.site().outputDir();
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return configured || output != null && ("/" + output).endsWith(folder);
    }
}
