package dev.pagelift.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Audited;
import dev.pagelift.npm.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The report in a browser: what people with and without a mouse, eyes for colours, or a large screen get to see. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the packaged browser is for Linux")
class HtmlReporterIT {

    private static final String OUTLINE =
            "[...document.querySelectorAll('h1,h2,h3')].map((each) => each.tagName + ' ' + each.textContent).join('\\n')";
    private static final String HIDES_WARNINGS = "(() => { const shown = () => [...document.querySelectorAll('.rule')]"
            + ".filter((each) => each.checkVisibility()).map((each) => each.className.split(' ')[1]);"
            + " document.getElementById('show-warning').click();"
            + " return shown().includes('error') && !shown().includes('warning'); })()";
    private static final String TICKS =
            "(() => { document.querySelector('.steps input').click(); return document.querySelector('.progress').textContent; })()";
    private static final String TICKED_STILL = "document.querySelector('.progress').textContent";
    private static final String CARDS_APART =
            "(() => { const boxes = [...document.querySelectorAll('.rule, .verdict, .numbers li')].map((each) => each.getBoundingClientRect());"
                    + " return boxes.every((a, i) => boxes.slice(i + 1).every((b) => a.bottom <= b.top || b.bottom <= a.top"
                    + " || a.right <= b.left || b.right <= a.left)); })()";
    private static final String ANCHORS =
            "[...document.querySelectorAll('a[href^=\"#\"]')].filter((each) => !document.querySelector(each.hash)).map((each) => each.hash).join()";

    private static String page(String fixture) throws IOException {
        Audit audit = Audited.folder(Path.of("fixtures", fixture, "repo"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReporter().report(audit, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isForEverybody() throws IOException {
        for (String fixture : List.of("monorepo", "half-migrated", "functions-nested-middleware")) {
            Browser seen = Browser.open(page(fixture), CARDS_APART, ANCHORS);
            assertEquals(List.of(), seen.violations(), fixture);
            assertEquals(List.of(), seen.requests(), fixture);
            assertEquals(List.of(), seen.errors(), fixture);
            assertEquals(0, seen.wider(), fixture);
            assertEquals("[true, \"\"]", seen.answers().toString(), fixture);
        }
    }

    @Test
    void hasAnOutlineAndRemembersWhatIsTickedOff() throws IOException {
        Browser seen = Browser.open(page("pages-middleware"), OUTLINE, HIDES_WARNINGS, TICKS, TICKED_STILL);
        assertEquals("""
                H1 fixtures/pages-middleware/repo
                H2 Where the work is
                H2 Site at the root
                H3 What must change
                H3 Who answers
                H3 Plan""", seen.answers().get(0).asText());
        assertEquals("true", seen.answers().get(1).asText());
        String ticked = seen.answers().get(2).asText();
        assertEquals("1 of", ticked.substring(0, 4));
        assertEquals(ticked, seen.answers().get(3).asText());
    }
}
