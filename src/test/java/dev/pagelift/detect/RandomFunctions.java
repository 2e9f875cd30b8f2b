package dev.pagelift.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random projects with Pages Functions: names and exports that mean something to Pages, and those next to them that do not. */
final class RandomFunctions {

    private static final List<String> FOLDERS = List.of(
            "api",
            "api",
            "users",
            "[id]",
            "[[path]]",
            "Blog",
            "a-b",
            "a_b",
            ".well-known",
            "x".repeat(45),
            "v2.0",
            "[a]-[b]");
    private static final List<String> NAMES = List.of(
            "index",
            "index",
            "_middleware",
            "_middleware",
            "_middleware_",
            "api",
            "users",
            "[id]",
            "[name]",
            "[[path]]",
            "[[all]]",
            "about",
            "About",
            "a-b",
            "a.b",
            "a_b",
            "ab",
            "aB",
            "2.0",
            "(group)",
            "with space",
            "prefix-[id]",
            "[from]-[to]",
            "y".repeat(70),
            "helper.test");
    private static final List<String> BAD_NAMES = List.of("[user-id]", "[...rest]", "[[...rest]]");
    private static final List<String> EXTENSIONS =
            List.of("js", "js", "js", "ts", "ts", "jsx", "tsx", "mjs", "cjs", "mts", "json", "JS");
    private static final List<String> HANDLERS = List.of(
            "onRequest",
            "onRequest",
            "onRequestGet",
            "onRequestPost",
            "onRequestPut",
            "onRequestPatch",
            "onRequestDelete",
            "onRequestOptions",
            "onRequestHead",
            "onRequestTrace",
            "onrequest",
            "handler");
    /** {@code N} is the handler's name, {@code M} one of the file's own. */
    private static final List<String> SCRIPTS = List.of(
            "export const N = () => new Response('N');",
            "export const N = () => new Response('N');",
            "export async function N(context) { return context.next(); }",
            "export let N = [async ({ next }) => next(), () => new Response('N')];",
            "export var N = function () {};",
            "const M = () => {}; export { M as N };",
            "function N() {} export { N };",
            "const M = () => {}; export { M as 'N' };",
            "export { N } from './other.js';",
            "export { default as N } from './other.js';",
            "export * as N from './other.js';",
            "import { N } from './other.js'; export { N };",
            "export class N {}",
            "export const { N, b: { N: M } } = { N() {}, b: {} };",
            "export const [N] = [() => {}];",
            "export * from './other.js';",
            "export default function N() {}",
            "const N = 1; export default N;",
            "module.exports = { N() {} };",
            "exports.N = () => {};",
            "// export const N = 1;",
            "const M = `export const N = 1`; export { M };",
            "export const N$ = 1, $N = 2;",
            "export const M = 1, N = 2;");

    private static final List<String> TYPED = List.of(
            "export const N: PagesFunction<Env> = async (context) => context.next();",
            "export type N = string;",
            "export interface N { a: string }",
            "type M = string; export type { M as N };",
            "type M = string; export { type M as N };",
            "export declare const N: string;",
            "export declare function N(): void;",
            "export function N(a: string): void; export function N(a: unknown) {}",
            "export enum N { A }",
            "export const enum N { A }",
            "export declare enum N { A }",
            "export namespace N { export const a = 1; }",
            "export namespace N { export type A = string; }",
            "interface N {} export { N };",
            "import type { N } from './other.js'; export { N };",
            "export abstract class N {}",
            "export const N = (async () => {}) satisfies PagesFunction;",
            "export async function N<T>(context: EventContext<T, any, any>) {}");

    private final Random random;

    RandomFunctions(long seed) {
        random = new Random(seed);
    }

    /** The files of a project, some of which are routes in some way of writing them. */
    Map<String, String> ofAnyKind() {
        Map<String, String> files = new TreeMap<>();
        int size = random.nextInt(60) == 0 ? 130 : 1 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            String extension = any(EXTENSIONS);
            String script = statement(extension, any(HANDLERS), 1);
            if (random.nextInt(3) == 0 && !script.contains("default")) {
                String second = statement(extension, any(HANDLERS) + random.nextInt(9), 2);
                script += second.contains("default") ? "" : "\n" + second;
            }
            files.put(path(size > 100 ? "page" + i : name(), extension), script);
        }
        return files;
    }

    /** The files of a project whose handlers say who they are and pass on the request. */
    Map<String, String> thatAnswer() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            String path = path(any(NAMES.subList(0, 19)), "js");
            files.put(
                    path,
                    "export const %s = async (context) => new Response('%s ' + await (await context.next()).text());"
                            .formatted(any(HANDLERS.subList(0, 9)), path));
        }
        return files;
    }

    /** Requests that come near the routes of a project. */
    List<String> requests(Map<String, String> files) {
        List<String> requests = new ArrayList<>(List.of("GET /", "GET /nothing/here"));
        for (String file : files.keySet()) {
            String path = file.substring("functions".length(), file.lastIndexOf('.'))
                    .replaceAll("/(index|_middleware_?)$", any(List.of("", "/", "/below")))
                    .replaceAll("\\[\\[\\w+]]", any(List.of("p/q", "r", "")))
                    .replaceAll("\\[\\w+]", any(List.of("7", "x-y", "ID")));
            String url = any(List.of(path, path, path + "/", path + "/more", path.toUpperCase(java.util.Locale.ROOT)));
            requests.add(any(List.of("GET", "GET", "POST", "PUT", "OPTIONS")) + " " + (url.isEmpty() ? "/" : url));
        }
        return requests;
    }

    private String statement(String extension, String handler, int number) {
        boolean typed = extension.startsWith("t") && random.nextBoolean();
        return any(typed ? TYPED : SCRIPTS).replace("N", handler).replace("M", "own" + number);
    }

    private String name() {
        return random.nextInt(150) == 0 ? any(BAD_NAMES) : any(NAMES);
    }

    private String path(String name, String extension) {
        StringBuilder path = new StringBuilder("functions/");
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            path.append(any(FOLDERS)).append('/');
        }
        return path.append(name).append('.').append(extension).toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
