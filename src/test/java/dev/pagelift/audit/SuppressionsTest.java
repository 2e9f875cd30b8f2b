package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Notice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuppressionsTest {

    private static final String CONFIG = "pages_build_output_dir = \"dist\"";
    private static final String RULE = "config-pages-output-dir";

    private static List<String> rules(Audit audit) {
        return audit.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    private static List<String> quiet(Audit audit) {
        return audit.suppressed().stream()
                .map(each ->
                        each.finding().rule().id() + " " + each.kind().id() + " " + each.where() + ": " + each.reason())
                .toList();
    }

    private static List<String> notices(Audit audit) {
        return audit.notices().stream().map(SuppressionsTest::line).toList();
    }

    private static String line(Notice notice) {
        return notice.at() + " " + notice.kind() + " " + notice.effect();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "# pagelift: ignore config-pages-output-dir — the cut-over is in May",
                "# pagelift: ignore config-pages-output-dir - the cut-over is in May",
                "#pagelift: ignore  config-pages-output-dir: the cut-over is in May",
                "# pagelift: ignore some-other, config-pages-output-dir -- the cut-over is in May",
                "# pagelift: ignore-file config-pages-output-dir the cut-over is in May",
            })
    void aCommentWithAReasonSilencesTheNextLine(String comment) {
        Audit audit = Audited.repository("wrangler.toml", comment + "\n\n# more words\n" + CONFIG + "\n");
        assertEquals(List.of(), rules(audit));
        assertEquals(List.of(RULE + " comment wrangler.toml:1: the cut-over is in May"), quiet(audit));
    }

    @Test
    void aCommentBehindCodeSilencesItsOwnLine() {
        Audit audit = Audited.repository("wrangler.toml", CONFIG + "  # pagelift: ignore " + RULE + " — in May\n");
        assertEquals(List.of(RULE + " comment wrangler.toml:1: in May"), quiet(audit));
        assertEquals(List.of(), notices(audit));
    }

    @Test
    void everySyntaxHasItsComments() {
        String comment = "pagelift: ignore " + RULE + " — in May";
        String key = "\"pages_build_output_dir\": \"dist\"";
        assertEquals(1, silenced("wrangler.jsonc", "{\n// " + comment + "\n" + key + " }"));
        assertEquals(1, silenced("wrangler.jsonc", "{\n/* " + comment + " */\n" + key + " }"));
        assertEquals(1, silenced("wrangler.json", "{ " + key + " /* " + comment + " */ }"));
    }

    /** The file, the rule, and the file's text with a place for a comment above the line that the rule is about. */
    static List<Arguments> syntaxes() {
        return List.of(
                Arguments.of(
                        ".github/workflows/a.yml",
                        "ci-pages-cmd",
                        "# %s",
                        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      %s\n      - run: npx wrangler pages deploy dist\n"),
                Arguments.of(
                        "public/contact.html",
                        "netlify-form",
                        "<!-- %s -->",
                        "<p>a</p>\n%s\n<form name=\"a\" method=\"post\" data-netlify=\"true\"><input name=\"b\"></form>\n"),
                Arguments.of(
                        "src/Contact.tsx",
                        "netlify-form",
                        "/* %s */",
                        "%s\nexport const Contact = () => <form name=\"a\" netlify><input name=\"b\" /></form>;\n"),
                Arguments.of(
                        "back/Purge.java",
                        "java-pages-api",
                        "// %s",
                        "class Purge {\n%s\nString a = \"https://api.cloudflare.com/client/v4/accounts/1/pages/projects/b\";\n}\n"),
                Arguments.of(
                        "netlify.toml",
                        "netlify-plugin",
                        "# %s",
                        "[build]\npublish = \"dist\"\n[[plugins]]\n%s\npackage = \"@netlify/plugin-x\"\n"));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void eachSyntaxSilencesInItsOwnForm(String path, String rule, String form, String text) {
        Map<String, String> files =
                new TreeMap<>(Map.of("netlify.toml", "[build]\npublish = \"dist\"\n", "wrangler.toml", CONFIG + "\n"));
        files.put(path, text.replace("%s", form.replace("%s", "nothing to see")));
        assertTrue(rules(Audited.repository(files)).contains(rule), rule + " fires");
        files.put(path, text.replace("%s", form.replace("%s", "pagelift: ignore " + rule + " — in May")));
        Audit audit = Audited.repository(files);
        assertFalse(rules(audit).contains(rule), rule + " is quiet");
        assertTrue(
                quiet(audit).stream().anyMatch(each -> each.startsWith(rule + " comment " + path)),
                quiet(audit).toString());
    }

    private static long silenced(String path, String text) {
        return Audited.repository(path, text).count(Suppressed.Kind.COMMENT);
    }

    @Test
    void commentsOfRedirectsAndScriptsCount() {
        Audit audit = Audited.repository(
                "wrangler.toml",
                "# pagelift: ignore-file " + RULE + " — in May\n" + CONFIG + "\n",
                "public/_redirects",
                "# pagelift: ignore redirects-loop — Pages ignores it\n/* /index.html 200\n",
                "functions/_middleware.js",
                "// pagelift: ignore middleware-bypass — guards nothing that is a file\n"
                        + "export const onRequest = ({ next }) => next();\n");
        assertEquals(List.of(), rules(audit));
        assertEquals(List.of(), notices(audit));
    }

    @Test
    void aCommentWithoutReasonSilencesNothing() {
        Audit audit = Audited.repository("wrangler.toml", "# pagelift: ignore " + RULE + " —\n" + CONFIG + "\n");
        assertEquals(List.of(RULE), rules(audit));
        assertEquals(List.of("wrangler.toml:1:3 incomplete-suppression NOTE"), notices(audit));
    }

    @Test
    void whatSilencesNothingIsReported() {
        Audit audit = Audited.repository(
                "wrangler.toml",
                "# pagelift: ignore redirects-loop, no-such-rule — because\n" + CONFIG + "\n",
                ".pagelift.toml",
                "[[ignore]]\nrule = \"redirects-loop\"\nreason = \"old\"\n[[ignore]]\npath = \"no/such\"\nreason = \"old\"\n");
        assertEquals(List.of(RULE), rules(audit));
        assertEquals(
                List.of(
                        ".pagelift.toml:1:1 unused-suppression NOTE",
                        ".pagelift.toml:4:1 unused-suppression NOTE",
                        "wrangler.toml:1:3 unknown-rule NOTE",
                        "wrangler.toml:1:3 unused-suppression NOTE"),
                notices(audit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "name = \"# pagelift: ignore config-pages-output-dir — a string\"",
                "# pagelift: ignored config-pages-output-dir — another word",
                "// pagelift: ignore config-pages-output-dir — not how TOML writes comments",
            })
    void whatOnlyLooksLikeACommentCountsForNothing(String line) {
        assertEquals(List.of(), quiet(Audited.repository("wrangler.toml", line + "\n" + CONFIG + "\n")));
    }

    @Test
    void aRepositoryCanLeaveOutRulesPathsAndLevels() {
        Audit audit = Audited.repository(
                "old/wrangler.toml",
                CONFIG + "\n",
                "new/wrangler.toml",
                CONFIG + "\nmain = \"a.js\"\n",
                ".pagelift.toml",
                "[levels]\nconfig-half-migrated = \"warning\"\n"
                        + "[[ignore]]\npath = \"old/\"\nreason = \"switched off\"\n");
        assertEquals(
                List.of("new: config-half-migrated WARNING"),
                audit.findings().stream()
                        .map(f -> f.site().root() + ": " + f.rule().id() + " "
                                + f.rule().level())
                        .toList());
        assertEquals(List.of(RULE + " configuration .pagelift.toml:3: switched off"), quiet(audit));
        assertEquals(
                List.of("new"),
                audit.sites().stream()
                        .map(site -> site.site().root().toString())
                        .toList());
    }

    @Test
    void aRepositoryCanOnlyNarrow() {
        Audit audit = Audited.repository(
                "wrangler.toml",
                CONFIG + "\n",
                ".pagelift.toml",
                "rules = \"mine\"\nmin-precision = \"none\"\n[levels]\n" + RULE + " = \"error\"\nno-such = \"note\"\n"
                        + "[[ignore]]\nrule = \"" + RULE + "\"\n");
        assertEquals(List.of(RULE), rules(audit));
        assertEquals("NOTE", audit.findings().get(0).rule().level().name());
        assertEquals(
                List.of(
                        "'rules' is not a key here and is not followed.",
                        "This must be one of 'very-high', 'high', 'medium', 'low'.",
                        "This file can only lower the level of '" + RULE + "', which is 'note'.",
                        "There is no rule 'no-such'; 'pagelift rules list' names them all.",
                        "An entry needs a 'reason', and a 'rule' or a 'path'."),
                audit.notices().stream().map(Notice::message).toList());
    }

    @Test
    void theUserCanLookAtWhatTheRepositoryLeavesOut() throws Exception {
        assertEquals(
                List.of(RULE),
                rules(Audited.all(
                        "wrangler.toml",
                        "# pagelift: ignore " + RULE + " — in May\n" + CONFIG + "\n",
                        ".pagelift.toml",
                        "[[ignore]]\nrule = \"" + RULE + "\"\nreason = \"known\"\n")));
    }
}
