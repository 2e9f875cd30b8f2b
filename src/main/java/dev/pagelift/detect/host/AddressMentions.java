package dev.pagelift.detect.host;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.AddressMention;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of Pages projects and of their local preview, in code and configuration; not in what people read. */
public final class AddressMentions implements Detector {

    private static final int LARGEST = 1 << 20;
    private static final Set<String> EXTENSIONS = Set.of(
            "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "astro", "toml", "yml", "yaml",
            "env", "rb", "py");
    private static final Set<String> MANIFESTS =
            Set.of("package.json", "manifest.json", "deno.json", "vercel.json", "app.json", "tauri.conf.json");
    private static final Pattern PAGES_DEV = Pattern.compile(
            "(?<![\\w-])(?:(?:[a-z0-9-]{1,63}|\\*)?\\.)?(?:([a-z0-9][a-z0-9-]{0,62})?\\.)?pages\\.dev(?![\\w.-]*\\w)");
    private static final Pattern PORT = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0):8788(?!\\d)");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (isLookedInto(file.path()) && file.size() < LARGEST) {
                String text = file.text();
                if (text.contains("pages.dev")) {
                    emit(file, PAGES_DEV, "pages-dev", facts);
                }
                if (text.contains(":8788")) {
                    emit(file, PORT, "preview-port", facts);
                }
            }
        }
    }

    private static boolean isLookedInto(RepoPath path) {
        return (EXTENSIONS.contains(path.extension()) || MANIFESTS.contains(path.name()))
                && !path.segments().contains("node_modules")
                && !path.name().contains("lock");
    }

    private static void emit(SourceFile file, Pattern pattern, String kind, Consumer<Fact> facts) {
        Matcher matcher = pattern.matcher(file.text());
        while (matcher.find()) {
            if (!isComment(file.text(), matcher.start())) {
                String project = kind.equals("pages-dev") && matcher.group(1) != null ? matcher.group(1) : "";
                facts.accept(new AddressMention(
                        file.locate(new Span(matcher.start(), matcher.end())),
                        matcher.group(),
                        kind,
                        project,
                        file.path()));
            }
        }
    }

    private static boolean isComment(String text, int at) {
        String before = text.substring(text.lastIndexOf('\n', at) + 1, at).strip();
        return before.startsWith("//")
                || before.startsWith("#")
                || before.startsWith("*")
                || before.startsWith("/*")
                || before.startsWith("<!--");
    }
}
