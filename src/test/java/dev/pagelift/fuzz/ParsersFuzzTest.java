package dev.pagelift.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Script;
import dev.pagelift.script.SoundTree;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Embedded;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Hcl;
import dev.pagelift.syntax.JavaSource;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Redaction;
import dev.pagelift.syntax.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a file holds, each parser ends, and what it found is in the text. */
class ParsersFuzzTest {

    static Stream<byte[]> scripts() {
        return Seeds.files(".js", ".mjs", ".ts", ".tsx", ".jsx");
    }

    @MethodSource("scripts")
    @FuzzTest
    void scriptsGiveSoundTrees(byte[] bytes) {
        String text = Seeds.text(bytes);
        for (Dialect dialect : Dialect.values()) {
            SoundTree.check(Script.parse(text, dialect), dialect);
        }
    }

    static Stream<byte[]> json() {
        return Seeds.files(".json", ".jsonc");
    }

    @MethodSource("json")
    @FuzzTest
    void json(byte[] bytes) {
        check(Format.JSON, bytes);
    }

    static Stream<byte[]> toml() {
        return Seeds.files(".toml");
    }

    @MethodSource("toml")
    @FuzzTest
    void toml(byte[] bytes) {
        check(Format.TOML, bytes);
    }

    static Stream<byte[]> yaml() {
        return Seeds.files(".yml", ".yaml");
    }

    @MethodSource("yaml")
    @FuzzTest
    void yaml(byte[] bytes) {
        check(Format.YAML, bytes);
    }

    private static void check(Format format, byte[] bytes) {
        String text = Seeds.text(bytes);
        List<Document.Problem> problems = new ArrayList<>();
        Node root = format.parse(text, problems);
        check(root, text);
        problems.forEach(problem -> check(problem.span(), text));
    }

    private static void check(Node node, String text) {
        check(node.span(), text);
        node.items().forEach(item -> check(item, text));
        node.members().values().forEach(member -> {
            check(member.keySpan(), text);
            check(member.value(), text);
        });
    }

    private static void check(Span span, String text) {
        assertTrue(0 <= span.start() && span.start() <= span.end() && span.end() <= text.length(), span::toString);
    }

    static Stream<byte[]> pages() {
        return Stream.concat(
                Seeds.files(".html", ".vue", ".svelte", ".astro", ".md"),
                Seeds.texts(
                        "<template><a :b='c'/></template>\n<script setup lang=\"ts\">let a: b = 1</script>\n<style>a{}</style>",
                        "---\nconst a = Astro.url;\n---\n<A {...b} c={`</script>`}>{d && <e/>}</A><script>f()</script>",
                        "<script context=module>export let a;</script>{#if b}<c on:d={e}/>{/if}<!-- <script> -->"));
    }

    @MethodSource("pages")
    @FuzzTest
    void codeInPagesAndTexts(byte[] bytes) {
        String text = Seeds.text(bytes);
        for (String name : List.of("a.html", "a.vue", "a.svelte", "a.astro")) {
            Embedded.in(RepoPath.of(name), text).forEach(part -> check(part, text));
        }
        Embedded.inMarkdown(text).forEach(part -> check(part, text));
    }

    private static void check(Embedded part, String text) {
        part.spans().forEach(span -> check(span, text));
        SoundTree.check(Script.parse(text, part.spans(), Dialect.TSX), Dialect.TSX);
    }

    static Stream<byte[]> java() {
        return Seeds.texts(
                "class A { String B = \"b\"; void c() { new D(\"x\" + B, List.of(\"y\", \"\"\"\n z\"\"\")).e(); } }");
    }

    @MethodSource("java")
    @FuzzTest
    void java(byte[] bytes) {
        String text = Seeds.text(bytes);
        JavaSource.parse(text).ifPresent(source -> {
            source.texts().forEach(found -> check(found.span(), text));
            source.calls().forEach(call -> check(call.span(), text));
        });
    }

    static Stream<byte[]> shell() {
        return Seeds.texts(
                "A=b npx wrangler pages deploy ./dist --branch=\"$(git branch)\" && (cd 'x y'; npm run a) | tee b",
                "if [ -n \"${A:-b}\" ]; then for c in d e; do f $c; done; fi # g\ncat <<E\n`h`\nE\n");
    }

    @MethodSource("shell")
    @FuzzTest
    void shell(byte[] bytes) {
        String text = Seeds.text(bytes);
        for (Shell.Command command : Shell.commands(text)) {
            check(command.span(), text);
            command.words().forEach(word -> check(word.span(), text));
        }
        text.lines().forEach(Redaction::line);
    }

    static Stream<byte[]> hcl() {
        return Seeds.texts(
                "resource \"cloudflare_pages_project\" \"a\" {\n name = \"b\" # c\n source { d = [1, true, \"${e.f}\"] }\n g = <<-H\n i\n H\n}\n");
    }

    @MethodSource("hcl")
    @FuzzTest
    void hcl(byte[] bytes) {
        String text = Seeds.text(bytes);
        Hcl.parse(text).forEach(block -> check(block, text));
    }

    private static void check(Hcl.Block block, String text) {
        check(block.span(), text);
        block.attributes().values().forEach(member -> check(member.value(), text));
        block.blocks().forEach(inner -> check(inner, text));
    }
}
