package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The features of the language one by one, each with the tree it has to give: nodes with their parts in parentheses, what has no
 * parts as it is written.
 */
class LanguageTest {

    /** The shape of a text that has to be valid. */
    private static String shape(Dialect dialect, String text) {
        Script script = Script.parse(text, dialect);
        assertEquals(List.of(), script.problems(), text);
        return script.root().children().stream().map(LanguageTest::shape).collect(Collectors.joining(" "));
    }

    private static String shape(Node node) {
        if (node.is(Kind.EXPRESSION_STATEMENT)) {
            return shape(node.firstChild());
        }
        List<Node> parts = node.children();
        if (!parts.isEmpty()) {
            return node.kind() + parts.stream().map(LanguageTest::shape).collect(Collectors.joining(" ", "(", ")"));
        }
        return node.text().isEmpty() || "{([".indexOf(node.text().charAt(0)) >= 0
                ? node.kind().name()
                : node.text();
    }

    private static void typeScript(String text, String shape) {
        assertEquals(shape, shape(Dialect.TYPESCRIPT, text), text);
    }

    private static void tsx(String text, String shape) {
        assertEquals(shape, shape(Dialect.TSX, text), text);
    }

    private static void javaScript(String text, String shape) {
        assertEquals(shape, shape(Dialect.JAVASCRIPT, text), text);
    }

    @Test
    void decorators() {
        typeScript("@a class A {}", "CLASS_DECLARATION(DECORATOR(a) A CLASS_BODY)");
        typeScript(
                "@a.b.c(d) @(e()) export class A {}",
                "EXPORT(DECORATOR(CALL(MEMBER(MEMBER(a b) c) ARGUMENTS(d))) DECORATOR(PARENTHESIZED(CALL(e ARGUMENTS))) CLASS_DECLARATION(A CLASS_BODY))");
        typeScript("export @a class A {}", "EXPORT(DECORATOR(a) CLASS_DECLARATION(A CLASS_BODY))");
        typeScript("export default @a class {}", "EXPORT_DEFAULT(CLASS_DECLARATION(DECORATOR(a) CLASS_BODY))");
        typeScript("x = @a class {}", "ASSIGNMENT(x CLASS_EXPRESSION(DECORATOR(a) CLASS_BODY))");
        typeScript(
                "class A { @a b; @c() static d() {} @e accessor f = 1; @g get h() { return 1 } }",
                "CLASS_DECLARATION(A CLASS_BODY(FIELD(DECORATOR(a) b) METHOD(DECORATOR(CALL(c ARGUMENTS)) d PARAMETERS BLOCK) FIELD(DECORATOR(e) f 1) METHOD(DECORATOR(g) h PARAMETERS BLOCK(RETURN(1)))))");
        typeScript(
                "class A { constructor(@a() private b: C) {} @d ['e'] = 1 }",
                "CLASS_DECLARATION(A CLASS_BODY(METHOD(constructor PARAMETERS(PARAMETER(DECORATOR(CALL(a ARGUMENTS)) b TYPE_REFERENCE(C))) BLOCK) FIELD(DECORATOR(d) COMPUTED('e') 1)))");
    }

    @Test
    void satisfies() {
        typeScript(
                "a = { b: 1 } satisfies C as D",
                "ASSIGNMENT(a AS(SATISFIES(OBJECT(PROPERTY(b 1)) TYPE_REFERENCE(C)) TYPE_REFERENCE(D)))");
        typeScript("satisfies = 1; a\nsatisfies\nb", "ASSIGNMENT(satisfies 1) a satisfies b");
    }

