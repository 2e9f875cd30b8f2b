package dev.pagelift.fix.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EditableYamlTest {

    private static final String WORKFLOW = """
            jobs:
              deploy:
                steps:
                  - uses: actions/checkout@v4
                  # to Cloudflare
                  - uses: 'cloudflare/pages-action@v1' # old
                    with:
                      apiToken: ${{ secrets.TOKEN }}
                      projectName: site   # the project
                      directory: dist
                  - run: npm test
            """;

    private static String edit(String text, Consumer<EditableData> change) {
        EditableData data = EditableData.of(Format.YAML, text).orElseThrow();
        change.accept(data);
        return data.text();
    }

    @Test
    void changesAStepKeyByKey() {
        Route step = Route.parse("jobs.deploy.steps[1]");
        assertEquals(
                WORKFLOW.replace("pages-action@v1", "wrangler-action@v4")
                        .replace("          projectName: site   # the project\n", "")
                        .replace("directory: dist", "command: deploy"),
                edit(WORKFLOW, data -> {
                    data.set(step.then("uses"), "cloudflare/wrangler-action@v4");
                    data.remove(step.then("with").then("projectName"));
                    data.rename(step.then("with").then("directory"), "command");
                    data.set(step.then("with").then("command"), "deploy");
                }));
    }

    @Test
    void addsKeysAndQuotesWhatNeedsIt() {
        assertEquals("a: x # c\nb: \"#1: yes\"\nc: \"true\"\n", edit("a: x # c\n", data -> {
            data.set(Route.of("b"), "#1: yes");
            data.set(Route.of("c"), "true");
        }));
    }

    @Test
    void replacesABlockOfText() {
        assertEquals(
                "a:\n  run: npm test\n  b: 1\n",
                edit(
                        "a:\n  run: |\n    npm ci\n    npm test\n  b: 1\n",
                        data -> data.set(Route.parse("a.run"), "npm test")));
    }

    @Test
    void fillsAValueThatIsMissing() {
        assertEquals("a: x\nb: 1\n", edit("a:\nb: 1\n", data -> data.set(Route.of("a"), "x")));
        assertEquals("k:\n  - a: x\n", edit("k:\n  - a:\n", data -> data.set(Route.parse("k[0].a"), "x")));
    }

    @Test
    void anAliasGoesAndItsAnchorStays() {
        String text = "a: &x one\nb: *x\nc: 2\n";
        assertEquals("a: &x one\nc: 2\n", edit(text, data -> data.remove(Route.of("b"))));
        assertEquals("a: &x one\nb: *x\nd: e\nc: 2\n", edit(text, data -> data.setAfter(Route.of("b"), "d", "e")));
        assertThrows(CannotEdit.class, () -> edit(text, data -> data.remove(Route.of("a"))));
    }

    /** An alias is a value at another place. */
    @Test
    void leavesAloneWhatStandsBehindAnAlias() {
        String text = "a: &x one\nb: *x\nc: &y\n  d: 1\n  e: 2\nf: *y\ng: [*x]\n";
        EditableData data = EditableData.of(Format.YAML, text).orElseThrow();
        for (Consumer<EditableData> change : List.<Consumer<EditableData>>of(
                all -> all.set(Route.of("b"), "two"),
                all -> all.set(Route.parse("g[0]"), "two"),
                all -> all.set(Route.parse("f.h"), "two"),
                all -> all.remove(Route.parse("f.d")),
                all -> all.rename(Route.parse("f.d"), "h"))) {
            assertThrows(CannotEdit.class, () -> change.accept(data));
            assertEquals(text, data.text());
        }
    }

    @Test
    void removesAKeyThatStandsTwiceWholeOrNotAtAll() {
        assertEquals("a: &x\n  b: 1\n", edit("a: &x\n  b: 1\nc: *x\nc: 2\n", data -> data.remove(Route.of("c"))));
        String text = "a: &x\n  b: 1\nc:\n  *x\nc: 2\n";
        EditableData data = EditableData.of(Format.YAML, text).orElseThrow();
        assertThrows(CannotEdit.class, () -> data.remove(Route.of("c")));
        assertEquals(text, data.text());
    }

    /** An edit at an anchor would be one of all its aliases. */
    @Test
    void leavesAnAnchorAlone() {
        String text = "a: &x one\nb: *x\n";
        EditableData data = EditableData.of(Format.YAML, text).orElseThrow();
        assertThrows(CannotEdit.class, () -> data.set(Route.of("a"), "two"));
        assertEquals(text, data.text());
    }

    @Test
    void aMappingThatLosesItsLastKeyGoesWithIt() {
        assertEquals(
                "a:\n  uses: x\nb: 1\n",
                edit("a:\n  uses: x\n  with:\n    k: 1\nb: 1\n", data -> data.remove(Route.parse("a.with.k"))));
    }

    @Test
    void writesCommentsAboveAKey() {
        assertEquals(
                "a:\n  # FILL IN\n  b: 1\n",
                edit("a:\n  b: 1\n", data -> data.comment(Route.parse("a.b"), List.of("FILL IN"))));
    }

    @Test
    void refusesBracesAndTheFirstKeyOfAnElement() {
        assertThrows(CannotEdit.class, () -> edit("a: { b: 1, c: 2 }\n", data -> data.remove(Route.parse("a.b"))));
        assertThrows(CannotEdit.class, () -> edit("&x {a: 1}\n", data -> data.set(Route.of("b"), "2")));
        assertThrows(CannotEdit.class, () -> edit("a: !t {b: 1}\n", data -> data.set(Route.parse("a.c"), "2")));
        assertThrows(
                CannotEdit.class, () -> edit("a:\n  - b: 1\n    c: 2\n", data -> data.remove(Route.parse("a[0].b"))));
    }
}
