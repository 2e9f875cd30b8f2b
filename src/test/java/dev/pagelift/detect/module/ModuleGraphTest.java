package dev.pagelift.detect.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Repository;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Repositories;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {

    private static final String USED = "/*?*/";

    /** The origins of what ends at the mark in the first file, each as its file, its root's text and its path. */
    private static List<String> origins(String... files) {
        Repository repository = new Repository(Repositories.of(files));
        RepoPath first = RepoPath.of(files[0]);
        Node node = repository.script(first).orElseThrow().at(files[1].indexOf(USED) - 1);
        while (node.parent().end() == node.end()) {
            node = node.parent();
        }
        return repository.modules().origins(first, node).stream()
                .map(traced -> (traced.file() + " " + traced.origin().root().text() + " "
                                + String.join(".", traced.origin().path()))
                        .strip())
                .toList();
    }

    private static String export(String name, String... files) {
        Repository repository = new Repository(Repositories.of(files));
        return repository
                .modules()
                .export(RepoPath.of(files[0]), name)
                .map(found -> found.file() + ":" + found.export().at().start())
                .orElse("-");
    }

    @Test
    void throughModulesToWhereAValueIsMade() {
        String use = "import { db } from './b'; f(db.prepare/*?*/)";
        assertEquals(
                List.of("b.ts process env.DB.prepare"),
                origins("a.ts", use, "b.ts", "export const db = process.env.DB"));
        assertEquals(
                List.of("c.ts process env.DB.prepare"),
                origins(
                        "a.ts",
                        use,
                        "b.ts",
                        "export { x as db } from './c'",
                        "c.ts",
                        "export const { env: { DB: x } } = process"));
        assertEquals(
                List.of("c.ts process env.prepare"),
                origins(
                        "a.ts",
                        use,
                        "b.ts",
                        "import { y } from './c'; export { y as db }",
                        "c.ts",
                        "export const y = process.env"));
        assertEquals(
                List.of("b.ts e prepare"),
                origins("a.ts", use, "b.ts", "export let db; export function init(e) { db = e }"));
    }

    @Test
    void throughStarsNamespacesAndDefaults() {
        assertEquals(
                List.of("c.ts process env"),
                origins(
                        "a.ts",
                        "import * as n from './b'; f(n.e/*?*/)",
                        "b.ts",
                        "export * from './d'; export * from './c'",
                        "c.ts",
                        "export const e = process.env",
                        "d.ts",
                        ""));
        assertEquals(
                List.of("c.ts process env"),
                origins(
                        "a.ts",
                        "import { n } from './b'; f(n.e/*?*/)",
                        "b.ts",
                        "export * as n from './c'",
                        "c.ts",
                        "export const e = process.env"));
        assertEquals(
                List.of("b.ts process env"),
                origins("a.ts", "import e from './b'; f(e/*?*/)", "b.ts", "export default process.env"));
    }

    @Test
    void throughModulesThatAreNoEsModules() {
        assertEquals(
                List.of("b.js process env.A"),
                origins(
                        "a.js",
                        "const { e } = require('./b'); f(e.A/*?*/)",
                        "b.js",
                        "module.exports = { e: process.env }"));
        assertEquals(
                List.of("b.js process env"),
                origins(
                        "a.js",
                        "import b from './b'; f(b.e/*?*/)",
                        "b.js",
                        "const e = process.env; module.exports = { e }"));
        assertEquals(
                List.of("b.js process env"),
                origins("a.js", "import { e } from './b'; f(e/*?*/)", "b.js", "exports.e = process.env"));
        assertEquals(
                List.of("b.ts process env"),
                origins("a.ts", "import b = require('./b'); f(b.e/*?*/)", "b.ts", "export = { e: process.env }"));
    }

    @Test
    void outOfTheRepository() {
        String use = "import { e } from './b'; f(e.DB/*?*/)";
        assertEquals(
                List.of("b.ts env env.DB"),
                origins("a.ts", use, "b.ts", "import { env } from 'm'; export { env as e }"));
        assertEquals(List.of("b.ts env as e env.DB"), origins("a.ts", use, "b.ts", "export { env as e } from 'm'"));
        assertEquals(List.of("b.ts export * as e from 'm' DB"), origins("a.ts", use, "b.ts", "export * as e from 'm'"));
        assertEquals(List.of("a.ts e e.DB"), origins("a.ts", use, "b.ts", "export const y = 1"));
    }

    @Test
    void circlesEnd() {
        assertEquals(
                List.of("a.ts x x"),
                origins(
                        "a.ts",
                        "import { x } from './b'; export { x }; f(x/*?*/)",
                        "b.ts",
                        "export * from './b'; export { x } from './a'"));
    }

    @Test
    void anExportIsFoundWhereItIsMade() {
        assertEquals(
                "c.ts:22",
                export(
                        "onRequest",
                        "a.ts",
                        "export * from './b'",
                        "b.ts",
                        "import { h } from './c'; export { h as onRequest }",
                        "c.ts",
                        "export async function h() {}"));
        assertEquals("a.ts:13", export("x", "a.ts", "export const x = 1"));
        assertEquals("-", export("x", "a.ts", "export { x } from 'elsewhere'"));
    }

    @Test
    void whatIsLoaded() {
        Repository repository = new Repository(Repositories.of(
                "a.ts",
                "import type { T } from './t'; import { type U } from './u'; import './b'; export * from './c'; import('./d'); require('./e')",
                "b.ts",
                "import './a'; import { x, type Y } from './f'",
                "c.ts",
                "",
                "d.ts",
                "",
                "e.js",
                "",
                "f.ts",
                "",
                "t.ts",
                "",
                "u.ts",
                ""));
        assertEquals(
                "[b.ts, c.ts, d.ts, e.js]",
                repository.modules().loadedBy(RepoPath.of("a.ts")).toString());
        assertEquals(
                "[a.ts, b.ts, c.ts, d.ts, e.js, f.ts]",
                repository.modules().reachableFrom(List.of(RepoPath.of("a.ts"))).toString());
    }
}