    @Test
    void usingAndAwaitUsing() {
        typeScript("using a = b; await using c = d", "VARIABLES(DECLARATOR(a b)) VARIABLES(DECLARATOR(c d))");
        typeScript(
                "using(a); using\na = b; using.a; using[b]",
                "CALL(using ARGUMENTS(a)) using ASSIGNMENT(a b) MEMBER(using a) INDEX(using b)");
        typeScript(
                "for (using a of b) {} for await (await using c of d) {}",
                "FOR_OF(VARIABLES(DECLARATOR(a)) b BLOCK) FOR_OF(VARIABLES(DECLARATOR(c)) d BLOCK)");
        typeScript(
                "for (using of of) {} for (using of = a;;) {} for (using of [a]) {}",
                "FOR_OF(using of BLOCK) FOR(VARIABLES(DECLARATOR(of a)) NONE NONE BLOCK) FOR_OF(using ARRAY(a) BLOCK)");
    }

    @Test
    void importAttributes() {
        typeScript(
                "import a from 'b' with { type: 'json' }; import 'c' assert { type: 'css' }",
                "IMPORT(IMPORT_DEFAULT(a) 'b' ATTRIBUTES(OBJECT(PROPERTY(type 'json')))) IMPORT('c' ATTRIBUTES(OBJECT(PROPERTY(type 'css'))))");
        typeScript(
                "export * from 'a' with { type: 'json' }; import('b', { with: { type: 'json' } })",
                "EXPORT_ALL('a' ATTRIBUTES(OBJECT(PROPERTY(type 'json')))) IMPORT_CALL(ARGUMENTS('b' OBJECT(PROPERTY(with OBJECT(PROPERTY(type 'json'))))))");
        typeScript("import a from 'b'\nassert\n{ c }", "IMPORT(IMPORT_DEFAULT(a) 'b') assert BLOCK(c)");
    }

    @Test
    void importDefer() {
        typeScript(
                "import defer * as a from 'b'; import.defer('c'); import source d from 'e'",
                "IMPORT(IMPORT_NAMESPACE(a) 'b') IMPORT_CALL(ARGUMENTS('c')) IMPORT(IMPORT_DEFAULT(d) 'e')");
        typeScript(
                "import defer from 'a'; import source from 'b'; import defer, { c } from 'd'",
                "IMPORT(IMPORT_DEFAULT(defer) 'a') IMPORT(IMPORT_DEFAULT(source) 'b') IMPORT(IMPORT_DEFAULT(defer) IMPORT_SPECIFIER(c) 'd')");
    }

    @Test
    void typesInImportsAndExports() {
        typeScript(
                "import type from 'a'; import type A from 'b'; import type from from 'c'",
                "IMPORT(IMPORT_DEFAULT(type) 'a') IMPORT(IMPORT_DEFAULT(A) 'b') IMPORT(IMPORT_DEFAULT(from) 'c')");
        typeScript(
                "import { type A, type as B, type as as C, type } from 'd'",
                "IMPORT(IMPORT_SPECIFIER(A) IMPORT_SPECIFIER(type B) IMPORT_SPECIFIER(as C) IMPORT_SPECIFIER(type) 'd')");
        typeScript(
                "export type * from 'a'; export type * as b from 'c'; export type { D } from 'e'",
                "EXPORT_ALL('a') EXPORT_ALL(b 'c') EXPORT_NAMED(EXPORT_SPECIFIER(D) 'e')");
        typeScript(
                "import { 'a b' as c } from 'd'; export { c as 'e f' }; export * as 'g h' from 'i'",
                "IMPORT(IMPORT_SPECIFIER('a b' c) 'd') EXPORT_NAMED(EXPORT_SPECIFIER(c 'e f')) EXPORT_ALL('g h' 'i')");
    }

    @Test
    void accessor() {
        typeScript(
                "class A { accessor a = 1; static accessor #b; accessor; accessor() {} accessor\nc }",
                "CLASS_DECLARATION(A CLASS_BODY(FIELD(a 1) FIELD(#b) FIELD(accessor) METHOD(accessor PARAMETERS BLOCK) FIELD(accessor) FIELD(c)))");
    }

