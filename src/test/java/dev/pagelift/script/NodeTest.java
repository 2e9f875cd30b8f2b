package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeTest {

    private static Script read(String text) {
        return Script.parse(text, Dialect.TSX);
    }

    private static Node expression(String text) {
        return read(text).root().firstChild().firstChild();
    }

    @Test
    void aMemberChainLooksThroughWhatDoesNotChangeTheValue() {
        assertEquals("context.env.DB", expression("context.env.DB").chain().dotted());
        assertEquals(
                "context.env.DB",
                expression("(context.env as Env)?.['DB']!").chain().dotted());
        assertEquals(
                "context.env.DB",
                expression("context![`env`].DB satisfies X").chain().dotted());
        assertEquals("this.env.DB", expression("this.env.DB").chain().dotted());
        assertEquals(
                "import.meta.env.MODE",
                expression("import.meta.env.MODE").chain().dotted());
    }

    @Test
    void aMemberChainEndsAtACall() {
        MemberChain chain = expression("getRequestContext().env.DB").chain();
        assertEquals(List.of("env", "DB"), chain.keys());
        assertTrue(chain.base().calls("getRequestContext"));
        assertEquals("", chain.dotted());
        assertTrue(chain.endsWith("env", "DB"));
        assertFalse(chain.endsWith("x", "env", "DB"));
    }

    @Test
    void anIndexNotKnownFromTheTextEndsTheChain() {
        MemberChain chain = expression("env[key].value").chain();
        assertEquals(List.of("value"), chain.keys());
        assertEquals(Kind.INDEX, chain.base().kind());
    }

    @Test
    void callsAndTheirArguments() {
        Node call = expression("app?.use<T>('*', ...rest, { a: 1 })");
        assertTrue(call.calls("app.use"));
        assertFalse(call.isOptional());
        assertTrue(call.callee().isOptional());
        assertEquals(3, call.arguments().size());
        assertTrue(call.argument(0).isString("*"));
        assertEquals(Kind.SPREAD, call.argument(1).kind());
        assertFalse(call.argument(3).exists());
        assertFalse(call.argument(3).property("a").firstChild().exists());
    }

    @Test
    void requiredModules() {
        assertEquals(Optional.of("a"), expression("require('a')").requiredModule());
        assertEquals(Optional.of("b"), expression("import(`b`)").requiredModule());
        assertEquals(Optional.empty(), expression("require(name)").requiredModule());
    }

    @Test
    void objectProperties() {
        Node object = expression("({ a: 1, 'b-c': 2, ['d']: 3, e, f() {}, get g() { return 1 }, [h]: 4, a: 5, 7: 6 })")
                .bare();
        assertEquals(
                List.of("a", "b-c", "d", "e", "f", "g", "", "a", "7"),
                object.members().stream().map(Node::key).toList());
        assertEquals("5", object.property("a").text());
        assertEquals("2", object.property("b-c").text());
        assertEquals("e", object.property("e").name());
        assertEquals(Kind.METHOD, object.property("f").kind());
        assertTrue(object.property("g").isGetter());
        assertFalse(object.property("h").exists());
    }

    @Test
    void stringValues() {
        assertEquals(
                Optional.of("a\n\u00e9\ud83d\ude00'"),
                expression("'a\\n\\xe9\\u{1f600}\\''").string());
        assertEquals(Optional.of("ab"), expression("`a\\\nb`").string());
        assertEquals(Optional.empty(), expression("`a${b}`").string());
        assertEquals(
                Optional.of("\\u{110000}".substring(1)),
                expression("'\\u{110000}'").string());
        assertEquals(Optional.of("A\0?"), expression("'\\101\\0\\?'").string());
        Node element = expression("<a b=\"x &amp; &#x41; &nope; \\n\" />");
        assertEquals(Optional.of("x & A &nope; \\n"), element.child(1).value().string());
    }

    @Test
    void escapesInNamesAreResolved() {
        assertEquals("env.DB", expression("e\\u006ev.\\u{44}B").chain().dotted());
    }

    @Test
    void operatorsAndWords() {
        assertEquals("??=", expression("a ??= b").operator());
        assertEquals(">>>", expression("a >>> b").operator());
        assertEquals("typeof", expression("typeof a").operator());
        assertEquals("--", expression("a--").operator());
        assertEquals("", expression("a").operator());
        assertEquals(
                "await using", read("await using a = b").root().firstChild().word());
        assertEquals("const", read("declare const a").root().firstChild().word());
        assertEquals("var", read("var a").root().firstChild().word());
    }

    @Test
    void functions() {
        Node function = read("async function* f<T>(a: A, { b = 1 }: B = {}, ...c): R { return a }")
                .root()
                .firstChild();
        assertTrue(function.isAsync());
        assertTrue(function.isGenerator());
        assertEquals("f", function.declaredName().name());
        assertEquals("a", function.parameter(0).target().name());
        assertEquals("A", function.parameter(0).type().text());
        assertEquals(Kind.OBJECT_PATTERN, function.parameter(1).target().kind());
        assertEquals("{}", function.parameter(1).initializer().text());
        assertEquals("c", function.parameter(2).target().target().name());
        assertEquals("R", function.type().text());
        assertEquals(Kind.BLOCK, function.body().kind());
        assertEquals("x", expression("async x => x").body().text());
        assertFalse(
                read("declare function f(): void").root().firstChild().body().exists());
    }

    @Test
    void classes() {
        Node type = read("@d class A extends B<C> implements D { static x: number = 1; @e() #y; m?() {} static { z } }")
                .root()
                .firstChild();
        assertEquals("A", type.declaredName().name());
        assertEquals("B", type.child(Kind.EXTENDS).firstChild().bare().name());
        List<Node> members = type.members();
        assertEquals(
                List.of("x", "#y", "m", ""), members.stream().map(Node::key).toList());
        assertTrue(members.get(0).isStatic());
        assertEquals("1", members.get(0).value().text());
        assertEquals("number", members.get(0).type().text());
        assertFalse(members.get(1).value().exists());
        assertEquals(Kind.STATIC_BLOCK, members.get(3).kind());
    }

    @Test
    void interfacesListTheirMembers() {
        Node type = read("interface Env extends Base { DB: D1Database; get?(): void }")
                .root()
                .firstChild();
        assertEquals(
                List.of("DB", "get"), type.members().stream().map(Node::key).toList());
        assertEquals("D1Database", type.members().get(0).type().text());
        assertTrue(type.members().get(1).isOptional());
    }

    @Test
    void waysOut() {
        Script script = read("class A { m() { return () => env.DB } }");
        Node db = script.at(script.text().indexOf("DB"));
        assertEquals(Kind.ARROW, db.enclosingFunction().kind());
        assertEquals(Kind.METHOD, db.enclosingFunction().enclosingFunction().kind());
        assertEquals(
                Kind.CLASS_DECLARATION, db.enclosing(Kind.CLASS_DECLARATION).kind());
        assertFalse(db.enclosing(Kind.WHILE).exists());
        assertTrue(db.isIn(db.enclosingFunction()));
        assertFalse(db.enclosingFunction().isIn(db));
    }

    @Test
    void aWalkEntersAndLeavesEveryNodeOnce() {
        List<String> steps = new ArrayList<>();
        read("f(a.b); g").root().walk(new Visitor() {
            @Override
            public boolean enter(Node node) {
                steps.add("+" + node.kind());
                return !node.is(Kind.MEMBER);
            }

            @Override
            public void leave(Node node) {
                steps.add("-" + node.kind());
            }
        });
        assertEquals(
                "+PROGRAM +EXPRESSION_STATEMENT +CALL +IDENTIFIER -IDENTIFIER +ARGUMENTS +MEMBER -ARGUMENTS -CALL"
                        + " -EXPRESSION_STATEMENT +EXPRESSION_STATEMENT +IDENTIFIER -IDENTIFIER -EXPRESSION_STATEMENT -PROGRAM",
                String.join(" ", steps));
    }

    @Test
    void aWalkDoesNotMindDepth() {
        int[] count = new int[1];
        read("a" + ".b".repeat(200_000)).root().walk(node -> {
            count[0]++;
            return true;
        });
        assertEquals(400_003, count[0]);
    }

    @Test
    void handlesOnTheSameNodeAreEqual() {
        Script script = read("a");
        assertEquals(script.root().firstChild(), script.at(0).parent());
        assertEquals(script.root(), script.root().firstChild().parent());
        assertFalse(script.root().parent().exists());
    }
}
