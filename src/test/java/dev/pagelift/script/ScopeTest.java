package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.script.Variable.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final String DECLARED = "/*:*/";
    private static final String USED = "/*?*/";

    private static Script read(String text) {
        return Script.parse(text, Dialect.TSX);
    }

    private static Node before(Script script, String mark) {
        return script.at(script.text().indexOf(mark) - 1);
    }

    /** In the text, the name before {@code /*?*}{@code /} has to mean what is declared before {@code /*:*}{@code /}. */
    private static void means(Form form, String text) {
        Script script = read(text);
        assertEquals(List.of(), script.problems(), text);
        Variable variable = before(script, USED).variable().orElseThrow();
        assertEquals(form, variable.form(), text);
        Node declared = text.contains(DECLARED)
                ? before(script, DECLARED)
                : script.root().parent();
        assertEquals(declared, variable.declaration(), text);
    }

    @Test
    void theInnermostDeclarationCounts() {
        means(Form.CONST, "const env/*:*/ = 1; { env/*?*/ }");
        means(Form.LET, "const env = 1; { let env/*:*/ = 2; env/*?*/ }");
        means(Form.CONST, "const env/*:*/ = 1; { let env = 2 } env/*?*/");
        means(Form.PARAMETER, "const env = 1; function f(env/*:*/) { return env/*?*/ }");
        means(Form.PARAMETER, "const env = 1; const f = ({ env/*:*/ }) => () => env/*?*/");
        means(Form.UNDECLARED, "function f(env) {} env/*?*/");
    }

    @Test
    void aDefaultOfAParameterSeesNothingOfTheBody() {
        means(Form.CONST, "const a/*:*/ = 1; function f(b = a/*?*/) { const a = 2 }");
        means(Form.PARAMETER, "function f(a/*:*/, b = a/*?*/) {}");
    }

    @Test
    void varReachesTheWholeFunctionAndAddsToAParameter() {
        means(Form.VAR, "function f() { a/*?*/; for (;;) { if (b) { var a/*:*/ } } }");
        means(Form.UNDECLARED, "(() => { var a })(); a/*?*/");
        means(Form.PARAMETER, "function f(env/*:*/) { var env = env || {}; env/*?*/ }");
        means(Form.VAR, "class A { static { var a/*:*/; a/*?*/ } }");
    }

    @Test
    void functionsAndClasses() {
        means(Form.FUNCTION, "f/*?*/(); function f/*:*/() {}");
        means(Form.FUNCTION, "const a = function f/*:*/() { f/*?*/ }");
        means(Form.UNDECLARED, "const a = function f() {}; f/*?*/");
        means(Form.PARAMETER, "const a = function f(f/*:*/) { f/*?*/ }");
        means(Form.CLASS, "const a = class A/*:*/ { m() { return A/*?*/ } }");
        means(Form.FUNCTION, "function f/*:*/(a: string): void; function f(a) {} f/*?*/");
    }

    @Test
    void loopsCatchesAndSwitches() {
        means(Form.LET, "for (let i/*:*/ of x) { i/*?*/ }");
        means(Form.UNDECLARED, "for (let i of x) {} i/*?*/");
        means(Form.CATCH, "try {} catch ({ message: m/*:*/ }) { m/*?*/ }");
        means(Form.LET, "switch (a) { case 1: let b/*:*/; default: b/*?*/ }");
        means(Form.UNDECLARED, "switch (b/*?*/) { case 1: let b }");
        means(Form.USING, "{ await using a/*:*/ = b; a/*?*/ }");
    }

    @Test
    void keysAndDecoratorsAreLookedUpAroundTheirMethod() {
        means(Form.CONST, "const k/*:*/ = 1; class A { [k/*?*/](k) {} }");
        means(Form.CONST, "const d/*:*/ = 1; class A { @d/*?*/ m(d) {} }");
        means(Form.PARAMETER, "const o = { m(k/*:*/) { return k/*?*/ } }");
    }

    @Test
    void patternsAndWhatIsWrittenInThem() {
        means(Form.CONST, "const { a: { b: [c, ...d/*:*/] } = e } = f; d/*?*/");
        means(Form.UNDECLARED, "const { a: b } = c; a/*?*/");
        means(Form.LET, "let a/*:*/; ({ b: [a/*?*/] } = c)");
        assertTrue(before(read("({ b: [a/*?*/ = 1] } = c)"), USED).isWritten());
        assertTrue(before(read("for ([a/*?*/] of c);"), USED).isWritten());
        assertTrue(before(read("a/*?*/++"), USED).isWritten());
        assertFalse(before(read("({ b: [a/*?*/] })"), USED).isWritten());
        assertFalse(before(read("({ [a/*?*/]: b } = c)"), USED).isWritten());
        assertFalse(before(read("({ b = a/*?*/ } = c)"), USED).isWritten());
    }

    @Test
    void importsAndWhatIsExportedAgain() {
        means(Form.IMPORT, "import { env as e/*:*/ } from 'm'; e/*?*/");
        means(Form.IMPORT, "import * as n/*:*/ from 'm'; const a: n/*?*/.T = 1");
        means(Form.IMPORT, "import A/*:*/ from 'm'; const e = <A/*?*/ b={c} />");
        means(Form.IMPORT, "import a/*:*/ from 'm'; export { a/*?*/ as b }");
        Script again = read("const a = 1; export { a } from 'm'");
        assertTrue(again.root()
                .firstChild()
                .firstChild()
                .target()
                .variable()
                .orElseThrow()
                .references()
                .isEmpty());
    }

    @Test
    void declarationsOfTypeScript() {
        means(Form.ENUM, "enum E/*:*/ { A } E/*?*/.A");
        means(Form.ENUM_MEMBER, "enum E { A/*:*/ = 1, B = A/*?*/ }");
        means(Form.NAMESPACE, "namespace N/*:*/ { } N/*?*/.a");
        means(Form.UNDECLARED, "namespace N { const a = 1 } a/*?*/");
        means(Form.TYPE, "interface Env/*:*/ { } function f(e: Env/*?*/) {}");
        means(Form.TYPE, "const T = 1; function f<T/*:*/>(a: T/*?*/) {}");
        means(Form.CONST, "interface T { } const T/*:*/ = 1; T/*?*/");
        means(Form.TYPE, "type A<T> = T extends (a: infer U/*:*/) => void ? U/*?*/ : never");
        means(Form.CONST, "const a/*:*/ = 1; type T = typeof a/*?*/");
        means(Form.CONST, "const a/*:*/ = 1; type F = (a: string) => void; a/*?*/");
        means(Form.CLASS, "class A/*:*/ {} interface A { b: string } let c: A/*?*/");
    }

    @Test
    void aVariableKnowsAllOfItsPlaces() {
        Script script = read("let a = 1; a = 2; f(a, { a }, b.a); var { c } = a;");
        Variable a = script.at(4).variable().orElseThrow();
        assertEquals(1, a.declarations().size());
        assertEquals(4, a.references().size());
        assertEquals(List.of(11), a.writes().stream().map(Node::start).toList());
        assertFalse(a.isConstant());
        assertEquals(
                List.of("f", "b"),
                script.undeclared().stream().map(Variable::name).toList());
        assertEquals(
                List.of("a", "c"),
                script.root().scope().variables().stream().map(Variable::name).toList());
    }

    @Test
    void whatIsOnlyDeclaredToExistIsAGlobal() {
        Script script = read("declare const DB: D1; declare global { var KV: K } const a = DB; f(KV, a); type T = 1");
        assertEquals(
                List.of("KV", "f", "DB"),
                script.undeclared().stream().map(Variable::name).toList());
        assertTrue(script.at(script.text().indexOf("DB;")).origins().get(0).isGlobal("DB"));
        means(Form.VAR, "declare global { var KV/*:*/: K } KV/*?*/.get('a')");
    }

    @Test
    void aVariableLeadsToItsImportOrParameter() {
        Script script =
                read("import { env } from 'cloudflare:workers'; export default { fetch(a, { DB }) { env; DB } }");
        Variable env = script.root().scope().find("env").orElseThrow();
        assertEquals("cloudflare:workers", env.imported().orElseThrow().module());
        Variable db = before(read("f((a, { DB }) => DB/*?*/)"), USED).variable().orElseThrow();
        assertEquals("{ DB }", db.parameter().target().text());
        assertFalse(env.parameter().exists());
    }

    @Test
    void scopesNest() {
        Script script = read("function f(a) { { let b } }");
        Scope inner = script.at(script.text().indexOf("let b")).scope();
        assertEquals(Kind.BLOCK, inner.node().kind());
        assertEquals(
                List.of("b"), inner.variables().stream().map(Variable::name).toList());
        assertTrue(inner.find("f").isPresent());
        assertEquals(Form.PARAMETER, inner.find("a").orElseThrow().form());
        assertEquals(
                script.root().scope(),
                inner.outer().flatMap(Scope::outer).flatMap(Scope::outer).orElseThrow());
    }
}