    @Test
    void enums() {
        typeScript(
                "enum A { B, 'C' = 1, ['D'] } const enum E {} declare const enum F { G } declare enum H {}",
                "ENUM(A ENUM_MEMBER(B) ENUM_MEMBER('C' 1) ENUM_MEMBER(COMPUTED('D'))) ENUM(E) ENUM(F ENUM_MEMBER(G)) ENUM(H)");
    }

    @Test
    void namespaces() {
        typeScript(
                "namespace A.B.C { export const d = 1 } declare module 'e' { } declare module 'f'",
                "NAMESPACE(A B C BLOCK(EXPORT(VARIABLES(DECLARATOR(d 1))))) NAMESPACE('e' BLOCK) NAMESPACE('f')");
        typeScript(
                "declare global { var a: B } module C {} namespace\nD",
                "NAMESPACE(NONE BLOCK(VARIABLES(DECLARATOR(a TYPE_REFERENCE(B))))) NAMESPACE(C BLOCK) namespace D");
    }

    @Test
    void abstractClasses() {
        typeScript(
                "abstract class A { abstract b(): C; abstract d: E; abstract get f(): G; protected abstract readonly h }",
                "CLASS_DECLARATION(A CLASS_BODY(METHOD(b PARAMETERS TYPE_REFERENCE(C)) FIELD(d TYPE_REFERENCE(E)) METHOD(f PARAMETERS TYPE_REFERENCE(G)) FIELD(h)))");
        typeScript(
                "export abstract class A {} export default abstract class B {} abstract\nclass C {}",
                "EXPORT(CLASS_DECLARATION(A CLASS_BODY)) EXPORT_DEFAULT(CLASS_DECLARATION(B CLASS_BODY)) abstract CLASS_DECLARATION(C CLASS_BODY)");
    }

    @Test
    void overloads() {
        typeScript(
                "function a(b: C): D; function a(b) {} declare function e(): F",
                "FUNCTION_DECLARATION(a PARAMETERS(PARAMETER(b TYPE_REFERENCE(C))) TYPE_REFERENCE(D)) FUNCTION_DECLARATION(a PARAMETERS(PARAMETER(b)) BLOCK) FUNCTION_DECLARATION(e PARAMETERS TYPE_REFERENCE(F))");
        typeScript(
                "class A { b(): C; b(d?: E) {} constructor(); constructor(f?) {} }",
                "CLASS_DECLARATION(A CLASS_BODY(METHOD(b PARAMETERS TYPE_REFERENCE(C)) METHOD(b PARAMETERS(PARAMETER(d TYPE_REFERENCE(E))) BLOCK) METHOD(constructor PARAMETERS) METHOD(constructor PARAMETERS(PARAMETER(f)) BLOCK)))");
    }

    @Test
    void typeArgumentsAtCalls() {
        typeScript(
                "f<T>(x); new F<T>; f<T>`x`; f<A, B<C>>(d); f?.<T>(x); const g = f<T>",
                "CALL(f TYPE_ARGUMENTS(TYPE_REFERENCE(T)) ARGUMENTS(x)) NEW(F TYPE_ARGUMENTS(TYPE_REFERENCE(T))) TAGGED_TEMPLATE(f TYPE_ARGUMENTS(TYPE_REFERENCE(T)) `x`) CALL(f TYPE_ARGUMENTS(TYPE_REFERENCE(A) TYPE_REFERENCE(B TYPE_ARGUMENTS(TYPE_REFERENCE(C)))) ARGUMENTS(d)) CALL(f TYPE_ARGUMENTS(TYPE_REFERENCE(T)) ARGUMENTS(x)) VARIABLES(DECLARATOR(g INSTANTIATION(f TYPE_ARGUMENTS(TYPE_REFERENCE(T)))))");
        typeScript(
                "new A<B<C>>(); f<<T>(x: T) => U>(g)",
                "NEW(A TYPE_ARGUMENTS(TYPE_REFERENCE(B TYPE_ARGUMENTS(TYPE_REFERENCE(C)))) ARGUMENTS) CALL(f TYPE_ARGUMENTS(FUNCTION_TYPE(TYPE_PARAMETERS(TYPE_PARAMETER(T)) PARAMETERS(PARAMETER(x TYPE_REFERENCE(T))) TYPE_REFERENCE(U))) ARGUMENTS(g))");
        typeScript(
                "a < b > c; a < b, c > d; a<b>>c; if (a < b || c > (d)) ;",
                "BINARY(BINARY(a b) c) SEQUENCE(BINARY(a b) BINARY(c d)) BINARY(a BINARY(b c)) IF(BINARY(BINARY(a b) BINARY(c PARENTHESIZED(d))) ;)");
        typeScript(
                "f(a<b, c>(d))",
                "CALL(f ARGUMENTS(CALL(a TYPE_ARGUMENTS(TYPE_REFERENCE(b) TYPE_REFERENCE(c)) ARGUMENTS(d))))");
        javaScript("f(a<b, c>(d))", "CALL(f ARGUMENTS(BINARY(a b) BINARY(c PARENTHESIZED(d))))");
    }

