package dev.pagelift.detect.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What looks like a read of a binding and is none, in a project that has to do with Cloudflare. */
class NotBindingsTest {

    private record Case(String name, String file, String... lines) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "the process of a build",
                    "vite.config.ts",
                    "export default { base: process.env.BASE, key: process.env['KEY'] };"),
            new Case("the process of a tool", "scripts/a.js", "const { TOKEN, NODE_ENV } = process.env; fetch(TOKEN);"),
            new Case("what Vite puts in", "src/a.ts", "export const key = import.meta.env.VITE_KEY;"),
            new Case(
                    "what SvelteKit puts in",
                    "src/a.ts",
                    "import { env } from '$env/dynamic/private';",
                    "import { KEY } from '$env/static/private';",
                    "export const keys = [env.OTHER, KEY];"),
            new Case(
                    "Deno",
                    "src/a.ts",
                    "export const key = Deno.env.get('KEY'); export const all = Deno.env.toObject().KEY;"),
            new Case(
                    "a checked environment of a library",
                    "src/env.ts",
                    "import { z } from 'zod';",
                    "const schema = z.object({ KEY: z.string() });",
                    "export type Env = z.infer<typeof schema>;",
                    "export const env: Env = schema.parse(process.env);",
                    "export const key = env.KEY;"),
            new Case(
                    "data of a loader",
                    "app/root.tsx",
                    "export default function App() {",
                    "  const { env } = useLoaderData<typeof loader>();",
                    "  return <p>{env.PREFIX}</p>;",
                    "}"),
            new Case("a test", "src/a.test.ts", "import { env } from 'cloudflare:workers'; env.DB.prepare('');"),
            new Case("a test in a folder", "test/a.ts", "import { env } from 'cloudflare:test'; env.DB.prepare('');"),
            new Case(
                    "a type",
                    "src/env.ts",
                    "export interface Env { DB: D1Database; KEY: string }",
                    "type K = Env['DB'];"),
            new Case("a declaration", "src/env.d.ts", "declare const env: Env; export const db: typeof env.DB;"),
            new Case(
                    "a comment and a string",
                    "functions/a.js",
                    "// context.env.DB",
                    "export const onRequest = (context) => new Response('context.env.DB ' + `env.DB`);"),
            new Case("an assignment", "functions/a.js", "export const onRequest = ({ env }) => { env.DB = 1; };"),
            new Case(
                    "members of every object",
                    "functions/a.js",
                    "export const onRequest = ({ env }) => env.hasOwnProperty('a');"),
            new Case(
                    "a Worker's server on another platform",
                    "src/index.js",
                    "export default { port: 3000, fetch(request, server) { return server.upgrade(request); } };"),
            new Case(
                    "a request",
                    "src/index.js",
                    "export default { fetch(request, env, ctx) { return new Response(request.url + ctx.props); } };"),
            new Case(
                    "a script for browsers",
                    "public/app.js",
                    "export default { fetch(request, env) { return env.DB; } };"),
            new Case("a copy of it", "public/_worker.js2/index.js", "export default { fetch: (r, env) => env.DB };"),
            new Case(
                    "a browser's service worker",
                    "src/sw.js",
                    "self.addEventListener('install', () => {});",
                    "self.addEventListener('fetch', (event) => event.respondWith(CACHE_NAME));"),
            new Case("a listener of a window", "src/app.js", "window.addEventListener('fetch', () => SOME_NAME);"),
            new Case(
                    "what a page keeps at its window",
                    "src/app.ts",
                    "interface Env { ENV: { SOCKET: string } }",
                    "const url = (window as Window & typeof globalThis & Env).ENV.SOCKET;"),
            new Case(
                    "what a bundler puts into a page",
                    "src/meta.ts",
                    "const key = (import.meta.env as ImportMetaEnv).VITE_KEY;"),
            new Case(
                    "minified code",
                    "src/a.js",
                    "export default{fetch(a,env){return env.DB}};" + "var a=1;".repeat(1000)),
            new Case(
                    "generated code",
                    "src/gen.js",
                    "// @generated by a tool",
                    "export default { fetch(request, env) { return env.DB; } };"),
            new Case("built code", "dist/index.js", "export default { fetch(request, env) { return env.DB; } };"),
            new Case(
                    "an object of the same name",
                    "src/a.ts",
                    "const env = { KEY: 'a' };",
                    "export default { fetch() { return env.KEY; } };"),
            new Case("options", "src/a.ts", "export function make({ env }: { env: string }) { return env.length; }"));

    @TestFactory
    Stream<DynamicTest> nothingIsReadBy() {
        return CASES.stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.name(),
                        () -> assertEquals(
                                List.of(),
                                Uses.in("hono", "nuxt")
                                        .with(c.file(), c.lines())
                                        .all())));
    }

    @Test
    void whatProgramsHaveWrittenIsCounted() {
        String worker = "export default { fetch(request, env) { return env.DB; } };";
        Snapshot snapshot = Repositories.of(
                "wrangler.toml",
                "name = 'site'",
                "src/gen.js",
                "// @generated by a tool\n" + worker,
                "vendor/lib.js",
                worker,
                "src/a.min.js",
                worker,
                "src/plain.min.js",
                "var a;");
        Detectors.detect(new Repository(snapshot));
        assertEquals(
                List.of(
                        "src/a.min.js:1:1 3 scripts that programs have written, this one first, were not searched for uses of bindings."),
                snapshot.notices().stream()
                        .map(notice -> notice.at() + " " + notice.message())
                        .toList());
    }

    @Test
    void aProjectThatHasNothingToDoWithCloudflare() {
        assertEquals(
                List.of(),
                Uses.inNothing()
                        .with("package.json", "{ \"dependencies\": { \"hono\": \"4\" } }")
                        .with(
                                "src/index.ts",
                                "import { Hono } from 'hono';",
                                "export default new Hono().get('/', (c) => c.env.DB);")
                        .all());
    }

    @Test
    void theProcessHasABindingWhereItsUseOrAConfigurationSaysSo() {
        Uses repository = Uses.in("@opennextjs/cloudflare")
                .with("app/a.ts", "export const a = [process.env.LINKS, process.env.KEY, process.env.DB.prepare('')];");
        assertEquals(List.of("1:67 DB"), repository.at("app/a.ts"));
        repository.with("wrangler.toml", "[[kv_namespaces]]", "binding = 'LINKS'", "[vars]", "KEY = '1'");
        assertEquals(List.of("1:31 LINKS", "1:67 DB"), repository.at("app/a.ts"));
    }
}
