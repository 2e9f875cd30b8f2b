package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pagelift.snapshot.RepoPath;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Plain.'                          | 'Plain.'
            '{file} has {count} and {big}.'   | 'functions/api/[id].ts has 3 and 5000000000.'
            '{mode} is {ready}.'              | 'mixed is true.'
            '{route.path} of {site.root}'     | '/api/:id of web'
            '{flags}; {sizes}; {modes}.'      | 'nodejs_compat, streams; 1, 2; pages, mixed.'
            '{{{other}}} and }}{{'            | '{dist} and }{'
            """)
    void putsValuesInTheirPlaces(String template, String message) {
        assertEquals(message, compiled(template, "true").render(Sample.routeFile(), Sample.SITE));
    }

    @Test
    void showsWhatTheConditionHasAskedFor() {
        MessageTemplate template = compiled("{version} and {fallback.path}.", "version != null && fallback != null");
        assertEquals("^4.0.0 and /*.", template.render(Sample.full(), Sample.SITE));
    }

    @Test
    void cutsLongValues() {
        String faces = "\uD83D\uDE00".repeat(400);
        Sample.Middleware fact = new Sample.Middleware(RepoPath.ROOT, faces, false);
        FactType type = FactType.of(Sample.Middleware.class, Sample.Site.class);
        MessageTemplate template = (MessageTemplate)
                MessageTemplate.compile("<{scope}>", type, (Predicate) Predicate.compile("true", type));
        assertEquals("<" + "\uD83D\uDE00".repeat(149) + "…>", template.render(fact, Sample.SITE));
    }

    @Test
    void countsTheRestOfALongList() {
        Sample.Site site =
                new Sample.Site(RepoPath.ROOT, Sample.Mode.PAGES, Collections.nCopies(1000, "0123456789"), null);
        String shown = String.join(", ", Collections.nCopies(25, "0123456789"));
        assertEquals(shown + " and 975 more.", compiled("{site.hosts}.", "true").render(Sample.routeFile(), site));
        assertEquals(
                ".",
                compiled("{site.hosts}.", "true")
                        .render(
                                Sample.routeFile(),
                                new Sample.Site(RepoPath.ROOT, Sample.Mode.PAGES, List.of(), null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            In {fill}.         |  4 | 'middleware' has no field 'fill'; it has file, scope, coveredByWorkerFirst.
            In {}.             |  4 | 'middleware' has no field ''; it has file, scope, coveredByWorkerFirst.
            In {file.name}.    |  9 | 'file' has no fields.
            In { file}.        |  4 | 'middleware' has no field ' file'; it has file, scope, coveredByWorkerFirst.
            In {site}.         |  4 | 'site' is a record; name one of its fields: root, mode, hosts, framework.
            In {file.          |  3 | The place that starts here is not closed; a brace that stands for itself is doubled.
            In file}.          |  7 | A brace that stands for itself is doubled: '}}'.
            {site.framework}   |  1 | 'site.framework' may be null here; ask 'site.framework != null &&' first.
            """)
    void refusesWhatItCannotShow(String template, int offset, String reason) {
        FactType type = FactType.of(Sample.Middleware.class, Sample.Site.class);
        Compiled compiled = MessageTemplate.compile(template, type, (Predicate) Predicate.compile("true", type));
        assertEquals(new Refusal(offset, reason), compiled);
    }

    @Test
    void refusesRecords() {
        assertEquals(new Refusal(1, "'route' is a record and cannot be shown."), template("{route}", "true"));
        assertEquals(
                new Refusal(1, "'routes' is a list of records and cannot be shown."), template("{routes}", "true"));
    }

    private static MessageTemplate compiled(String template, String when) {
        return assertInstanceOf(MessageTemplate.class, template(template, when), template);
    }

    private static Compiled template(String template, String when) {
        Predicate predicate = (Predicate) Predicate.compile(when, Sample.TYPE);
        return MessageTemplate.compile(template, Sample.TYPE, predicate);
    }
}
