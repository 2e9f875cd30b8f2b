package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final String USED = "/*?*/";

    /** The origins of what ends at the mark, as the root's kind and text, and the keys. */
    private static List<String> origins(String text) {
        return nodes(text).origins().stream().map(OriginTest::print).toList();
    }

    /** The largest node that ends at the mark. */
    private static Node nodes(String text) {
        Script script = Script.parse(text, Dialect.TSX);
        assertEquals(List.of(), script.problems(), text);
        Node node = script.at(text.indexOf(USED) - 1);
        while (node.parent().end() == node.end()) {
            node = node.parent();
        }
        return node;
    }

    private static String print(Origin origin) {
        String keys = String.join(".", origin.keys());
        return origin.root().kind() + " " + origin.root().text() + (keys.isEmpty() ? "" : " " + keys);
    }

    @Test
    void throughNamesAndMembers() {
        assertEquals(List.of("IDENTIFIER process env.DB"), origins("f(process.env.DB/*?*/)"));
        assertEquals(
                List.of("PARAMETER c env.DB"), origins("(c) => { const e = c.env; const { DB } = e; f(DB/*?*/) }"));
        assertEquals(List.of("THIS this env.DB"), origins("f(this.env!['DB']/*?*/)"));
        assertEquals(List.of("CALL ctx() env.DB"), origins("f((await ctx()).env.DB/*?*/)"));
        assertEquals(List.of("INDEX env[key] get"), origins("f(env[key].get/*?*/)"));
        assertEquals(List.of("FUNCTION_DECLARATION function g() {}"), origins("function g() {} f(g/*?*/)"));
    }

    @Test
    void throughDestructuring() {
        assertEquals(List.of("PARAMETER { env: { DB: db } } env.DB"), origins("({ env: { DB: db } }) => f(db/*?*/)"));
        assertEquals(
                List.of("PARAMETER ctx env.KV"), origins("(ctx) => { const { env: { 'KV': k } } = ctx; f(k/*?*/) }"));
        assertEquals(
                List.of("PARAMETER ctx env.KV"), origins("(ctx) => { let k; ({ env: { KV: k } } = ctx); f(k/*?*/) }"));
        assertEquals(
                List.of("PARAMETER ctx env.KV"), origins("(ctx) => { const { a, ...r } = ctx.env; f(r.KV/*?*/) }"));
        assertEquals(List.of("PARAMETER env B"), origins("(env) => { const [a, b] = [env.A, env.B]; f(b/*?*/) }"));
        assertEquals(List.of("PROPERTY [key]: a"), origins("({ [key]: a }) => f(a/*?*/)"));
        assertEquals(List.of("FOR_OF for (const a of b) f(a/*?*/)"), origins("for (const a of b) f(a/*?*/)"));
    }

    @Test
    void propertiesOfPatternsAreReadsToo() {
        assertEquals(List.of("PARAMETER ctx env"), origins("(ctx) => { const { env: { DB }/*?*/ } = ctx }"));
        assertEquals(List.of("PARAMETER ctx env.DB"), origins("(ctx) => { const { env: { DB/*?*/ } } = ctx }"));
    }

    @Test
    void defaultsAreAnotherWay() {
        assertEquals(List.of("PARAMETER { DB = 1 } DB", "NUMBER 1"), origins("({ DB = 1 }) => f(DB/*?*/)"));
        assertEquals(
                List.of("PARAMETER env = process.env DB", "IDENTIFIER process env.DB"),
                origins("(env = process.env) => f(env.DB/*?*/)"));
        assertEquals(
                List.of("PARAMETER { env: { DB } = spare } env.DB", "IDENTIFIER spare DB"),
                origins("({ env: { DB } = spare }) => f(DB/*?*/)"));
    }

    @Test
    void everyWayIsTried() {
        assertEquals(
                List.of("PARAMETER c env", "IDENTIFIER process env"), origins("(c) => f((c.env ?? process.env)/*?*/)"));
        assertEquals(List.of("IDENTIFIER a", "IDENTIFIER b"), origins("f((x ? a : b)/*?*/)"));
        assertEquals(List.of("NUMBER 1", "IDENTIFIER a"), origins("let e = 1; e = a; f(e/*?*/)"));
        assertEquals(List.of("IDENTIFIER a"), origins("let e; e ??= a; f(e/*?*/)"));
    }

    @Test
    void throughObjectsAndConstants() {
        assertEquals(List.of("IDENTIFIER process env.A"), origins("const o = { e: process.env }; f(o.e.A/*?*/)"));
        assertEquals(List.of("IDENTIFIER env A"), origins("const o = { ...env }; f(o.A/*?*/)"));
        assertEquals(List.of("IDENTIFIER env A", "STRING 'b'"), origins("const o = { A: 'b', ...env }; f(o.A/*?*/)"));
        assertEquals(List.of("METHOD get() {}"), origins("const o = { get() {} }; f(o.get/*?*/)"));
        assertEquals(List.of("IDENTIFIER env DB"), origins("const K = 'DB'; f(env[K]/*?*/)"));
        assertEquals(
                List.of("IDENTIFIER env A", "IDENTIFIER env B"),
                origins("enum N { A = 'A', B = 'B' } f(env[x ? N.A : N.B]/*?*/)"));
        assertEquals(List.of("INDEX env[x ? 'A' : y]"), origins("f(env[x ? 'A' : y]/*?*/)"));
    }

    @Test
    void modulesAndGlobals() {
        Origin imported = nodes("import { env as e } from 'cloudflare:workers'; f(e.DB/*?*/)")
                .origins()
                .get(0);
        assertEquals(Optional.of("cloudflare:workers"), imported.module());
        assertEquals(List.of("env", "DB"), imported.path());
        Origin required =
                nodes("const { env } = require('m'); f(env.DB/*?*/)").origins().get(0);
        assertEquals(Optional.of("m"), required.module());
        assertEquals(List.of("env", "DB"), required.path());
        Origin namespace =
                nodes("import * as w from 'm'; f(w.env/*?*/)").origins().get(0);
        assertEquals(List.of("env"), namespace.path());
        Origin global = nodes("f(globalThis.process.env.DB/*?*/)").origins().get(0);
        assertTrue(global.isGlobal("process"));
        assertEquals(List.of("env", "DB"), global.path());
        assertFalse(nodes("(process) => f(process.env/*?*/)").origins().get(0).isGlobal("process"));
    }

    @Test
    void loopsOfNamesEnd() {
        assertEquals(List.of(), origins("let a = b; let b = a; f(a/*?*/)"));
        assertEquals(List.of("INDEX x[b]"), origins("const a = x[b]; const b = x[a]; f(a/*?*/)"));
    }

    @Test
    void aWayTooLongEndsWhereTheStepsDo() {
        StringBuilder chain = new StringBuilder("const a0 = x;");
        for (int i = 1; i <= 1000; i++) {
            chain.append("const a").append(i).append(" = a").append(i - 1).append(';');
        }
        assertEquals(List.of("IDENTIFIER a701"), origins(chain + "f(a1000/*?*/)"));
        assertEquals(List.of("IDENTIFIER x"), origins(chain + "f(a200/*?*/)"));
        assertEquals(List.of("IDENTIFIER a"), origins("var a = x;".repeat(1000) + "f(a/*?*/)"));
    }

    @Test
    void everyMemberAccessIsListed() {
        Script script = Script.parse("a.b[c]; const { d, e: { f } } = { g: 1 }; ({ h: i } = j)", Dialect.TSX);
        assertEquals(
                List.of("a.b[c]", "a.b", "d", "e: { f }", "f", "h: i"),
                script.memberAccesses().stream().map(Node::text).toList());
    }
}
