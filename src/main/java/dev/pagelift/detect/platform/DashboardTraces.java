package dev.pagelift.detect.platform;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.ConfigFact.DashboardSetting;
import dev.pagelift.fact.ConfigFact.ProjectSetting;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.CommentLines;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of a Pages project's deploy hook and reads of what Cloudflare Access adds to requests; what people read is left out. */
public final class DashboardTraces implements Detector {

    private static final int LARGEST = 512 << 10;

    /** The start of every deploy hook's address; what follows is as good as a password. */
    private static final String HOOK = "pages/webhooks/deploy_hooks/";

    private static final Pattern HOOK_NAME =
            Pattern.compile("\\b(?:CF|CLOUDFLARE|PAGES)_[A-Z_]{0,40}DEPLOY_HOOK(?:_URL)?\\b|" + HOOK);

    /** Source: the headers and the cookie that developers.cloudflare.com names for applications behind Access. */
    private static final Pattern ACCESS =
            Pattern.compile("(?i)\\bcf-access-(?:jwt-assertion|authenticated-user-email)\\b|\\bCF_Authorization\\b");

    private static final Set<String> EXTENSIONS = Set.of(
            "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "astro", "json", "toml", "yml",
            "yaml", "sh", "py", "java");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.size() <= LARGEST && EXTENSIONS.contains(file.path().extension())) {
                String text = file.text();
                if (text.contains(HOOK) || text.contains("DEPLOY_HOOK")) {
                    first(file, HOOK_NAME, ProjectSetting.DEPLOY_HOOK, facts);
                }
                if (text.contains("CF_Authorization") || mentionsAccess(text)) {
                    first(file, ACCESS, ProjectSetting.ACCESS, facts);
                }
            }
        }
    }

    /** Most scripts with the first part mean headers like Access-Control-Allow-Origin. */
    private static boolean mentionsAccess(String text) {
        return text.contains("ccess-")
                && (text.contains("wt-") || text.contains("WT-") || text.contains("uthenticated-"));
    }

    private static void first(SourceFile file, Pattern pattern, ProjectSetting setting, Consumer<Fact> facts) {
        Matcher matcher = pattern.matcher(file.text());
        while (matcher.find()) {
            if (!CommentLines.isOne(file.text(), matcher.start())) {
                Span span = new Span(matcher.start(), matcher.end());
                String what = matcher.group().replaceFirst("/$", "");
                facts.accept(new DashboardSetting(file.locate(span), setting, what));
                return;
            }
        }
    }
}
