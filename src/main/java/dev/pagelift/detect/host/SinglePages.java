package dev.pagelift.detect.host;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.SinglePageFallback;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web servers and hosts that answer every unknown path with one page, told by their configuration. */
final class SinglePages implements HostDetector {

    private static final Pattern NGINX =
            Pattern.compile("(?m)^[^#\\n]{0,200}\\btry_files\\s[^;#\\n]{0,200}?(/\\S{0,100}\\.html?)\\s*;");
    private static final Pattern CADDY =
            Pattern.compile("(?m)^[^#\\n]{0,200}\\btry_files\\s[^#\\n]{0,200}?(/\\S{0,100}\\.html?)\\s*$");
    private static final Pattern APACHE = Pattern.compile(
            "(?m)^[ \\t]*+RewriteRule[ \\t]++(?:\\.|\\^?\\.?\\*?\\$?|\\^\\(?\\.\\*\\)?\\$)[ \\t]++(/?index\\.html)\\b");

    private static final String REDIRECTING = "pathSegmentsToKeep";

    @Override
    public void detect(Repository repository, List<HostConfig> configs, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().segments().contains("node_modules")) {
                continue;
            }
            String name = file.path().name();
            if (name.endsWith(".conf") || name.endsWith(".conf.template")) {
                emit(file, NGINX, "nginx's 'try_files'", facts);
            } else if (name.equals("Caddyfile") || name.endsWith(".Caddyfile")) {
                emit(file, CADDY, "Caddy's 'try_files'", facts);
            } else if (name.equals(".htaccess")) {
                emit(file, APACHE, "Apache's 'RewriteRule'", facts);
            } else if (name.equals("200.html")) {
                facts.accept(
                        new SinglePageFallback(Location.startOf(file.path()), file.path(), "A '200.html'", "200.html"));
            } else if (name.equals("404.html")) {
                redirecting(file, facts);
            }
        }
    }

    private static void emit(SourceFile file, Pattern pattern, String what, Consumer<Fact> facts) {
        Matcher matcher = pattern.matcher(file.text());
        if (matcher.find()) {
            facts.accept(new SinglePageFallback(
                    file.locate(new Span(matcher.start(1), matcher.end(1))), file.path(), what, matcher.group(1)));
        }
    }

    /** The page for unknown paths of GitHub Pages that sends the visitor to the application with the path in the query. */
    private static void redirecting(SourceFile file, Consumer<Fact> facts) {
        int at = file.text().indexOf(REDIRECTING);
        if (at >= 0) {
            facts.accept(new SinglePageFallback(
                    file.locate(new Span(at, at + REDIRECTING.length())),
                    file.path(),
                    "A page that redirects to the start page",
                    "404.html"));
        }
    }
}
