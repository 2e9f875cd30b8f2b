package dev.pagelift.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Repositories;
import dev.pagelift.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void componentsAreModulesWithTheirOwnLines() {
        Snapshot snapshot = Repositories.of(
                "a.vue",
                        "<template>\n<p/>\n</template>\n<script setup lang=\"ts\">\nimport b from './b.svelte';\nb as any;\n</script>\n",
                "b.svelte", "<script>export let x</script>");
        Repository repository = new Repository(snapshot);
        RepoPath vue = RepoPath.of("a.vue");
        Import taken = repository.script(vue).orElseThrow().imports().get(0);
        assertEquals(
                "a.vue:5:8",
                snapshot.file(vue).orElseThrow().locate(taken.local().span()).toString());
        assertEquals("[b.svelte]", repository.modules().loadedBy(vue).toString());
        assertEquals(List.of(), snapshot.notices());
    }

    @Test
    void pageScriptsAreNotTheModule() {
        Repository repository = new Repository(Repositories.of(
                "a.astro", "---\nconst a = 1;\n---\n<script>const b = 2;</script>", "b.html", "<script>c</script>"));
        List<Script> scripts = repository.scripts(RepoPath.of("a.astro"));
        assertEquals(scripts.get(0), repository.script(RepoPath.of("a.astro")).orElseThrow());
        assertEquals("const b = 2;", scripts.get(1).root().text());
        assertTrue(repository.script(RepoPath.of("b.html")).isEmpty());
        assertEquals(1, repository.scripts(RepoPath.of("b.html")).size());
    }

    @Test
    void whatCannotBeReadIsSaid() {
        Snapshot snapshot = Repositories.of(
                "broken.js", "a;\nb(;\nc;",
                "deep.ts", "[".repeat(5000),
                "flow.js", "// @flow\nimport type { A } from 'a';",
                "fine.ts", "let a = 1;");
        Repository repository = new Repository(snapshot);
        for (String name : List.of("broken.js", "deep.ts", "fine.ts", "broken.js")) {
            assertTrue(repository.script(RepoPath.of(name)).isPresent(), name);
        }
        assertTrue(repository.script(RepoPath.of("flow.js")).isEmpty());
        assertEquals(
                List.of(
                        "broken.js:2:3 script-error NOTE Expected an argument, found ';'. The statement around it may have been misread.",
                        "deep.ts:1:200 script-too-complex INCOMPLETE This is nested too deeply to be read.",
                        "flow.js:1:1 flow-file NOTE The file is written in Flow, whose types Pagelift does not read, so nothing in it was audited."),
                snapshot.notices().stream()
                        .map(notice ->
                                notice.at() + " " + notice.kind() + " " + notice.effect() + " " + notice.message())
                        .toList());
    }

    /** Where the scripts of a file say {@code mark}. */
    private static List<String> marks(String name, String text) {
        Snapshot snapshot = Repositories.of(name, text);
        RepoPath path = RepoPath.of(name);
        return new Repository(snapshot)
                .scripts(path).stream()
                        .flatMap(script -> script.all(Kind.IDENTIFIER).stream())
                        .filter(node -> node.spells("mark"))
                        .map(node -> snapshot.file(path)
                                .orElseThrow()
                                .locate(node.span())
                                .toString())
                        .toList();
    }

    @Test
    void namesStandWhereTheWholeFileHasThem() {
        assertEquals(
                List.of("a.vue:3:1", "a.vue:7:7"),
                marks(
                        "a.vue",
                        "<!-- \u00e9\ud83d\ude00 -->\n<script lang=\"ts\">\nmark;\n</script>\n<template><b/></template>\n"
                                + "<script setup lang=\"ts\" generic=\"T extends A<B>, U\">\nf<T>( mark);\n</script>"));
        assertEquals(
                List.of("a.svelte:1:17", "a.svelte:4:3"),
                marks(
                        "a.svelte",
                        "<script module>\tmark</script>\r\n{#if a < b}<p on:x={() => 1}/>{/if}\r\n<script>\r\n  mark\r\n</script>"));
        assertEquals(
                List.of("a.astro:2:1", "a.astro:5:3"),
                marks("a.astro", "---\nmark\n---\n<p>{mark > 1}</p><script>\n  mark</script>"));
        assertEquals(
                List.of("a.html:2:27", "a.html:4:1"),
                marks(
                        "a.html",
                        "<!-- <script>mark</script> -->\n<p></p><script async>x(1, mark\n)</script><script>\nmark</script>"));
    }
}
