package dev.pagelift.script.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.script.Dialect;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigModuleTest {

    private static final Map<String, String> OTHERS = Map.of(
            "./base", "export const out = 'from-base'; export default { build: { outDir: 'base' } }",
            "./common.js", "module.exports = { build: { outDir: 'common' }, other: 1 };");

    private static final Modules MODULES = (from, specifier) -> Optional.ofNullable(OTHERS.get(specifier))
            .map(text -> new Modules.Module(RepoPath.of("web/other.js"), Script.parse(text, Dialect.TYPESCRIPT)));

    private static ConfigModule module(String code) {
        return new ConfigModule(Script.parse(code, Dialect.TYPESCRIPT), RepoPath.of("web/vite.config.ts"), MODULES);
    }

    /** Every way the value of {@code build.outDir} can come out. */
    private static String outDir(String code) {
        return print(module(code).exported().at("build.outDir"));
    }

    private static String print(ScriptValue value) {
        return value.alternatives().stream().map(ConfigModuleTest::one).collect(Collectors.joining(" | "));
    }

    private static String one(ScriptValue value) {
        return value.text()
                .or(() -> value.path().map(path -> "/" + path))
                .or(value::unknown)
                .orElse(value.isAbsent() ? "absent" : "something");
    }

    /** Two times two times … */
    @Test
    void callsThatAreGivenTheSameTwiceEnd() {
        StringBuilder code = new StringBuilder("const a0 = {};");
        for (int i = 1; i < 100; i++) {
            code.append("const a%d = mergeConfig(a%d, a%d);".formatted(i, i - 1, i - 1));
        }
        assertEquals("it takes too many steps to follow", outDir(code + "export default a60"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ---> ",
            quoteCharacter = '\0',
            value = {
                "export default { build: { outDir: 'out' } } ---> out",
                "export default defineConfig({ build: { outDir: `out` } }) ---> out",
                "module.exports = { build: { outDir: 'a' } }; module.exports = { build: { outDir: 'b' } } ---> b",
                "exports.build = { outDir: 'out' } ---> absent",
                "const config = { build: { outDir: 'out' } }; export default config; ---> out",
                "const config: UserConfig = { build: { outDir: 'out' } }; export default config satisfies UserConfig ---> out",
                "export default ({ build: { outDir: 'out' } }) as UserConfig ---> out",
                "export default () => ({ build: { outDir: 'out' } }) ---> out",
                "export default defineConfig(async () => { const outDir = 'out'; return { build: { outDir } } }) ---> out",
                "export default function config() { return { build: { outDir: 'out' } } } ---> out",
                "export default { ...{ build: { outDir: 'a' } }, plugins: [] } ---> a",
                "const base = { build: { outDir: 'a' } }; export default { ...base, build: { outDir: 'b' } } ---> b",
                "export default { build: { outDir: 'a', ...{ outDir: 'b' } } } ---> b",
                "export default withMdx({ extension: /x/ })({ build: { outDir: 'out' } }) ---> out",
                "export default mergeConfig({ build: { outDir: 'a' } }, { build: { outDir: 'b' } }) ---> b",
                "export default withSentry({ build: { outDir: 'out' } }, { org: 'x' }) ---> out",
                "const dir = 'a' + '/' + 'b'; export default { build: { outDir: `../${dir}` } } ---> ../a/b",
                "const { paths: { out: o } } = { paths: { out: 'out' } }; export default { build: { outDir: o } } ---> out",
                "const outs = ['a', 'b']; export default { build: { outDir: outs[1] } } ---> b",
                "enum E { A } export default { build: { 'outDir': \"out\" } } ---> out",
            })
    void followsWhatIsWritten(String code, String expected) {
        assertEquals(expected, outDir(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ---> ",
            quoteCharacter = '\0',
            value = {
                "import path from 'path'; export default { build: { outDir: path.resolve(__dirname, '../out') } } ---> /out",
                "import { join } from 'node:path'; export default { build: { outDir: join(__dirname, 'out', 'b') } } ---> /web/out/b",
                "import { join } from 'node:path'; export default { build: { outDir: join('out', 'b') } } ---> out/b",
                "const path = require('path'); module.exports = { build: { outDir: path.resolve('out') } } ---> /web/out",
                "const { resolve } = require('path'); module.exports = { build: { outDir: resolve(process.cwd(), 'out') } } ---> /web/out",
                "export default { build: { outDir: `${__dirname}/../out` } } ---> /out",
                "export default { build: { outDir: import.meta.dirname + '/out' } } ---> /web/out",
                "export default { build: { outDir: new URL('./out', import.meta.url).pathname } } ---> /web/out",
                "import { fileURLToPath } from 'url'; export default { build: { outDir: fileURLToPath(new URL('out', import.meta.url)) } } ---> /web/out",
                "import p from 'path'; export default { build: { outDir: p.join(p.dirname(__filename), 'out') } } ---> /web/out",
                "import p from 'path'; export default { build: { outDir: p.join(__dirname, '../../../out') } } ---> it lies outside of the repository",
            })
    void makesPathsInTheRepository(String code, String expected) {
        assertEquals(expected, outDir(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ---> ",
            quoteCharacter = '\0',
            value = {
                "export default ({ command }) => command === 'serve' ? {} : { build: { outDir: 'out' } } ---> out",
                "export default ({ mode }) => { if (mode === 'production') { return { build: { outDir: 'a' } } } return {} } ---> a",
                "export default (env) => { if (env.x) return { build: { outDir: 'a' } }; return { build: { outDir: 'b' } } } ---> a | b",
                "export default { build: { outDir: process.env.NODE_ENV === 'production' ? 'a' : 'b' } } ---> a",
                "export default { build: { outDir: process.env.CF_PAGES ? 'a' : 'b' } } ---> a | b",
                "export default { build: { outDir: !isLocal ? 'a' : 'b' } } ---> a | b",
                "export default { build: { outDir: process.env.OUT || 'a' } } ---> it depends on the environment variable 'OUT' | a",
                "export default { build: { outDir: process.env.OUT ?? 'a' } } ---> it depends on the environment variable 'OUT' | a",
                "export default { ...(process.env.X && { build: { outDir: 'a' } }) } ---> a | absent",
                "export default { ...(process.env.X ? { build: { outDir: 'a' } } : {}) } ---> a | absent",
                "const out = import.meta.env.DEV ? 'a' : 'b'; export default { build: { outDir: `${out}/c` } } ---> b/c",
                "const out = process.env.X ? 'a' : 'b'; export default { build: { outDir: `${out}/c` } } ---> a/c | b/c",
                "export default { build: { outDir: null ?? 'a' } } ---> a",
                "export default { build: { outDir: undefined } } ---> absent",
            })
    void knowsAllWaysOfACondition(String code, String expected) {
        assertEquals(expected, outDir(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ---> ",
            quoteCharacter = '\0',
            value = {
                "import base from './base'; export default { ...base } ---> base",
                "import { out } from './base'; export default { build: { outDir: out } } ---> from-base",
                "import * as base from './base'; export default { ...base } ---> base",
                "const common = require('./common.js'); module.exports = merge(common, { mode: 'x' }) ---> common",
                "module.exports = { ...require('./common.js') } ---> common",
                "import { out } from 'somewhere'; export default { build: { outDir: out } } ---> 'out' comes from 'somewhere'",
            })
    void followsModulesOfTheRepository(String code, String expected) {
        assertEquals(expected, outDir(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ---> ",
            quoteCharacter = '\0',
            value = {
                "export default { build: { outDir: getOutDir() } } ---> 'getOutDir' returns it",
                "let out = 'a'; if (x) out = 'b'; export default { build: { outDir: out } } ---> 'out' is given several values",
                "export default { build: { outDir: OUT } } ---> nothing declares 'OUT'",
                "const a = b; const b = a; export default { build: { outDir: a } } ---> it takes too many steps to follow",
                "function f() { return f() } export default f ---> it takes too many steps to follow",
                "export default { build: 'x' } ---> 'outDir' is read of something that is no object",
            })
    void saysWhyItCannotTell(String code, String expected) {
        assertEquals(expected, outDir(code));
    }

    @Test
    void namesTheFunctionThatMakesAValue() {
        ScriptValue adapter = module("import cloudflare, { x as y } from '@astrojs/cloudflare';\n"
                        + "export default { adapter: cloudflare({ mode: 'directory' }), other: y.z(), plugins: [y()] }")
                .exported();
        assertEquals(
                "Callee[module=@astrojs/cloudflare, name=default]",
                adapter.get("adapter").callee().orElseThrow().toString());
        assertEquals("directory", print(adapter.get("adapter").get("mode")));
        assertEquals(
                "Callee[module=@astrojs/cloudflare, name=z]",
                adapter.get("other").callee().orElseThrow().toString());
        assertEquals(
                "Callee[module=@astrojs/cloudflare, name=x]",
                adapter.get("plugins").items().get(0).callee().orElseThrow().toString());
    }

    @Test
    void findsTheArgumentsOfMethods() {
        assertEquals(
                "out",
                print(module("const out = 'out'; export default function (config) { config.setOutputDirectory(out) }")
                        .callsOf("setOutputDirectory")
                        .get(0)
                        .get(0)));
    }
}
