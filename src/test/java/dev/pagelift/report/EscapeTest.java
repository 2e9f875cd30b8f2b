package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whatever a repository calls its files and keys, it stays text in every medium. */
class EscapeTest {

    /** Without addresses of mail, in which this extension takes any character that is not ASCII for a letter. */
    private static final Extension AUTOLINK = AutolinkExtension.builder()
            .linkTypes(AutolinkType.URL, AutolinkType.WWW)
            .build();

    private static final Parser GITHUB = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AUTOLINK))
            .build();

    private static final List<String> HOSTILE = List.of(
            "::error file=a::b",
            "\r::stop-commands::x",
            "\n##[add-mask]x",
            "##vso[task.setvariable]x",
            "\u001b[31m",
            "\u009b31m",
            "\u202e",
            "\u200b",
            "\ud83d\ude80",
            "\udb40\udc41",
            "`",
            "``",
            "|",
            "*",
            "_a_",
            "~~a~~",
            "~",
            "[a](https://example.org)",
            "![a](b)",
            "](1)",
            "\\",
            "<script>",
            "<!--",
            "-->",
            "&lt;",
            "\"",
            "'",
            "https://example.org",
            "www.example.org",
            "@octocat",
            "a@example.org",
            "#1",
            "# a",
            "- a",
            "%0A",
            ",",
            "$x$",
            " ",
            "\t",
            "a",
            "1.");

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(HOSTILE).list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property
    void aTerminalGetsNoControlAndNoCommand(@ForAll("hostile") String text) {
        String safe = Escape.terminal(text);
        assertTrue(safe.codePoints().noneMatch(EscapeTest::moves), safe);
        assertFalse(safe.contains("##[") || safe.contains("##vso["), safe);
    }

    /** Whether a character is a control, is invisible or changes the direction of text, as Unicode has it. */
    private static boolean moves(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Property
    void markdownIsTextAlone(@ForAll("hostile") String text) {
        Node paragraph = GITHUB.parse("x " + Escape.markdown(text) + " x").getFirstChild();
        assertEquals(null, paragraph.getNext());
        assertEquals(Set.of(), kinds(paragraph, Text.class));
        String shown = literal(paragraph).replace("\u200b", "");
        assertEquals(("x " + Escape.terminal(text) + " x").replaceAll(" +", " "), shown.replaceAll(" +", " "));
        assertFalse(literal(paragraph).matches("(?s).*@[a-zA-Z0-9].*|.*#[0-9].*"), shown);
    }

    @Property
    void aCodeSpanOfMarkdownIsOneCodeSpan(@ForAll("hostile") String text) {
        Node paragraph = GITHUB.parse("x " + Escape.markdownCode(text) + " x").getFirstChild();
        assertEquals(null, paragraph.getNext());
        assertEquals(Set.of(), kinds(paragraph, Text.class, Code.class));
        assertEquals(3, children(paragraph).size());
    }

    @Property
    void aCellOfATableStaysOneCell(@ForAll("hostile") String text) {
        Node table = GITHUB.parse("| a | b |\n|---|---|\n| " + Escape.markdownCode(text) + " | b |\n")
                .getFirstChild();
        Node row = table.getLastChild().getLastChild();
        assertEquals(2, children(row).size());
        assertEquals(Set.of(), kinds(row.getFirstChild(), Text.class, Code.class));
    }

    @Property
    void htmlHasNoMarkup(@ForAll("hostile") String text) {
        String safe = Escape.html(text);
        assertFalse(safe.matches("(?s).*[<>\"'].*"), safe);
        assertFalse(safe.matches("(?s).*&(?!(amp|lt|gt|quot|#39);).*"), safe);
    }

    @Property
    void aWorkflowCommandIsOneLineWithItsOwnProperties(@ForAll("hostile") String text) {
        String safe = Escape.commandProperty(text);
        assertFalse(safe.matches("(?s).*[\r\n:,].*"), safe);
        assertFalse(Escape.command(text).matches("(?s).*[\r\n].*"));
    }

    @Property
    void aSarifMessageHasNoLink(@ForAll("hostile") String text) {
        assertFalse(Escape.sarif(text).contains("]("));
        assertFalse(Escape.sarifLinkText(text).matches("(?s).*(?<!\\\\)(\\\\\\\\)*[\\[\\]].*"));
    }

    @Test
    void namesInQuotesAreTakenForCode() {
        assertEquals(
                List.of(
                        new Quoted("The script ", false),
                        new Quoted("dev", true),
                        new Quoted(" doesn't run ", false),
                        new Quoted("a 'b", true),
                        new Quoted(".", false)),
                Quoted.parts("The script 'dev' doesn't run 'a 'b'."));
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The kinds of nodes below a node that are not among those allowed. */
    private static Set<Class<?>> kinds(Node node, Class<?>... allowed) {
        Set<Class<?>> kinds = new java.util.HashSet<>();
        children(node).forEach(child -> kinds.add(child.getClass()));
        kinds.removeAll(Set.of(allowed));
        return kinds;
    }

    private static String literal(Node paragraph) {
        assertEquals(Paragraph.class, paragraph.getClass());
        StringBuilder text = new StringBuilder();
        children(paragraph).forEach(child -> text.append(((Text) child).getLiteral()));
        return text.toString();
    }
}
