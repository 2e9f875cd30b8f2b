package dev.pagelift.detect;

import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files whose names mean something to the host, and the rules in {@code _redirects}. */
final class SpecialFiles implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file :
                repository.named("_headers", "_redirects", "_routes.json", "_worker.js", "404.html", ".assetsignore")) {
            facts.accept(new SpecialFile(
                    Location.startOf(file.path()), file.path(), file.path().name()));
        }
        workerFolders(repository, facts);
        repository.named("_redirects").forEach(file -> redirects(file, facts));
    }

    private static void workerFolders(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.named("index.js")) {
            if (file.path().parent().name().equals("_worker.js")) {
                facts.accept(new SpecialFile(
                        Location.startOf(file.path()), file.path().parent(), "_worker.js"));
            }
        }
    }

    private static void redirects(SourceFile file, Consumer<Fact> facts) {
        int number = 0;
        for (String line : file.text().lines().toList()) {
            number++;
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                facts.accept(rule(file, number, rule));
            }
        }
    }

    private static RedirectRule rule(SourceFile file, int number, String rule) {
        String[] words = rule.split("\\s+");
        String target = words.length > 1 ? words[1] : null;
        Integer status = words.length > 2 && words[2].matches("[1-5]\\d\\d") ? Integer.valueOf(words[2]) : null;
        return new RedirectRule(
                file.locateLine(number), file.path(), words[0], target, status, loops(words[0], target));
    }

    /**
     * Whether Cloudflare calls a rule an infinite loop: everything to the index page, or a folder to its own index page.
     * Source: parseRedirects in workers-sdk's workers-shared, wrangler 4.164.0.
     */
    private static boolean loops(String source, @Nullable String target) {
        if (target == null) {
            return false;
        }
        boolean toIndex = target.startsWith("/") && (target.endsWith("/index") || target.endsWith("/index.html"));
        return toIndex && (source.endsWith("/*") || source.endsWith("/"));
    }
}
