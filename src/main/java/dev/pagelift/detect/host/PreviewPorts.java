package dev.pagelift.detect.host;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.PreviewPort;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.CommentLines;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where tests and configurations expect the local preview of a Pages project; not what people read. */
public final class PreviewPorts implements Detector {

    private static final int LARGEST = 1 << 20;
    private static final String PORT = ":8788";
    private static final Pattern ADDRESS = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0):8788(?!\\d)");
    private static final Set<String> EXTENSIONS = Set.of(
            "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "astro", "json", "jsonc", "toml",
            "yml", "yaml", "sh", "env");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (isLookedInto(file.path())
                    && file.size() < LARGEST
                    && file.text().contains(PORT)) {
                Matcher address = ADDRESS.matcher(file.text());
                while (address.find()) {
                    if (!CommentLines.isOne(file.text(), address.start())) {
                        Span span = new Span(address.start(), address.end());
                        facts.accept(new PreviewPort(file.locate(span), address.group(), file.path()));
                    }
                }
            }
        }
    }

    private static boolean isLookedInto(RepoPath path) {
        return (EXTENSIONS.contains(path.extension()) || path.name().startsWith(".env"))
                && !path.segments().contains("node_modules");
    }
}
