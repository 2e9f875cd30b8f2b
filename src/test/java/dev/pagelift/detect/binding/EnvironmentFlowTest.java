package dev.pagelift.detect.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From where the environment is handed over to where a name is read. */
class EnvironmentFlowTest {

    private static List<String> inFunction(String... lines) {
        return Uses.in().with("functions/a.ts", lines).at("functions/a.ts");
    }

    @Test
    void aliases() {
        assertEquals(
                List.of("3:13 A", "4:14 B"),
                inFunction(
                        "export const onRequest = (ctx) => {",
                        "  const c = ctx, environment = c.env, again = (environment as Env)!;",
                        "  use(again.A);",
                        "  use(again?.B);",
                        "}"));
    }

    @Test
    void destructuringWithDefaultsRenamesAndNesting() {
        assertEquals(
                List.of("1:45 A", "2:11 B", "2:14 C", "2:27 D", "4:6 E"),
                inFunction(
                        "export const onRequest = ({ request, env: { A = 1, ...others } }, next) => {",
                        "  const { B, C: renamed, \"D\": d = 'd' } = others;",
                        "  let e;",
                        "  ({ E: e } = others);",
                        "}"));
    }

    @Test
    void quotedNamesConstantsAndEnumerations() {
        Uses repository = Uses.in()
                .with("lib/names.ts", "export enum Name { Other = 'nothing', Logs = 'LOGS' }")
                .with(
                        "functions/a.ts",
                        "const KEY = 'CACHE_KV';",
                        "import { Name } from '../lib/names';",
                        "enum Own { Links = 'LINKS' }",
                        "export const onRequest = ({ env }) => {",
                        "  env[KEY]; env[Own.Links]; env['a-b']; env.lower; env[Name.Logs];",
                        "};");
        assertEquals(List.of("1:14 CACHE_KV", "3:21 LINKS", "5:34 a-b", "5:45 lower"), repository.at("functions/a.ts"));
        assertEquals(List.of("1:47 LOGS"), repository.at("lib/names.ts"));
    }

    @Test
    void parametersOfFunctionsHereAndInOtherModules() {
        Uses repository = Uses.in()
                .with(
                        "functions/a.ts",
                        "import save, { load as read } from '../lib/db';",
                        "import * as all from '../lib/db.js';",
                        "const own = (options, { A }) => A;",
                        "export const onRequest = ({ env }) => {",
                        "  own({}, env); read(env); save('a', { env }); all.drop(env); new all.Store(env).get();",
                        "};")
                .with(
                        "lib/db.ts",
                        "export const load = (env) => env.B;",
                        "export default function (name, { env: { C } }) { return C; }",
                        "export function drop(environment, D = environment.D) {}",
                        "export class Store {",
                        "  constructor(env) { this.env = env; }",
                        "  get() { return this.env.E; }",
                        "}");
        assertEquals(List.of("3:25 A"), repository.at("functions/a.ts"));
        assertEquals(List.of("1:34 B", "2:41 C", "3:51 D", "6:27 E"), repository.at("lib/db.ts"));
    }

    @Test
    void packagesOfTheWorkspace() {
        assertEquals(
                List.of("packages/db/src/index.ts:1:38 DB d1 context.env"),
                Uses.inNothing()
                        .with("package.json", "{ \"workspaces\": [\"packages/*\", \"apps/*\"] }")
                        .with("packages/db/package.json", "{ \"name\": \"@site/db\", \"main\": \"src/index.ts\" }")
                        .with("packages/db/src/index.ts", "export const rows = ({ env }) => env.DB.prepare('').all();")
                        .with("apps/web/package.json", "{ \"dependencies\": { \"@site/db\": \"*\" } }")
                        .with(
                                "apps/web/functions/a.ts",
                                "import { rows } from '@site/db';",
                                "export const onRequest = (context) => rows(context);")
                        .all());
    }

    @Test
    void whatAFunctionReturnsAndAModuleExports() {
        Uses repository = Uses.in("@opennextjs/cloudflare")
                .with(
                        "lib/env.ts",
                        "import { getCloudflareContext } from '@opennextjs/cloudflare';",
                        "export const getEnv = async () => (await getCloudflareContext({ async: true })).env;",
                        "export { env as bindings } from 'cloudflare:workers';",
                        "export class Context { get env() { return getCloudflareContext().env; } }")
                .with("lib/index.ts", "export * from './env';")
                .with(
                        "app/page.ts",
                        "import { getEnv, Context } from '../lib';",
                        "const { A } = await getEnv();",
                        "getEnv().then((e) => e.B);",
                        "new Context().env.C;");
        assertEquals(List.of("2:9 A", "3:24 B", "4:19 C"), repository.at("app/page.ts"));
    }

    @Test
    void fieldsOfObjectsAndClasses() {
        assertEquals(
                List.of("7:45 B", "10:25 C", "13:25 A"),
                inFunction(
                        "export const onRequest = (context) => {",
                        "  const services = { cloudflare: { env: context.env }, other: 1 };",
                        "  list(services);",
                        "  new Child(context.env);",
                        "};",
                        "class Base { constructor(protected env) {}",
                        "  read() { const { env } = this; return env.B; } }",
                        "class Child extends Base {",
                        "  constructor(env) { super(env); }",
                        "  also = () => this.env.C;",
                        "}",
                        "function list({ cloudflare }) {",
                        "  return cloudflare.env.A;",
                        "}"));
    }

    @Test
    void aKeyThatIsPassedAlongIsFoundAtTheCall() {
        assertEquals(
                List.of("2:13 LINKS", "4:9 LOGS", "6:37 -"),
                Uses.in()
                        .with(
                                "functions/a.ts",
                                "export const onRequest = ({ env }) => {",
                                "  get(env, 'LINKS'); new S(env,",
                                "",
                                "       'LOGS'); any(env, location.hash);",
                                "};",
                                "function any(env, key) { return env[key]; }",
                                "function get(env, name) { return env[name].get(''); }",
                                "class S { constructor(env, name) { this.env = env; this.name = name; } get() { return this.env[this.name]; } }")
                        .at("functions/a.ts"));
    }

    @Test
    void aNameThatNobodyCanKnowIsSaid() {
        assertEquals(
                List.of("2:7 -", "3:15 -", "4:21 -", "5:8 FLAG"),
                inFunction(
                        "export const onRequest = ({ env, params }) => {",
                        "  env[params.name];",
                        "  Object.keys(env);",
                        "  for (const key in env) {}",
                        "  if ('FLAG' in env) {}",
                        "};"));
    }

    @Test
    void circlesEnd() {
        assertEquals(
                List.of("3:48 A"),
                inFunction(
                        "export const onRequest = ({ env }) => first(env);",
                        "const first = (e) => second({ e });",
                        "const second = (f) => { first(f.e); return f.e.A; };"));
    }
}
