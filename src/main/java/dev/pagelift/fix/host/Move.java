package dev.pagelift.fix.host;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.serving.HtmlHandling;
import dev.pagelift.fact.HostFact.HostFeature;
import dev.pagelift.fact.HostFact.UnconvertedRule;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.worker.AssetsIgnoreStep;
import dev.pagelift.fix.worker.Lines;
import dev.pagelift.fix.worker.NewConfig;
import dev.pagelift.hosting.Conversion.Outcome;
import dev.pagelift.hosting.HostedSite;
import dev.pagelift.hosting.PageAddresses;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One site on its way from its host: the configuration of a Worker, and the host's redirects and headers where Cloudflare reads
 * them. What only the host reads stays as it is.
 */
final class Move {

    private static final String CONFIG = "wrangler.jsonc";
    private static final String ON_NETLIFY = """
            # Cloudflare has a setting for this, and refuses the same rule in '_redirects'.
            [[redirects]]
              from = "/*"
              to = "/index.html"
              status = 200
            """;

    private static final Pattern FIRST_RULE = Pattern.compile("(?m)^\\[\\[redirects]]");

    private final FileSite site;
    private final Draft draft;
    private final Doubts doubts = new Doubts();
    private final RedirectLines lines;

    Move(FileSite site) {
        this.site = site;
        this.draft = site.subject().draft();
        HtmlHandling handling =
                HtmlHandling.valueOf(site.handling().toUpperCase(Locale.ROOT).replace('-', '_'));
        this.lines = new RedirectLines(site.pages(handling), doubts);
    }

    Fix fix() {
        redirects();
        headers();
        ignore();
        config();
        String description = "Write '" + CONFIG + "' for a Worker with static assets, and the redirects and headers of "
                + site.host().title() + " where Cloudflare reads them";
        return doubts.isEmpty()
                ? new Fix(LeaveHost.NAME, description + ".", Safety.SAFE, draft.edits(), List.of())
                : new Fix(
                        LeaveHost.NAME,
                        description + "; look at " + doubts.words() + ".",
                        Safety.REVIEW,
                        draft.edits(),
                        List.of());
    }

    private void redirects() {
        RedirectsFile file = new RedirectsFile(lines);
        Optional<String> present = present("_redirects");
        present.ifPresent(file::rewrite);
        if (!doubts.isEmpty()) {
            doubts.add("Netlify, which reads '_redirects' as well");
        }
        if (lines.isSinglePage()) {
            keepOnNetlify();
        }
        file.append(site.routes(), from());
        write("_redirects", present, file.text());
    }

    /** Netlify reads the file too, so what only Cloudflare must not find there moves to the rules that Netlify tries next. */
    private void keepOnNetlify() {
        boolean there =
                site.routes().stream().anyMatch(rule -> rule.conversion().outcome() == Outcome.SINGLE_PAGE);
        if (!there) {
            RepoPath file = site.ownFile();
            String text = draft.text(file).orElse("");
            Matcher first = FIRST_RULE.matcher(text);
            draft.write(
                    file,
                    first.find()
                            ? text.substring(0, first.start()) + ON_NETLIFY + "\n" + text.substring(first.start())
                            : (text.isEmpty() ? "" : text.stripTrailing() + "\n\n") + ON_NETLIFY);
        }
    }

    private void headers() {
        Optional<String> present = present("_headers");
        HeaderBlocks blocks = new HeaderBlocks(Headers.parse(present.orElse("")), doubts);
        site.headers().forEach(blocks::add);
        String more = blocks.text();
        String before = present.map(text -> text.stripTrailing() + "\n\n").orElse("");
        write("_headers", present, more.isEmpty() ? present.orElse("") : before + "# From " + from() + ".\n" + more);
    }

    private String from() {
        return site.rules().keySet().stream().map(file -> "'" + file + "'").collect(Collectors.joining(" and "));
    }

    /** The file as it is; one that the host does not read would come to life. */
    private Optional<String> present(String name) {
        Optional<RepoPath> file = site.place().flatMap(folder -> folder.resolve(name));
        Optional<String> text = file.flatMap(draft::text);
        if (text.isPresent() && !site.sharesRuleFiles()) {
            throw new CannotFix("'" + file.get() + "' is there, which "
                    + site.host().title() + " does not read and Cloudflare does; remove it first if it means nothing.");
        }
        if (text.filter(Move::isTemplate).isPresent()) {
            throw new CannotFix(
                    "'" + file.get() + "' is a template that the build fills in; write the rules there by hand.");
        }
        return text;
    }

    private static boolean isTemplate(String text) {
        return text.startsWith("---") || text.contains("{{") || text.contains("{%");
    }

    private void write(String name, Optional<String> present, String text) {
        if (!text.equals(present.orElse(""))) {
            draft.write(site.published(name), text);
        }
    }

    /** At the top of a project lies what nobody wants published, and a host leaves out what it is told to. */
    private void ignore() {
        Set<String> entries = new LinkedHashSet<>();
        if (site.output().equals(site.root())) {
            entries.addAll(AssetsIgnoreStep.PROJECT_ROOT);
            site.rules().keySet().forEach(file -> entries.add(file.name()));
            site.subject().snapshot().file(site.root(), ".vercelignore").map(SourceFile::text).stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(entries::add);
        }
        site.rules().values().stream()
                .map(HostedSite::node)
                .flatMap(node -> node.get("ignore").stream())
                .flatMap(ignored -> ignored.strings().stream())
                .filter(line -> !line.isBlank() && line.indexOf('\n') < 0)
                .forEach(entries::add);
        if (!entries.isEmpty()) {
            RepoPath file = site.published(".assetsignore");
            draft.write(file, Lines.appended(draft.text(file).orElse(""), entries));
        }
    }

    private void config() {
        RepoPath file = site.root().resolve(CONFIG).orElseThrow();
        draft.write(file, NewConfig.text(site.subject(), false));
        draft.edit(file, data -> {
            assets().forEach((key, value) -> data.set(Route.of("assets", key), value));
            List<String> lost = site.lost().stream().map(this::lost).distinct().toList();
            if (!lost.isEmpty()) {
                data.commentAtTop(lost);
            }
        });
    }

    private Map<String, String> assets() {
        Map<String, String> assets = new LinkedHashMap<>();
        assets.put("directory", site.output().seenFrom(site.root()));
        if (!site.handling().equals(PageAddresses.DEFAULT)) {
            assets.put("html_handling", site.handling());
        }
        assets.put("not_found_handling", notFoundHandling());
        site.basePath().ifPresent(path -> assets.put("base_path", path));
        return assets;
    }

    private String notFoundHandling() {
        if (lines.isSinglePage() || site.hasFallbackPage()) {
            return "single-page-application";
        }
        // Where the build makes a page for it that nobody sees here, it is shown as before; where it makes none, this
        // is as good as none.
        return site.hasNotFoundPage() || !site.holdsItsFiles() ? "404-page" : "none";
    }

    private String lost(HostFeature feature) {
        String what = Doubts.plain("'" + feature.subject() + "' uses " + feature.title());
        doubts.add(what);
        return UnconvertedRule.MARK + what + ". " + Doubts.plain(feature.advice()) + ".";
    }
}
