package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static Script read(String text) {
        return Script.parse(text, Dialect.TYPESCRIPT);
    }

    @Test
    void theDialectFollowsFromTheFileName() {
        assertEquals(Optional.of(Dialect.JAVASCRIPT), Dialect.of(RepoPath.of("functions/api/[id].js")));
        assertEquals(Optional.of(Dialect.JAVASCRIPT), Dialect.of(RepoPath.of("next.config.mjs")));
        assertEquals(Optional.of(Dialect.TYPESCRIPT), Dialect.of(RepoPath.of("src/env.d.ts")));
        assertEquals(Optional.of(Dialect.TYPESCRIPT), Dialect.of(RepoPath.of("a.CTS")));
        assertEquals(Optional.of(Dialect.TSX), Dialect.of(RepoPath.of("app/root.tsx")));
        assertEquals(Optional.empty(), Dialect.of(RepoPath.of("wrangler.toml")));
    }

    @Test
    void aBrokenStatementCostsThatStatement() {
        Script script = read("import a from 'a';\nlet x = (1 + ;\nexport const onRequest = () => a;\n");
        assertEquals(1, script.imports().size());
        assertEquals("onRequest", script.exports().get(0).name());
        assertEquals(List.of(new Problem(new Span(32, 33), "Expected an expression, found ';'.")), script.problems());
    }

    @Test
    void commentsAreKept() {
        Script script = read("// one\nf(/* two */); <!-- no\n<!-- three");
        assertEquals(
                List.of("one", "two", "three"),
                script.comments().stream().map(Comment::text).toList());
        assertEquals(new Span(9, 18), script.comments().get(1).at());
    }

    @Test
    void textThatOnlyLooksLikeACommentIsNone() {
        String text = "const a = 'http://x'; const b = `/* ${'//'} */`; const c = /[/*]/; const d = <p>// text</p>;";
        assertEquals(List.of(), Script.parse(text, Dialect.TSX).comments());
    }

    @Test
    void flowSaysSoBeforeTheFirstStatement() {
        assertTrue(Script.isFlow("/**\n * @flow strict\n */\nimport x from 'x';"));
        assertFalse(Script.isFlow("import x from 'x'; // @flow"));
        assertFalse(Script.isFlow("/* no pragma */ x"));
        assertFalse(Script.isFlow(""));
    }

    @Test
    void offsetsOfAnExcerptAreThoseOfTheWholeText() {
        String text = "<script>import a from 'a';</script> let <script>// b\na(;</script>";
        Script script = Script.parse(text, List.of(new Span(8, 26), new Span(48, 57)), Dialect.JAVASCRIPT);
        assertEquals("import a from 'a';", script.root().firstChild().text());
        assertEquals("a(;", script.root().child(1).text());
        assertEquals(new Span(48, 52), script.comments().get(0).at());
        assertEquals(new Span(55, 56), script.problems().get(0).at());
        assertEquals(
                "a",
                script.at(53).variable().orElseThrow().imported().orElseThrow().module());
    }

    @Test
    void theInnermostNodeAtAnOffset() {
        Script script = read("f(context.env.DB)");
        assertEquals("DB", script.at(15).text());
        assertEquals("context", script.at(2).text());
        assertEquals(Kind.PROGRAM, script.at(99).kind());
    }

    @Test
    void whatIsNestedTooDeeplyIsGivenUpAndTheRestIsRead() {
        Script script = read("[".repeat(100_000) + "]".repeat(100_000) + ";\nexport default 1;");
        assertEquals(1, script.exports().size());
        assertEquals(
                "This is nested too deeply to be read.", script.givenUp().get(0).message());
    }

    @Test
    void whatTakesTooMuchWorkIsGivenUpFromThereOn() {
        String before = "export const onRequest = 1;\n";
        Script script = read(before + "x = " + "a<".repeat(20_000) + ";\nexport default 1;");
        assertEquals(
                List.of("onRequest"),
                script.exports().stream().map(Export::name).toList());
        Problem rest = script.givenUp().get(0);
        assertEquals("Reading on from here would take too long.", rest.message());
        assertTrue(rest.at().start() > before.length());
        assertEquals(script.text().length(), rest.at().end());
    }
}
