package dev.pagelift.detect.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every place where a platform or framework hands its environment to code. Each case reads {@code DB}, and no other name. */
class EntrancesTest {

    private record Case(String name, String packages, String file, String via, String... lines) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "a Pages Function",
                    "",
                    "functions/a.js",
                    "context.env",
                    "export const onRequest = (c) => c.env.DB;"),
            new Case(
                    "its context taken apart",
                    "",
                    "functions/a.ts",
                    "context.env",
                    "export const onRequestGet: PagesFunction<Env> = async ({ request, env }) => {",
                    "  return env.DB;",
                    "};"),
            new Case(
                    "a chain of handlers",
                    "",
                    "functions/_middleware.js",
                    "context.env",
                    "const first = ({ next }) => next();",
                    "async function second({ env: { DB: db } }) {}",
                    "export const onRequest = [first, second];"),
            new Case(
                    "a handler that is wrapped",
                    "",
                    "functions/a.js",
                    "context.env",
                    "import { wrap } from 'some-library';",
                    "export const onRequest = wrap({ some: 'option' }, async ({ env }) => env.DB);"),
            new Case(
                    "a module Worker",
                    "",
                    "src/index.js",
                    "env",
                    "export default {",
                    "  async fetch(request, bindings, ctx) { return bindings.DB; }",
                    "};"),
            new Case(
                    "a Worker's timer",
                    "",
                    "src/index.ts",
                    "env",
                    "const worker: ExportedHandler<Env> = { scheduled: async (event, env) => { await env.DB; } };",
                    "export default worker;"),
            new Case(
                    "a Worker's queue, by a function of its own",
                    "",
                    "src/index.js",
                    "env",
                    "async function queue(batch, env) { return env.DB; }",
                    "export default { queue };"),
            new Case(
                    "a Worker that is wrapped",
                    "@sentry/cloudflare",
                    "src/index.js",
                    "env",
                    "import * as Sentry from '@sentry/cloudflare';",
                    "export default Sentry.withSentry(() => ({}), { async email(message, env) { env.DB; } });"),
            new Case(
                    "the options of what wraps it",
                    "@sentry/cloudflare",
                    "src/index.js",
                    "env",
                    "import { withSentry } from '@sentry/cloudflare';",
                    "export default withSentry((env) => ({ dsn: env.DB }), { async fetch(request) {} });"),
            new Case(
                    "a class of the platform",
                    "",
                    "src/object.ts",
                    "this.env",
                    "import { DurableObject } from 'cloudflare:workers';",
                    "export class Counter extends DurableObject<Env> { async alarm() { return this.env.DB; } }"),
            new Case(
                    "a class below one of a library",
                    "agents",
                    "src/agent.ts",
                    "this.env",
                    "import { Agent } from 'agents';",
                    "class Base extends Agent<Env> {}",
                    "export class Chat extends Base { ask = () => this.env.DB; }"),
            new Case(
                    "the constructor of a Durable Object",
                    "",
                    "src/object.ts",
                    "env",
                    "export class Counter implements DurableObject {",
                    "  constructor(private state: DurableObjectState, private readonly env: Env) {}",
                    "  fetch() { return this.env.DB; }",
                    "}"),
            new Case(
                    "advanced mode",
                    "",
                    "public/_worker.js",
                    "env",
                    "export default { fetch: (request, env) => env.DB };"),
            new Case(
                    "advanced mode in a folder",
                    "",
                    "public/_worker.js/index.js",
                    "env",
                    "export default { fetch: (request, env) => env.DB };"),
            new Case(
                    "the import",
                    "",
                    "src/db.ts",
                    "cloudflare:workers",
                    "import { env as bindings } from 'cloudflare:workers';",
                    "export const db = () => bindings.DB;"),
            new Case(
                    "the import while running",
                    "",
                    "src/db.js",
                    "cloudflare:workers",
                    "export const db = async () => (await import('cloudflare:workers')).env.DB;"),
            new Case(
                    "Hono",
                    "hono",
                    "src/index.ts",
                    "c.env",
                    "import { Hono } from 'hono';",
                    "const app = new Hono<{ Bindings: Env }>();",
                    "app.get('/', (c) => c.env.DB);",
                    "export default app;"),
            new Case(
                    "Hono's context in a parameter",
                    "hono",
                    "src/user.ts",
                    "c.env",
                    "import type { Context } from 'hono';",
                    "type AppContext = Context<{ Bindings: Env }>;",
                    "export async function user(context: AppContext) { return context.env.DB; }"),
            new Case(
                    "Hono's adapter",
                    "hono",
                    "src/index.ts",
                    "env(c)",
                    "import { env } from 'hono/adapter';",
                    "export const handler = (c: unknown) => { const { DB } = env(c); return DB; };"),
            new Case(
                    "Hono's storage",
                    "hono",
                    "src/index.ts",
                    "getContext().env",
                    "import { getContext } from 'hono/context-storage';",
                    "export const db = () => getContext<AppEnv>().env.DB;"),
            new Case(
                    "itty-router",
                    "itty-router",
                    "src/index.js",
                    "env",
                    "import { Router } from 'itty-router';",
                    "const router = Router();",
                    "router.get('/', (request, env) => env.DB);"),
            new Case(
                    "SvelteKit's load",
                    "@sveltejs/kit",
                    "src/routes/+page.server.ts",
                    "platform.env",
                    "import type { PageServerLoad } from './$types';",
                    "export const load: PageServerLoad = async ({ platform }) => platform?.env?.DB;"),
            new Case(
                    "SvelteKit's actions",
                    "@sveltejs/kit",
                    "src/routes/a/+page.server.js",
                    "platform.env",
                    "export const actions = { default: async (event) => event.platform.env.DB };"),
            new Case(
                    "SvelteKit's hooks",
                    "@sveltejs/kit",
                    "src/hooks.server.js",
                    "event.platform.env",
                    "export const handle = async ({ event, resolve }) => { event.locals.db = event.platform.env.DB; };"),
            new Case(
                    "SvelteKit's platform handed on",
                    "@sveltejs/kit",
                    "src/lib/db.ts",
                    "platform.env",
                    "export const db = (platform: Readonly<App.Platform> | undefined) => platform?.env.DB;"),
            new Case(
                    "Astro's page",
                    "astro",
                    "src/pages/index.astro",
                    "Astro.locals.runtime.env",
                    "---",
                    "const { env } = Astro.locals.runtime;",
                    "const rows = await env.DB.prepare('').all();",
                    "---",
                    "<p>{rows}</p>"),
            new Case(
                    "Astro's endpoint",
                    "astro",
                    "src/pages/api/a.ts",
                    "locals.runtime.env",
                    "import type { APIRoute } from 'astro';",
                    "export const POST: APIRoute = async ({ locals }) => new Response(locals.runtime.env.DB);"),
            new Case(
                    "Astro's middleware",
                    "astro",
                    "src/middleware.ts",
                    "locals.runtime.env",
                    "import { defineMiddleware } from 'astro:middleware';",
                    "export const onRequest = defineMiddleware(async (context, next) => context.locals.runtime.env.DB);"),
            new Case(
                    "Astro's action",
                    "astro",
                    "src/actions/index.ts",
                    "locals.runtime.env",
                    "import { defineAction } from 'astro:actions';",
                    "export const server = { a: defineAction({ handler: async (input, { locals }) => locals.runtime.env.DB }) };"),
            new Case(
                    "Nuxt",
                    "nuxt",
                    "server/api/a.get.ts",
                    "event.context.cloudflare.env",
                    "export default defineEventHandler(async (event) => {",
                    "  const { cloudflare } = event.context;",
                    "  return cloudflare.env.DB;",
                    "});"),
            new Case(
                    "Nuxt's helpers",
                    "nuxt",
                    "server/utils/db.ts",
                    "event.context.cloudflare.env",
                    "import type { H3Event } from 'h3';",
                    "export const useDb = (event: H3Event) => event.context.cloudflare.env.DB;"),
            new Case(
                    "Nitro 3",
                    "nitro",
                    "server/routes/a.ts",
                    "event.req.runtime.cloudflare.env",
                    "import { defineHandler } from 'nitro/h3';",
                    "export default defineHandler((event) => event.req.runtime.cloudflare.env.DB);"),
            new Case(
                    "a page of Nuxt",
                    "nuxt",
                    "pages/index.vue",
                    "event.context.cloudflare.env",
                    "<script setup lang=\"ts\">",
                    "const event = useRequestEvent()",
                    "const db = event?.context.cloudflare.env.DB",
                    "</script>",
                    "<template><p /></template>"),
            new Case(
                    "Remix",
                    "@remix-run/cloudflare",
                    "app/routes/_index.tsx",
                    "context.cloudflare.env",
                    "export async function loader({ context }: LoaderFunctionArgs) {",
                    "  const env = context.cloudflare.env as Env;",
                    "  return env.DB;",
                    "}"),
            new Case(
                    "React Router",
                    "react-router",
                    "app/routes/home.tsx",
                    "context.cloudflare.env",
                    "export const action = async (args: Route.ActionArgs) => args.context.cloudflare.env.DB;"),
            new Case(
                    "an older Remix",
                    "@remix-run/cloudflare-pages",
                    "app/routes/index.jsx",
                    "context.env",
                    "export const loader = ({ context }) => context.env.DB;"),
            new Case(
                    "Qwik City",
                    "@builder.io/qwik-city",
                    "src/routes/index.tsx",
                    "platform.env",
                    "import { routeLoader$ } from '@builder.io/qwik-city';",
                    "export const useData = routeLoader$(async ({ platform }) => platform.env.DB);"),
            new Case(
                    "Qwik City by name",
                    "@builder.io/qwik-city",
                    "src/routes/index.tsx",
                    "env.get()",
                    "export const onGet: RequestHandler = async ({ env }) => { env.get('DB'); };"),
            new Case(
                    "SolidStart",
                    "@solidjs/start",
                    "src/lib/db.ts",
                    "nativeEvent.context.cloudflare.env",
                    "import { getRequestEvent } from 'solid-js/web';",
                    "export const db = () => getRequestEvent()?.nativeEvent.context.cloudflare.env.DB;"),
            new Case(
                    "next-on-pages",
                    "@cloudflare/next-on-pages",
                    "app/api/a/route.ts",
                    "getRequestContext().env",
                    "import { getRequestContext } from '@cloudflare/next-on-pages';",
                    "export const GET = () => getRequestContext().env.DB;"),
            new Case(
                    "OpenNext",
                    "@opennextjs/cloudflare",
                    "app/page.tsx",
                    "getCloudflareContext().env",
                    "import { getCloudflareContext } from '@opennextjs/cloudflare';",
                    "export default async function Page() {",
                    "  const { env } = await getCloudflareContext({ async: true });",
                    "  return <p>{env.DB}</p>;",
                    "}"),
            new Case(
                    "the process of next-on-pages",
                    "@cloudflare/next-on-pages",
                    "app/db.ts",
                    "process.env",
                    "export const rows = () => process.env.DB.prepare('SELECT 1').all();"),
            new Case(
                    "TanStack Start",
                    "@tanstack/react-start",
                    "src/routes/index.tsx",
                    "cloudflare:workers",
                    "import { createServerFn } from '@tanstack/react-start';",
                    "import { env } from 'cloudflare:workers';",
                    "export const rows = createServerFn().handler(async () => env.DB);"),
            new Case(
                    "Waku",
                    "waku",
                    "src/pages/index.tsx",
                    "getEnv()",
                    "import { getEnv } from 'waku';",
                    "export const db = () => getEnv('DB');"),
            new Case(
                    "a proxy of the platform",
                    "wrangler",
                    "scripts/seed.ts",
                    "getPlatformProxy().env",
                    "import { getPlatformProxy } from 'wrangler';",
                    "const { env } = await getPlatformProxy<Env>();",
                    "await env.DB.exec('');"),
            new Case(
                    "a binding by name",
                    "cf-bindings-proxy",
                    "src/db.ts",
                    "binding()",
                    "import { binding } from 'cf-bindings-proxy';",
                    "export const db = () => binding<D1Database>('DB');"),
            new Case(
                    "NuxtHub",
                    "@nuxthub/core",
                    "server/api/a.ts",
                    "hubDatabase",
                    "export default eventHandler(() => hubDatabase().prepare('SELECT 1').all());"));

    @TestFactory
    Stream<DynamicTest> theEnvironmentComesFrom() {
        return CASES.stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    String[] packages = c.packages().isEmpty()
                            ? new String[0]
                            : c.packages().split(" ");
                    List<String> found =
                            Uses.in(packages).with(c.file(), c.lines()).all();
                    assertEquals(1, found.size(), () -> found.toString());
                    String[] words = found.get(0).split(" ", 4);
                    assertEquals("DB", words[1]);
                    assertEquals(c.via(), words[3]);
                    String[] place = words[0].split(":");
                    assertEquals(c.file(), place[0]);
                    String line = c.lines()[Integer.parseInt(place[1]) - 1];
                    String expected = c.name().equals("NuxtHub") ? "hubDatabase" : "DB";
                    assertEquals(
                            expected,
                            line.substring(Integer.parseInt(place[2]) - 1).split("\\W")[0]);
                }));
    }

    @Test
    void aServiceWorkerHasThemAsGlobals() {
        assertEquals(
                List.of(
                        "src/index.js:2:31 LINKS kv global",
                        "src/index.js:2:66 API_TOKEN - global",
                        "src/lib.js:1:30 config - global"),
                Uses.in()
                        .with("wrangler.toml", "name = 'site'", "kv_namespaces = [{ binding = 'config', id = '1' }]")
                        .with(
                                "src/index.js",
                                "import { answer } from './lib';",
                                "const save = (a, b) => answer(LINKS.put(a, b, { metadata: typeof API_TOKEN }));",
                                "addEventListener('fetch', (event) => event.respondWith(save(event.request)));")
                        .with("src/lib.js", "export const answer = (r) => config.of(URL, JSON.stringify(r));")
                        .all());
    }

    @Test
    void aWorkerWithoutAnyConfigurationIsKnownByItsDescription() {
        Uses pasted =
                Uses.inNothing().with("index.js", "addEventListener('fetch', (e) => e.respondWith(LINKS.get('a')));");
        assertEquals(List.of(), pasted.all());
        assertEquals(
                List.of("index.js:1:48 LINKS - global"),
                pasted.with("README.md", "Paste it into a Cloudflare Worker.").all());
    }
}
