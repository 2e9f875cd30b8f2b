package dev.pagelift.link;

import dev.pagelift.catalog.Limit;
import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.RedirectProblem;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.assets.RuleLines;
import dev.pagelift.fact.AssetFact.HeaderRule;
import dev.pagelift.fact.AssetFact.InvalidHeader;
import dev.pagelift.fact.AssetFact.InvalidRedirect;
import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.fact.AssetFact.RedirectOrder;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Redaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code _headers} and {@code _redirects} say, line by line. */
final class RuleFiles implements Linker {

    private static final int LONGEST_TEXT = 100;

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        PublishedPlaces places = new PublishedPlaces(site);
        for (SpecialFile special : site.facts().all(SpecialFile.class)) {
            SourceFile file = site.repository().snapshot().file(special.file()).orElse(null);
            boolean redirects = special.role().equals("_redirects");
            if (file == null || !redirects && !special.role().equals("_headers")) {
                continue;
            }
            if (isTemplate(file.text())) {
                site.repository().snapshot().notice(templateNotice(special));
            } else if (redirects) {
                redirects(file, places.of(file.path()), htmlHandling(site), facts);
            } else {
                headers(file, places.of(file.path()), facts);
            }
        }
    }

    /** Site generators run such files through a template first, so what the host gets to see is not what is here. */
    private static boolean isTemplate(String text) {
        return text.startsWith("---") || text.contains("{{") || text.contains("{%");
    }

    private static Notice templateNotice(SpecialFile special) {
        return new Notice(
                "generated-rules",
                Notice.Effect.NOTE,
                special.at(),
                "The file is a template that a build fills in, so its rules were not audited.");
    }

    private static boolean htmlHandling(SiteView site) {
        return !"none".equals(site.config().map(WranglerConfig::htmlHandling).orElse(null));
    }

    private static void redirects(SourceFile file, Place place, boolean htmlHandling, Consumer<Fact> facts) {
        Redirects redirects = Redirects.parse(file.text(), htmlHandling);
        RuleLines lines = new RuleLines(file.text());
        for (Redirects.Rule rule : redirects.rules()) {
            facts.accept(new RedirectRule(
                    file.locate(lines.span(rule.line())),
                    file.path(),
                    place,
                    Redaction.addresses(rule.from()),
                    Redaction.addresses(rule.to()),
                    rule.status(),
                    rule.dynamic(),
                    Redirects.isPattern(rule.from())));
        }
        Set<RedirectProblem> limits = EnumSet.noneOf(RedirectProblem.class);
        for (Redirects.Invalid invalid : redirects.invalid()) {
            RedirectProblem problem = invalid.problem();
            if (!problem.isLimit() || limits.add(problem)) {
                facts.accept(new InvalidRedirect(
                        file.locate(lines.span(invalid.line())),
                        file.path(),
                        place,
                        shortened(lines.words(invalid.line())),
                        problem,
                        problem.reason(),
                        problem.isLimit()));
            }
        }
        order(file, place, redirects, lines, facts);
    }

    private static void order(
            SourceFile file, Place place, Redirects redirects, RuleLines lines, Consumer<Fact> facts) {
        List<Redirects.Rule> late = redirects.rules().stream()
                .filter(rule -> rule.dynamic() && !Redirects.isPattern(rule.from()))
                .toList();
        if (!late.isEmpty()) {
            long dynamic =
                    redirects.rules().stream().filter(Redirects.Rule::dynamic).count();
            boolean over = redirects.invalid().stream()
                    .anyMatch(invalid -> invalid.problem() == RedirectProblem.TOO_MANY_DYNAMIC);
            facts.accept(new RedirectOrder(
                    file.locate(lines.span(late.get(0).line())),
                    file.path(),
                    place,
                    late.size(),
                    (int) dynamic + (over ? 1 : 0),
                    Limit.of("dynamic-redirects").free()));
        }
    }

    private static void headers(SourceFile file, Place place, Consumer<Fact> facts) {
        Headers headers = Headers.parse(file.text());
        RuleLines lines = new RuleLines(file.text());
        for (Headers.Rule rule : headers.rules()) {
            facts.accept(new HeaderRule(
                    file.locate(lines.span(rule.line())),
                    file.path(),
                    place,
                    Redaction.addresses(rule.path()),
                    withoutUser(rule.host()),
                    List.copyOf(rule.values().keySet()),
                    rule.unset()));
        }
        for (Headers.Invalid invalid : headers.invalid()) {
            facts.accept(new InvalidHeader(
                    file.locate(lines.span(invalid.line())),
                    file.path(),
                    place,
                    withoutValue(lines.words(invalid.line())),
                    invalid.problem(),
                    invalid.problem().reason(),
                    invalid.problem().dropsRule()));
        }
    }

    /** The value of a header can be a secret. */
    private static String withoutValue(String line) {
        int colon = line.indexOf(':');
        boolean path = line.startsWith("/") || line.startsWith("://", colon);
        return shortened(colon < 0 || path ? line : line.substring(0, colon + 1));
    }

    private static @Nullable String withoutUser(@Nullable String host) {
        return host == null ? null : host.substring(host.indexOf('@') + 1);
    }

    private static String shortened(String text) {
        String line = Redaction.addresses(text);
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }
}