    @Test
    void arrowsToldFromParentheses() {
        typeScript(
                "(a); (a, b); (a) => b; (a, b) => c; (a: B): C => d",
                "PARENTHESIZED(a) PARENTHESIZED(SEQUENCE(a b)) ARROW(PARAMETERS(PARAMETER(a)) b) ARROW(PARAMETERS(PARAMETER(a) PARAMETER(b)) c) ARROW(PARAMETERS(PARAMETER(a TYPE_REFERENCE(B))) TYPE_REFERENCE(C) d)");
        typeScript(
                "async (a) => b; async (a); async a => b; async; async\n(a)",
                "ARROW(PARAMETERS(PARAMETER(a)) b) CALL(async ARGUMENTS(a)) ARROW(PARAMETERS(PARAMETER(a)) b) async CALL(async ARGUMENTS(a))");
        typeScript(
                "({ a = 1 }) => a; ([a, , ...b]) => a; ({ a: { b } }, c = d, ...e) => {}",
                "ARROW(PARAMETERS(PARAMETER(OBJECT_PATTERN(SHORTHAND(a 1)))) a) ARROW(PARAMETERS(PARAMETER(ARRAY_PATTERN(a NONE REST(b)))) a) ARROW(PARAMETERS(PARAMETER(OBJECT_PATTERN(PROPERTY(a OBJECT_PATTERN(SHORTHAND(b))))) PARAMETER(c d) PARAMETER(REST(e))) BLOCK)");
        typeScript(
                "(this: A) => b; (a?: B) => c; (a = (b) => c) => d; (a): a is B => c; (x): (y) => z => w",
                "ARROW(PARAMETERS(PARAMETER(this TYPE_REFERENCE(A))) b) ARROW(PARAMETERS(PARAMETER(a TYPE_REFERENCE(B))) c) ARROW(PARAMETERS(PARAMETER(a ARROW(PARAMETERS(PARAMETER(b)) c))) d) ARROW(PARAMETERS(PARAMETER(a)) TYPE_PREDICATE(a TYPE_REFERENCE(B)) c) ARROW(PARAMETERS(PARAMETER(x)) FUNCTION_TYPE(PARAMETERS(PARAMETER(y)) TYPE_REFERENCE(z)) w)");
    }

    @Test
    void arrowsInConditionals() {
        typeScript(
                "a ? (b) : c => d; a ? (b): c => d : e; a ? (b, c) => d : e",
                "CONDITIONAL(a PARENTHESIZED(b) ARROW(PARAMETERS(PARAMETER(c)) d)) CONDITIONAL(a ARROW(PARAMETERS(PARAMETER(b)) TYPE_REFERENCE(c) d) e) CONDITIONAL(a ARROW(PARAMETERS(PARAMETER(b) PARAMETER(c)) d) e)");
        typeScript(
                "a ? (b) => (c) : d => e; a ? ({ b }) : c",
                "CONDITIONAL(a ARROW(PARAMETERS(PARAMETER(b)) PARENTHESIZED(c)) ARROW(PARAMETERS(PARAMETER(d)) e)) CONDITIONAL(a PARENTHESIZED(OBJECT(SHORTHAND(b))) c)");
    }

