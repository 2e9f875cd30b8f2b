package dev.pagelift.detect.config;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The bindings of a Pages project as its dashboard has them, from what {@code wrangler pages download config} wrote. The file is the
 * user's and not the repository's, so it goes by a name that says which option gave it, in the folder of the site it belongs to.
 */
public final class DownloadedConfigs implements Detector {

    private static final String NAME = "--pages-config";
    private static final String TOML = NAME + ".toml";
    private static final String JSON = NAME + ".json";

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (Document document : repository.documents(TOML, JSON)) {
            Bindings.declaredInAll(document.file()::locate, BindingSource.DOWNLOADED, document.root(), facts);
        }
    }

    /**
     * Where the user's file stands in what is audited.
     *
     * @param site the folder of its site
     * @param name the file's own
     */
    public static RepoPath path(RepoPath site, String name) {
        boolean json = name.toLowerCase(Locale.ROOT).matches(".*\\.jsonc?");
        return site.resolve(json ? JSON : TOML).orElseThrow();
    }
}
