package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmbeddedTest {

    /** Each part as its role, its language and its stretches, line ends left out. */
    private static List<String> in(String path, String text) {
        return print(text, Embedded.in(RepoPath.of(path), text));
    }

    private static List<String> print(String text, List<Embedded> parts) {
        return parts.stream()
                .map(part -> part.role() + " " + part.language() + " "
                        + part.spans().stream()
                                .map(span -> span.of(text).strip())
                                .collect(Collectors.joining("|")))
                .toList();
    }

    @Test
    void bothScriptsOfAVueComponentAreOneModule() {
        assertEquals(
                List.of("COMPONENT ts a|b"),
                in(
                        "A.vue",
                        "<script lang=\"ts\">a</script>\n<template><p>x</p></template>\n<script setup lang='ts'>b</script>"));
        assertEquals(List.of("COMPONENT js a"), in("A.vue", "<script>a</script>"));
        assertEquals(List.of(), in("A.vue", "<script src=\"./a.ts\" lang=\"ts\" />\n<template/>"));
    }

    @Test
    void quotedAttributesMayHoldAnything() {
        assertEquals(
                List.of("COMPONENT tsx a"),
                in("A.vue", "<script setup generic=\"T extends Record<string, Array<K>>, K\" lang=\"tsx\">a</script>"));
        assertEquals(
                List.of("COMPONENT ts a"), in("A.vue", "<script lang=ts generic='T extends \"</script>\"'>a</script>"));
    }

    @Test
    void scriptsInTemplatesAreNotTheComponents() {
        assertEquals(
                List.of("COMPONENT js b"),
                in("A.vue", "<template><template #x><script>a</script></template><x/></template><script>b</script>"));
        assertEquals(
                List.of("COMPONENT js b"),
                in("A.vue", "<template lang=\"pug\">\n| <template>\n</template>\n<script>b</script>"));
        assertEquals(
                List.of("COMPONENT js b"),
                in("A.svelte", "<svelte:head><script>a</script></svelte:head><script>b</script>"));
    }

    @Test
    void svelteHasBracesWithJavaScript() {
        assertEquals(
                List.of("COMPONENT ts a|b"),
                in(
                        "A.svelte",
                        "<script module lang=\"ts\">a</script>\n{#if a < b}<p class=\"x {c ? \"<script>\" : '}'}\" on:x={() => a > 1}>"
                                + "{@html `<script>${'</script>'}`}</p>{/if}\n<script lang=\"ts\">b</script>"));
        assertEquals(List.of("COMPONENT js a"), in("A.svelte", "{ unclosed <script>a</script>"));
    }

    @Test
    void astroHasFrontmatterAndPageScripts() {
        assertEquals(
                List.of("FRONTMATTER ts a", "PAGE ts b", "PAGE ts c"),
                in(
                        "A.astro",
                        "---\na\n---\n<p set:html={`<script>`}>{x.map(i => <b>{i}</b>)}</p><script>b</script>"
                                + "<script is:inline define:vars={{ x: y > 1 }}>c</script>"));
        assertEquals(List.of("FRONTMATTER ts a"), in("A.astro", "\ufeff\n---\na"));
        assertEquals(List.of("FRONTMATTER ts "), in("A.astro", "---\n---\n<p/>"));
        assertEquals(List.of(), in("A.astro", "<p>---</p>"));
    }

    @Test
    void pagesHaveScriptsOfOneTypeOrAnother() {
        assertEquals(
                List.of("PAGE js a", "PAGE js b"),
                in(
                        "index.html",
                        "<!-- <script>no</script> --><SCRIPT>a</SCRIPT ><script type=\"application/ld+json\">{}</script>"
                                + "<script type=module>b</script><script src=c.js></script><textarea><script>no</script></textarea>"));
        assertEquals(List.of("PAGE js a"), in("index.html", "<script>a"));
        assertEquals(List.of("PAGE js '<!--<script>'"), in("index.html", "<script>'<!--<script>'</script>"));
        assertEquals(List.of(), in("notes.txt", "<script>a</script>"));
    }

    @Test
    void markdownHasExamples() {
        String text =
                "```js title=\"a\"\na\n```\n- x\n  ~~~ts\n  b\n  ~~~\n```sh\nno\n```\n````tsx\n```\nc\n````\n```jsx\nd";
        assertEquals(
                List.of("EXAMPLE js a", "EXAMPLE ts b", "EXAMPLE tsx ```\nc", "EXAMPLE jsx d"),
                print(text, Embedded.inMarkdown(text)));
    }

    @Test
    void brokenTextEndsInLinearTime() {
        for (String part :
                List.of("{", "<a ", "<a b=\"{", "<!--", "<script>", "</", "<template>", "---\n", "a={`", "```\n")) {
            String text = part.repeat(200_000);
            for (String name : List.of("a.vue", "a.svelte", "a.astro", "a.html")) {
                Embedded.in(RepoPath.of(name), text);
            }
            Embedded.inMarkdown(text);
        }
    }
}