    @Test
    void arrowsToldFromGenericsAndJsx() {
        typeScript(
                "<T>(a: T) => a; <T>a; async <T>(a) => b",
                "ARROW(TYPE_PARAMETERS(TYPE_PARAMETER(T)) PARAMETERS(PARAMETER(a TYPE_REFERENCE(T))) a) TYPE_ASSERTION(TYPE_REFERENCE(T) a) ARROW(TYPE_PARAMETERS(TYPE_PARAMETER(T)) PARAMETERS(PARAMETER(a)) b)");
        tsx(
                "<T,>(a: T) => a; <T extends U>(a) => a; <const T,>(a) => a",
                "ARROW(TYPE_PARAMETERS(TYPE_PARAMETER(T)) PARAMETERS(PARAMETER(a TYPE_REFERENCE(T))) a) ARROW(TYPE_PARAMETERS(TYPE_PARAMETER(T TYPE_REFERENCE(U))) PARAMETERS(PARAMETER(a)) a) ARROW(TYPE_PARAMETERS(TYPE_PARAMETER(T)) PARAMETERS(PARAMETER(a)) a)");
        tsx(
                "<T>a</T>; <T extends={1} />; <T extends />; async <T,>(a) => <b>{a}</b>; f<T>(<a />)",
                "JSX_ELEMENT(T a) JSX_ELEMENT(T JSX_ATTRIBUTE(extends JSX_EXPRESSION(1))) JSX_ELEMENT(T JSX_ATTRIBUTE(extends)) ARROW(TYPE_PARAMETERS(TYPE_PARAMETER(T)) PARAMETERS(PARAMETER(a)) JSX_ELEMENT(b JSX_EXPRESSION(a))) CALL(f TYPE_ARGUMENTS(TYPE_REFERENCE(T)) ARGUMENTS(JSX_ELEMENT(a)))");
    }

    @Test
    void regularExpressionsToldFromDivision() {
        javaScript(
                "a / b / c; a = /b/g; (a) / b / c; x++ / y / z; a = b\n/c/d; a /= b; `a` / b; a?.b / c; f() / a / g",
                "BINARY(BINARY(a b) c) ASSIGNMENT(a /b/g) BINARY(BINARY(PARENTHESIZED(a) b) c) BINARY(BINARY(UPDATE(x) y) z) ASSIGNMENT(a BINARY(BINARY(b c) d)) ASSIGNMENT(a b) BINARY(`a` b) BINARY(MEMBER(a b) c) BINARY(BINARY(CALL(f ARGUMENTS) a) g)");
        javaScript(
                "if (a) /b/.c(); typeof /a/; /=a/; {} /a/g; a = {} / 1; [] / 1",
                "IF(a CALL(MEMBER(/b/ c) ARGUMENTS)) UNARY(/a/) /=a/ BLOCK /a/g ASSIGNMENT(a BINARY(OBJECT 1)) BINARY(ARRAY 1)");
        javaScript(
                "function f() { return /a[/\\]]\\/b/v }",
                "FUNCTION_DECLARATION(f PARAMETERS BLOCK(RETURN(/a[/\\]]\\/b/v)))");
    }

    @Test
    void nestedTemplates() {
        javaScript(
                "`a${`b${`c${{ d: `}` }}`}`}e`",
                "TEMPLATE(a TEMPLATE(b TEMPLATE(c OBJECT(PROPERTY(d `}`)) TEMPLATE_TEXT) TEMPLATE_TEXT) e)");
        javaScript(
                "a`b\\u{x}${c}`; `$`; `${a}$`; `\\``",
                "TAGGED_TEMPLATE(a TEMPLATE(b\\u{x} c TEMPLATE_TEXT)) `$` TEMPLATE(TEMPLATE_TEXT a $) `\\``");
    }

