package dev.pagelift.script;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text gives a sound tree. {@code -Djqwik.tries.default=1000000} makes the run long. */
class ScriptProperties {

    private static final int MOST_STATEMENTS = 6;
    private static final int MOST_DAMAGES = 8;
    private static final int MOST_PIECES = 60;

    /** One of everything, so that damage meets every rule of the grammar. */
    private static final List<String> STATEMENTS = List.of(
            "import a, { b as c, type D } from 'a' with { type: 'json' };",
            "import * as ns from \"ns\"; import defer * as later from 'later'; import fs = require('fs');",
            "export { a as default, type B } from './b'; export * as all from 'c'; export type * from 'd';",
            "export default async function* f<T extends U = V>(this: T, { a = 1, b: [c, ...d] }: P, ...r: R[]): Q { yield* a }",
            "@dec() export abstract class A<in out T> extends B<T>(c) implements D, E { static #x?: T = 1; accessor y; get z() {"
                    + " return super.z } static { this.#x = 2 } constructor(private readonly q) { super() } [k: string]: any }",
            "interface Env extends Base<'x'> { readonly DB: D1Database; new (a?: b): c; (d): e; get f(): g; [h in i]?: j }",
            "type M<T> = { -readonly [K in keyof T as `on${K & string}`]?: T[K] extends infer U extends V ? U : never } | [a?: b];",
            "declare global { namespace N.M { const enum E { A = 1 << 2, 'b', C = `c` } } } declare module 'm' { export = x }",
            "type P = (a: b) => asserts a is c; let u: unique symbol, i: import('x', { with: {} }).Y['z'][], t: typeof a.b<c>;",
            "const onRequest = async ({ env, params: { id }, ...rest }) => new Response(await env.DB?.get(id) ?? `<b>${rest[`k${1}`]}</b>`);",
            "let r = a / b / c, x = /[/\\]]+(?<n>\\/)/giv.test(y) ? z! : (w as unknown as T) satisfies U;",
            "for (const [k, v] of Object.entries(env)) { if (!v) continue; else break }",
            "for await (using z of q) ; for (let i = 0, n = 9; i < n; i++) do { i **= 2 } while (i in n)",
            "label: switch (a) { case 1: case f(b): throw new E('x'); default: try { g() } catch { } finally { debugger } }",
            "const e = <div className='a &amp; b' {...p} on:x={() => <></>}>text {'s'} <A.B.c /> {/* none */}</div>;",
            "a?.b?.[c]?.(d); h.i`e${f}`; new.target; import.meta.env.X; delete a[b], void 0, typeof c;",
            "var f = a < b > (c), g = h<i>(j), k = async <T,>(l: T) => m, n = o => ({ p: o }), [q = 1, , s] = t;",
            "obj = { 'a-b': 1, [c + d]: 2, e, async *f() {}, get g() { return 1 }, set h(v) {}, ...i, 0x1F: 1_000n, __proto__: null };",
            "if (a) function g() {} else { using h = i; await using j = k } while (x) with (y) z = 1 ? 2 : 3;",
            "x = (a, b) => {}; y = (a, b); z = (a ||= b, c &&= d, e ??= f, g >>>= 1) ; \\u0061b = '\\u{1F600}\\x41\\0';",
            "<!-- html\n--> html\nfunction old() { 'use strict'; return arguments }\n// end");

    @Example
    void theProgramsAreValidBeforeTheyAreDamaged() {
        for (String statement : STATEMENTS) {
            boolean isValid = Arrays.stream(Dialect.values())
                    .anyMatch(dialect ->
                            Script.parse(statement, dialect).problems().isEmpty());
            assertTrue(
                    isValid,
                    () -> statement + " "
                            + Script.parse(statement, Dialect.TSX).problems().get(0));
        }
    }

    @Property
    void damagedProgramsGiveSoundTrees(@ForAll("damagedPrograms") String text, @ForAll Dialect dialect) {
        SoundTree.check(Script.parse(text, dialect), dialect);
    }

    @Property
    void piecesInAnyOrderGiveSoundTrees(@ForAll("pieces") String text, @ForAll Dialect dialect) {
        SoundTree.check(Script.parse(text, dialect), dialect);
    }

    @Provide
    Arbitrary<String> damagedPrograms() {
        Arbitrary<String> programs = Arbitraries.of(STATEMENTS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_STATEMENTS)
                .map(all -> String.join("\n", all));
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.of(Damage.Way.class),
                        Arbitraries.integers().between(0, Damage.WHOLE),
                        Arbitraries.integers().between(0, Damage.PIECES.size() - 1))
                .as(Damage::new);
        return Combinators.combine(programs, damage.list().ofMaxSize(MOST_DAMAGES))
                .as((program, damages) -> {
                    String text = program;
                    for (Damage one : damages) {
                        text = one.to(text);
                    }
                    return text;
                });
    }

    @Provide
    Arbitrary<String> pieces() {
        Arbitrary<String> words =
                Arbitraries.of("a", "b1", "0", "1.5e3", "0x", "'s'", "\"", "#p", "\ud83d", "\u00e9", " ", "\n");
        return Arbitraries.oneOf(Arbitraries.of(Damage.PIECES), words)
                .list()
                .ofMaxSize(MOST_PIECES)
                .map(all -> String.join("", all));
    }
}
