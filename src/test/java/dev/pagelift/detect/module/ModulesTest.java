package dev.pagelift.detect.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.syntax.Documents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesTest {

    /** A repository of the given paths and texts, in turn; a path without a text is an empty file. */
    private static Modules repository(String... files) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            all.add(files[i]);
            boolean hasText = i + 1 < files.length && files[i + 1].startsWith("{") || files[i].endsWith(".yaml");
            all.add(hasText ? files[++i] : "");
        }
        Snapshot snapshot = Repositories.of(all.toArray(String[]::new));
        return new Modules(snapshot, new Documents(snapshot));
    }

    /** The path that is meant, with a question mark where that is assumed; a hyphen when there is none. */
    private static String resolve(Modules modules, String importer, String name) {
        return modules.resolve(RepoPath.of(importer), name)
                .map(found -> found.file() + (found.assumed() ? "?" : ""))
                .orElse("-");
    }

    @Test
    void relativePaths() {
        Modules modules = repository("src/a.ts", "src/b.tsx", "src/c/index.js", "src/d.js", "data.json", "src/e.vue");
        assertEquals("src/b.tsx", resolve(modules, "src/a.ts", "./b"));
        assertEquals("src/c/index.js", resolve(modules, "src/a.ts", "./c"));
        assertEquals("src/c/index.js", resolve(modules, "src/a.ts", "./c/"));
        assertEquals("src/d.js", resolve(modules, "src/c/index.js", "../d.js"));
        assertEquals("data.json", resolve(modules, "src/a.ts", "../data.json"));
        assertEquals("src/e.vue", resolve(modules, "src/a.ts", "./e.vue?raw"));
        assertEquals("src/c/index.js", resolve(modules, "src/c/x.js", "."));
        assertEquals("-", resolve(modules, "src/a.ts", "./missing"));
        assertEquals("-", resolve(modules, "src/a.ts", "../../outside"));
    }

    @Test
    void theSourceOfWhatTypeScriptEmits() {
        Modules modules = repository("a.ts", "b.tsx", "c.mts", "d.d.ts", "e.js", "e.ts", "f.ts/index.js");
        assertEquals("a.ts", resolve(modules, "x.ts", "./a.js"));
        assertEquals("b.tsx", resolve(modules, "x.ts", "./b.js"));
        assertEquals("b.tsx", resolve(modules, "x.ts", "./b.jsx"));
        assertEquals("c.mts", resolve(modules, "x.ts", "./c.mjs"));
        assertEquals("d.d.ts", resolve(modules, "x.ts", "./d"));
        assertEquals("e.js", resolve(modules, "x.ts", "./e.js"));
        assertEquals("f.ts/index.js", resolve(modules, "x.ts", "./f.ts"));
    }

    @Test
    void pathsOfTheNearestConfiguration() {
        Modules modules = repository(
                "tsconfig.json",
                "{ // comment\n \"compilerOptions\": { \"paths\": { \"@/*\": [\"./gone/*\", \"./src/*\"], \"@/lib/*\": [\"lib/*\"], \"env\": [\"src/env.ts\"] } } }",
                "src/a.ts",
                "src/env.ts",
                "lib/b.ts",
                "api/jsconfig.json",
                "{\"compilerOptions\": {\"baseUrl\": \"..\"}}",
                "api/c.js");
        assertEquals("src/a.ts", resolve(modules, "src/x.ts", "@/a"));
        assertEquals("lib/b.ts", resolve(modules, "src/x.ts", "@/lib/b"));
        assertEquals("src/env.ts", resolve(modules, "src/x.ts", "env"));
        assertEquals("-", resolve(modules, "api/c.js", "@/a"));
        assertEquals("src/a.ts", resolve(modules, "api/c.js", "src/a"));
    }

    @Test
    void configurationsThatExtendOthers() {
        Modules modules = repository(
                "tsconfig.base.json",
                "{\"compilerOptions\": {\"baseUrl\": \"shared\", \"paths\": {\"~/*\": [\"*\"]}}}",
                "shared/a.ts",
                "app/tsconfig.json",
                "{\"extends\": [\"./missing\", \"../tsconfig.base\"]}",
                "own/tsconfig.json",
                "{\"extends\": \"../tsconfig.base.json\", \"compilerOptions\": {\"baseUrl\": \".\"}}",
                "own/a.ts",
                "leaf/tsconfig.json",
                "{\"extends\": \"../preset/tsconfig.json\"}",
                "preset/tsconfig.json",
                "{\"compilerOptions\": {\"paths\": {\"$/*\": [\"${configDir}/src/*\"]}}, \"extends\": \"../leaf\"}",
                "leaf/src/b.ts");
        assertEquals("shared/a.ts", resolve(modules, "app/x.ts", "~/a"));
        assertEquals("own/a.ts", resolve(modules, "own/x.ts", "~/a"));
        assertEquals("leaf/src/b.ts", resolve(modules, "leaf/x.ts", "$/b"));
    }

    @Test
    void configurationsThatAreReferredTo() {
        Modules modules = repository(
                "tsconfig.json",
                "{\"files\": [], \"references\": [{\"path\": \"./tsconfig.app.json\"}]}",
                "tsconfig.app.json",
                "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./src/*\"]}}}",
                "src/a.vue");
        assertEquals("src/a.vue", resolve(modules, "src/x.vue", "@/a.vue"));
    }

    @Test
    void configurationsThatAFrameworkWrites() {
        Modules modules = repository(
                "svelte/tsconfig.json",
                "{\"extends\": \"./.svelte-kit/tsconfig.json\"}",
                "svelte/src/lib/a.ts",
                "nuxt/tsconfig.json",
                "{\"references\": [{\"path\": \"./.nuxt/tsconfig.app.json\"}]}",
                "nuxt/app/b.ts",
                "nuxt/server/c.ts");
        assertEquals("svelte/src/lib/a.ts", resolve(modules, "svelte/src/x.ts", "$lib/a"));
        assertEquals("nuxt/app/b.ts", resolve(modules, "nuxt/app/x.ts", "~/b"));
        assertEquals("nuxt/server/c.ts", resolve(modules, "nuxt/app/x.ts", "~~/server/c"));
    }

    @Test
    void packagesOfTheWorkspace() {
        Modules modules = repository(
                "package.json",
                "{\"workspaces\": [\"packages/*\", \"!packages/old\"]}",
                "packages/a/package.json",
                "{\"name\": \"@w/a\", \"main\": \"lib/main.js\"}",
                "packages/a/lib/main.js",
                "packages/a/other.ts",
                "packages/old/package.json",
                "{\"name\": \"@w/old\"}",
                "packages/old/index.js",
                "fixtures/b/package.json",
                "{\"name\": \"@w/b\"}",
                "fixtures/b/index.js");
        assertEquals("packages/a/lib/main.js", resolve(modules, "app/x.ts", "@w/a"));
        assertEquals("packages/a/other.ts", resolve(modules, "app/x.ts", "@w/a/other"));
        assertEquals("-", resolve(modules, "app/x.ts", "@w/old"));
        assertEquals("-", resolve(modules, "app/x.ts", "@w/b"));
        assertEquals("fixtures/b/index.js", resolve(modules, "fixtures/b/x.ts", "@w/b"));
    }

    @Test
    void workspacesOfOtherTools() {
        Modules pnpm = repository(
                "pnpm-workspace.yaml",
                "packages:\n  - 'apps/**'\n",
                "apps/x/y/package.json",
                "{\"name\": \"y\"}",
                "apps/x/y/index.ts");
        assertEquals("apps/x/y/index.ts", resolve(pnpm, "z.ts", "y"));
        Modules yarn = repository(
                "package.json",
                "{\"workspaces\": {\"packages\": [\"./libs/lib-*\"]}}",
                "libs/lib-a/package.json",
                "{\"name\": \"a\"}",
                "libs/lib-a/index.ts");
        assertEquals("libs/lib-a/index.ts", resolve(yarn, "z.ts", "a"));
        Modules file = repository(
                "app/package.json",
                "{\"dependencies\": {\"a\": \"file:../a\"}}",
                "a/package.json",
                "{\"name\": \"a\"}",
                "a/index.ts");
        assertEquals("a/index.ts", resolve(file, "app/z.ts", "a"));
        assertEquals("-", resolve(file, "z.ts", "a"));
    }

    @Test
    void exportsOfAPackage() {
        Modules modules = repository(
                "package.json",
                "{\"workspaces\": [\"p\"]}",
                "p/package.json",
                "{\"name\": \"p\", \"main\": \"./no.js\", \"exports\": {"
                        + "\".\": {\"types\": \"./index.d.ts\", \"node\": \"./node.js\", \"workerd\": \"./worker.js\", \"default\": \"./index.js\"},"
                        + "\"./features/*.js\": \"./src/features/*.ts\", \"./features/private/*\": null, \"./data/\": \"./data/\","
                        + "\"./made\": \"./dist/esm/made.mjs\"}}",
                "p/no.js",
                "p/node.js",
                "p/worker.js",
                "p/index.js",
                "p/index.d.ts",
                "p/src/features/a.ts",
                "p/src/features/private/b.ts",
                "p/data/c.json",
                "p/src/made.tsx",
                "p/hidden.js");
        assertEquals("p/worker.js", resolve(modules, "x.ts", "p"));
        assertEquals("p/src/features/a.ts", resolve(modules, "x.ts", "p/features/a.js"));
        assertEquals("-", resolve(modules, "x.ts", "p/features/private/b.js"));
        assertEquals("p/data/c.json", resolve(modules, "x.ts", "p/data/c.json"));
        assertEquals("p/src/made.tsx?", resolve(modules, "x.ts", "p/made"));
        assertEquals("-", resolve(modules, "x.ts", "p/hidden.js"));
    }

    @Test
    void importsOfAPackage() {
        Modules modules = repository(
                "package.json",
                "{\"workspaces\": [\"p\"], \"imports\": {\"#a/*\": \"./src/*.js\", \"#b\": {\"default\": \"p\"}}}",
                "src/a.ts",
                "p/package.json",
                "{\"name\": \"p\"}",
                "p/index.js");
        assertEquals("src/a.ts", resolve(modules, "src/x.ts", "#a/a"));
        assertEquals("p/index.js", resolve(modules, "src/x.ts", "#b"));
        assertEquals("-", resolve(modules, "p/x.ts", "#b"));
    }

    @Test
    void circlesEnd() {
        Modules modules = repository(
                "tsconfig.json", "{\"extends\": \"./tsconfig.json\"}",
                "a/package.json", "{\"main\": \"../b\"}",
                "b/package.json", "{\"main\": \"../a\"}",
                "package.json", "{\"imports\": {\"#a\": \"#b\", \"#b\": \"#a\"}}");
        assertEquals("-", resolve(modules, "x.ts", "./a"));
        assertEquals("-", resolve(modules, "x.ts", "#a"));
        assertEquals("-", resolve(modules, "x.ts", "y"));
    }

    @Test
    void whatIsNotInTheRepository() {
        Modules modules = repository("package.json", "{\"name\": \"x\"}", "a.ts");
        for (String name :
                List.of("react", "node:fs", "cloudflare:workers", "https://a.b/c.js", "@s/p/q", "", "#", "@")) {
            assertEquals("-", resolve(modules, "a.ts", name));
        }
    }
}
