package dev.pagelift.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.rule.language.Sample;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Sample.Site PAGES_SITE =
            new Sample.Site(RepoPath.ROOT, Sample.Mode.PAGES, List.of("pages"), null);

    @Test
    void judgesAFactByTheRulesAboutIt() {
        var middleware = new Sample.Middleware(RepoPath.of("functions/_middleware.js"), "/*", false);
        assertEquals(
                List.of("middleware-bypass: 'functions/_middleware.js' runs before static files on Pages; "
                        + "with Workers static assets, files under '/*' are served without it."),
                judge(middleware, PAGES_SITE));
        assertEquals(List.of(), judge(new Sample.Middleware(RepoPath.of("a.js"), "/*", true), PAGES_SITE));
    }

    @Test
    void keepsToTheModesOfARule() {
        assertEquals(
                List.of("unversioned-route: 'functions/api/[id].ts' (mixed) answers GET, POST in 3 places of '.'."),
                judge(Sample.routeFile(), PAGES_SITE));
        assertEquals(List.of(), judge(Sample.routeFile(), Sample.SITE));
    }

    @Test
    void hasNothingToSayAboutOtherFacts() {
        assertEquals(List.of(), judge(PAGES_SITE, PAGES_SITE));
    }

    @Test
    void isSortedAndFiltered() {
        RuleSet all = SampleRules.set();
        assertEquals(List.of("middleware-bypass", "old-version", "unversioned-route"), ids(all));
        assertEquals(List.of("old-version"), ids(all.filter(rule -> rule.level() == Level.WARNING)));
        assertEquals(
                "A version is older than supported",
                all.find("old-version").orElseThrow().title());
        assertEquals(
                "It is not served any more.",
                all.help(all.find("old-version").orElseThrow()).description());
    }

    @Test
    void helpIsThePageWithoutItsExamples() {
        RulePage page = new RulePage("First\nparagraph.\n\nMore.\n\n## Fires\n\n### A\n\n```md a.md\n## What\n```\n\n"
                + "## Stays silent\n\n```js b.js\n```\n\n## Why\n\nThat.\n\n## What to do\n\nThis.\n");
        assertEquals(
                new RuleHelp(
                        "First paragraph.",
                        "First\nparagraph.\n\nMore.\n\n## Why\n\nThat.\n\n## What to do\n\nThis.\n"),
                RuleHelp.of(page));
    }

    private static List<String> ids(RuleSet rules) {
        return rules.rules().stream().map(Rule::id).toList();
    }

    private static List<String> judge(Record fact, Record site) {
        return SampleRules.set().judge(fact, site).stream()
                .map(judgement -> judgement.rule().id() + ": " + judgement.message())
                .toList();
    }
}
