package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.detect.config.DownloadedConfigs;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.Overlay;
import dev.pagelift.source.Source;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What only the dashboard knows of a Pages project, given beside its repository. */
final class PagesConfigOption {

    private static final String NAME = "--pages-config";

    private final OptionSpec option = OptionSpec.builder(NAME)
            .type(String.class)
            .paramLabel("FILE")
            .description("The bindings that the dashboard holds, as 'wrangler pages download config' wrote them.")
            .build();

    CommandSpec mixin() {
        return CommandSpec.create().addOption(option);
    }

    private @Nullable String file() {
        return option.getValue();
    }

    /**
     * The repository with the file beside it, or as it is when none is given.
     *
     * @param site the folder of the site that the file belongs to; null for the only one
     */
    Source beside(Source repository, @Nullable String site) throws UsageException {
        String file = file();
        if (file == null) {
            return repository;
        }
        RepoPath folder = RepoPath.ROOT.resolve(site == null ? "." : site).orElse(RepoPath.ROOT);
        String path = DownloadedConfigs.path(folder, file).toString();
        return new Overlay(repository, Map.of(path, Optional.of(UserFiles.text(file))));
    }

    /** Nobody can tell which of several sites the file belongs to. */
    void checkFits(Audit audit) throws UsageException {
        if (file() != null && audit.sites().size() > 1) {
            throw new UsageException(
                    "There are several sites; name the one that the file of '" + NAME + "' belongs to with '--site'.");
        }
    }
}
