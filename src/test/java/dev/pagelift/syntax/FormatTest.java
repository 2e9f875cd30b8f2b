package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static Document read(String path, String text) {
        SourceFile file = Repositories.file(path, text);
        return Format.of(file.path()).orElseThrow().read(file);
    }

    private static String slice(Document document, String route) {
        return document.at(route).orElseThrow().span().of(document.file().text());
    }

    private static String key(Document document, String route) {
        Location at = document.locate(Route.parse(route));
        return at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn() + " "
                + at.span().of(document.file().text());
    }

    @Test
    void jsonKeepsPositionsThroughCommentsAndTrailingCommas() {
        Document document = read(
                "wrangler.jsonc",
                "{\n  // the site\n  \"name\": \"é\\\"x\", /* b */\n  \"env\": {\"p\": {\"kv\": [{\"binding\": \"KV\",}, 12, true, null]}},\n}\n");
        assertEquals(List.of(), document.problems());
        assertEquals("\"é\\\"x\"", slice(document, "name"));
        assertEquals("é\"x", document.root().string("name").orElseThrow());
        assertEquals("{\"binding\": \"KV\",}", slice(document, "env.p.kv[0]"));
        assertEquals("3:3-3:9 \"name\"", key(document, "name"));
        assertEquals("4:25-4:34 \"binding\"", key(document, "env.p.kv[0].binding"));
        assertEquals("12", slice(document, "env.p.kv[1]"));
        assertEquals("true", slice(document, "env.p.kv[2]"));
        assertEquals("null", slice(document, "env.p.kv[3]"));
    }

    @Test
    void jsonWithAnErrorKeepsWhatCameBefore() {
        Document document = read("a.json", "{\"a\": 1, \"b\": {\"c\": 2, \"d\" 3}, \"e\": 4}");
        assertEquals("2", slice(document, "b.c"));
        assertEquals(1, document.problems().size());
        assertEquals(27, document.problems().get(0).span().start());
    }

    @Test
    void jsonTellsADuplicateKeyAndKeepsTheLater() {
        Document document = read("a.json", "{\"a\": 1, \"a\": 2}");
        assertEquals("2", slice(document, "a"));
        assertEquals(
                "The key 'a' stands twice; the later one counts.",
                document.problems().get(0).message());
    }

    @Test
    void anEmptyJsonFileIsAProblemAndAnEmptyObject() {
        Document document = read("a.json", "");
        assertEquals(
                "The file is empty, where JSON needs a value.",
                document.problems().get(0).message());
        assertEquals(Node.Kind.OBJECT, document.root().kind());
    }

    @Test
    void tomlFindsKeysAndValuesInEveryShape() {
        Document document = read("wrangler.toml", """
                name = "x" # c
                site = { bucket = './p', "entry-point"="w" }
                list = [
                  "a]", # one ]
                  'b',
                ]
                env.production.vars = { A = 1 }
                text = ""\"multi
                line""\"
                [[kv_namespaces]]
                binding = "KV"
                [[kv_namespaces]]
                  binding = "K2"
                  id = "𝒳1"
                [vars]
                X = true
                [a.b]
                c = 1
                """);
        assertEquals(List.of(), document.problems());
        assertEquals("\"x\"", slice(document, "name"));
        assertEquals("{ bucket = './p', \"entry-point\"=\"w\" }", slice(document, "site"));
        assertEquals("\"w\"", slice(document, "site.entry-point"));
        assertEquals("'b'", slice(document, "list[1]"));
        assertEquals("[\n  \"a]\", # one ]\n  'b',\n]", slice(document, "list"));
        assertEquals("1", slice(document, "env.production.vars.A"));
        assertEquals("\"\"\"multi\nline\"\"\"", slice(document, "text"));
        assertEquals("11:1-11:8 binding", key(document, "kv_namespaces[0].binding"));
        assertEquals("13:3-13:10 binding", key(document, "kv_namespaces[1].binding"));
        assertEquals("\"𝒳1\"", slice(document, "kv_namespaces[1].id"));
        assertEquals("15:1-15:7 [vars]", key(document, "vars"));
        assertEquals("17:1-17:6 [a.b]", key(document, "a.b"));
        assertEquals("[a.b]\nc = 1", slice(document, "a.b"));
        assertEquals("[[kv_namespaces]]\n  binding = \"K2\"\n  id = \"𝒳1\"", slice(document, "kv_namespaces[1]"));
    }

    @Test
    void tomlWithABrokenLineLosesOnlyThatLine() {
        Document document = read("a.toml", "a = 1\nb = \nc = 3\nc = 4\n");
        assertEquals("3", slice(document, "c"));
        assertEquals(
                List.of(
                        "This is not TOML: Unexpected end of line, expected a value.",
                        "This is not TOML: c previously defined at line 3, column 1."),
                document.problems().stream().map(Document.Problem::message).toList());
    }

    @Test
    void yamlKeepsPositionsAndTypes() {
        Document document = read(".github/workflows/a.yml", """
                on: push
                jobs:
                  "🚀":
                    steps:
                      - run: |
                          npm ci
                          npm test
                      - uses: actions/checkout@v4
                        with: { fetch-depth: 0, lfs: true }
                """);
        assertEquals(List.of(), document.problems());
        assertEquals("push", document.root().string("on").orElseThrow());
        Node steps = document.root().get("jobs", "🚀", "steps").orElseThrow();
        assertEquals("npm ci\nnpm test\n", steps.items().get(0).string("run").orElseThrow());
        assertEquals(
                "actions/checkout@v4",
                steps.items()
                        .get(1)
                        .get("uses")
                        .orElseThrow()
                        .span()
                        .of(document.file().text()));
        assertEquals(
                Node.Kind.NUMBER,
                steps.items().get(1).get("with", "fetch-depth").orElseThrow().kind());
        assertEquals(true, steps.items().get(1).get("with", "lfs").orElseThrow().isTrue());
    }

    @Test
    void yamlThatCannotBeReadSaysWhere() {
        Document document = read("a.yml", "a: 1\nb: [1, 2\nc: 3\n");
        assertEquals(1, document.problems().size());
        assertEquals(
                3,
                document.file().lines().line(document.problems().get(0).span().start()));
    }
}