    @Test
    void jsx() {
        tsx(
                "<a:b c:d=\"e\" f-g={h} {...i}>{...j}{/* k */}l &amp; <A.B.C /></a:b>",
                "JSX_ELEMENT(a:b JSX_ATTRIBUTE(c:d \"e\") JSX_ATTRIBUTE(f-g JSX_EXPRESSION(h)) JSX_EXPRESSION(SPREAD(i)) JSX_EXPRESSION(SPREAD(j)) JSX_EXPRESSION l &amp;  JSX_ELEMENT(A.B.C))");
        tsx(
                "<></>; <a b=<c /> />; <a>{}</a>; <a b=\"x\ny\\\" />; <this.a />; <a.b-c />; <A<T> b />",
                "<></> JSX_ELEMENT(a JSX_ATTRIBUTE(b JSX_ELEMENT(c))) JSX_ELEMENT(a JSX_EXPRESSION) JSX_ELEMENT(a JSX_ATTRIBUTE(b \"x\ny\\\")) JSX_ELEMENT(this.a) JSX_ELEMENT(a.b-c) JSX_ELEMENT(A TYPE_ARGUMENTS(TYPE_REFERENCE(T)) JSX_ATTRIBUTE(b))");
    }

    @Test
    void hashbangAndByteOrderMark() {
        javaScript("#!/usr/bin/env node\na", "a");
        javaScript("\ufeff#!/x\na", "a");
        javaScript("\ufeffa", "a");
    }

    @Test
    void htmlComments() {
        javaScript("a <!-- b\n--> c\nd --> e", "a BINARY(UPDATE(d) e)");
        javaScript("/* a\n*/ --> b\nc", "c");
        javaScript("import a from 'a'; b <!--c", "IMPORT(IMPORT_DEFAULT(a) 'a') BINARY(b UNARY(UPDATE(c)))");
    }

    @Test
    void numbers() {
        javaScript(
                "1_000; 0x1_F; 1_0.0_1e1_0; 0b1n; 0o17; 017; 089.5; .5; 1.; 1..a; 1.e3",
                "1_000 0x1_F 1_0.0_1e1_0 0b1n 0o17 017 089.5 .5 1. MEMBER(1. a) 1.e3");
    }

    @Test
    void escapesInIdentifiers() {
        javaScript(
                "\\u0061b; a\\u{62}; \\u{1d7d8}; \u53d8\u91cf; \u212e; class A { #\\u0061 }",
                "\\u0061b a\\u{62} \\u{1d7d8} \u53d8\u91cf \u212e CLASS_DECLARATION(A CLASS_BODY(FIELD(#\\u0061)))");
    }

    @Test
    void declarationFiles() {
        typeScript(
                "declare const a: B; declare let c, d: E; declare function f(g): H; declare class I { j; k(): L }",
                "VARIABLES(DECLARATOR(a TYPE_REFERENCE(B))) VARIABLES(DECLARATOR(c) DECLARATOR(d TYPE_REFERENCE(E))) FUNCTION_DECLARATION(f PARAMETERS(PARAMETER(g)) TYPE_REFERENCE(H)) CLASS_DECLARATION(I CLASS_BODY(FIELD(j) METHOD(k PARAMETERS TYPE_REFERENCE(L))))");
        typeScript(
                "export declare var a; export = b; export as namespace C; import d = require('e'); import f = g.h",
                "EXPORT(VARIABLES(DECLARATOR(a))) EXPORT_EQUALS(b) EXPORT_AS_NAMESPACE(C) IMPORT_EQUALS(d CALL(require ARGUMENTS('e'))) IMPORT_EQUALS(f MEMBER(g h))");
        typeScript(
                "declare type A = B; declare namespace C {} declare abstract class D {}",
                "TYPE_ALIAS(A TYPE_REFERENCE(B)) NAMESPACE(C BLOCK) CLASS_DECLARATION(D CLASS_BODY)");
    }

