package dev.pagelift.fleet;

import static dev.pagelift.fleet.RowsForTests.pages;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Digest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {

    private static final String HOSTILE = "a/</script><script>alert(1)</script>";

    @TempDir
    private Path root;

    @Test
    void numbersAreThereWithoutAScript() throws IOException, FleetException {
        String page = RowsForTests.page(
                root, pages("a/one", 3, 5), pages("a/two", 0, 1), Row.failed("a/three", "It does not exist."));
        assertTrue(page.contains("<p>2 of 3 repositories audited, 1 could not be.</p>"), page);
        assertTrue(page.contains("<li><b>2</b> repositories that could move</li><li><b>3</b> errors</li>"), page);
        assertTrue(
                page.contains("<th scope=\"row\">pages</th><td><meter min=\"0\" max=\"2\" value=\"2\"></meter></td>"),
                page);
        assertTrue(
                page.indexOf("<td>a/two</td>") < page.indexOf("<td>a/one</td>"),
                "less effort stands before more effort");
    }

    @Test
    void noNameOfARepositoryBecomesMarkup() throws IOException, FleetException {
        String page = RowsForTests.page(root, pages(HOSTILE, 3, 5));
        assertFalse(page.contains("alert(1)</script>"), page);
        assertTrue(page.contains("a/&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertEquals(2, page.split("</script>", -1).length - 1, "the data's and the page's own script end");
    }

    @Test
    void onlyThePagesOwnScriptMayRun() throws IOException, FleetException {
        String page = RowsForTests.page(root, pages("a/one", 3, 5));
        String script = page.substring(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"));
        String allowed =
                "script-src 'sha256-" + java.util.Base64.getEncoder().encodeToString(Digest.sha256(script)) + "';";
        assertTrue(page.contains(allowed), page);
        assertTrue(page.contains("default-src 'none'"), page);
    }
}