    @Test
    void types() {
        typeScript(
                "type A<in out T, const U extends V = W> = { -readonly [K in keyof T as `${K}`]+?: T[K] }",
                "TYPE_ALIAS(A TYPE_PARAMETERS(TYPE_PARAMETER(T) TYPE_PARAMETER(U TYPE_REFERENCE(V) TYPE_REFERENCE(W))) MAPPED_TYPE(TYPE_PARAMETER(K TYPE_OPERATOR(TYPE_REFERENCE(T))) TEMPLATE_TYPE(TEMPLATE_TEXT TYPE_REFERENCE(K) TEMPLATE_TEXT) INDEXED_ACCESS_TYPE(TYPE_REFERENCE(T) TYPE_REFERENCE(K))))");
        typeScript(
                "type A = [a: B, c?: D, ...e: F[]] | (new () => G) | typeof import('h') | unique symbol | -1 | asserts",
                "TYPE_ALIAS(A UNION_TYPE(TUPLE_TYPE(TUPLE_MEMBER(a TYPE_REFERENCE(B)) TUPLE_MEMBER(c TYPE_REFERENCE(D)) TUPLE_MEMBER(e ARRAY_TYPE(TYPE_REFERENCE(F)))) PARENTHESIZED_TYPE(CONSTRUCTOR_TYPE(PARAMETERS TYPE_REFERENCE(G))) TYPE_QUERY(IMPORT_TYPE(LITERAL_TYPE('h'))) TYPE_OPERATOR(TYPE_REFERENCE(symbol)) LITERAL_TYPE(1) TYPE_REFERENCE(asserts)))");
        typeScript(
                "type A = I extends infer J extends K ? L : M",
                "TYPE_ALIAS(A CONDITIONAL_TYPE(TYPE_REFERENCE(I) INFER_TYPE(J TYPE_REFERENCE(K)) TYPE_REFERENCE(L) TYPE_REFERENCE(M)))");
        typeScript(
                "let a: (b: C) => d is E, f: abstract new () => G, h: typeof i<J>, k: l['m'][], p: (q), r: ({ s }: T) => U",
                "VARIABLES(DECLARATOR(a FUNCTION_TYPE(PARAMETERS(PARAMETER(b TYPE_REFERENCE(C))) TYPE_PREDICATE(d TYPE_REFERENCE(E)))) DECLARATOR(f CONSTRUCTOR_TYPE(PARAMETERS TYPE_REFERENCE(G))) DECLARATOR(h TYPE_QUERY(TYPE_REFERENCE(i TYPE_ARGUMENTS(TYPE_REFERENCE(J))))) DECLARATOR(k ARRAY_TYPE(INDEXED_ACCESS_TYPE(TYPE_REFERENCE(l) LITERAL_TYPE('m')))) DECLARATOR(p PARENTHESIZED_TYPE(TYPE_REFERENCE(q))) DECLARATOR(r FUNCTION_TYPE(PARAMETERS(PARAMETER(OBJECT_PATTERN(SHORTHAND(s)) TYPE_REFERENCE(T))) TYPE_REFERENCE(U))))");
        typeScript(
                "let a!: B; a!.b![c]!(); a as const; <const>a; a! = b",
                "VARIABLES(DECLARATOR(a TYPE_REFERENCE(B))) CALL(NON_NULL(INDEX(NON_NULL(MEMBER(NON_NULL(a) b)) c)) ARGUMENTS) AS(a TYPE_REFERENCE(const)) TYPE_ASSERTION(TYPE_REFERENCE(const) a) ASSIGNMENT(NON_NULL(a) b)");
    }
}
