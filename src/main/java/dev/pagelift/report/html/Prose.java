package dev.pagelift.report.html;

import dev.pagelift.report.Escape;
import dev.pagelift.report.Quoted;
import dev.pagelift.report.SarifUri;
import dev.pagelift.snapshot.Location;
import dev.pagelift.source.Provenance;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Sentences, pages of rules and places as HTML. */
final class Prose {

    private static final String GITHUB = "https://github.com/";

    /** Markup in a rule's page is shown as it is written, and links lead to nothing that runs. */
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final Provenance provenance;

    Prose(Provenance provenance) {
        this.provenance = provenance;
    }

    /** A sentence in which names stand in single quotes. */
    static void sentence(String sentence, Html html) {
        for (Quoted part : Quoted.parts(sentence)) {
            if (part.isName()) {
                html.leaf("code", part.text());
            } else {
                html.text(part.text());
            }
        }
    }

    /** What rules say of themselves, without its headings, which would stand above those around them. */
    static void markdown(String markdown, Html html) {
        Node page = parsed(markdown);
        for (Node block = page.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof org.commonmark.node.Heading heading) {
                html.open("p", "class", "lead").markup(inside(heading)).close();
            } else {
                html.markup(RENDERER.render(block));
            }
        }
    }

    /** One paragraph of Markdown as part of another. */
    static void line(String markdown, Html html) {
        Node first = parsed(markdown).getFirstChild();
        if (first instanceof Paragraph paragraph) {
            html.markup(inside(paragraph));
        } else {
            html.text(markdown);
        }
    }

    private static Node parsed(String markdown) {
        Node page = Parser.builder().build().parse(markdown);
        page.accept(new Harmless());
        return page;
    }

    /** A page loads nothing, so of an image its description is left; and it may be printed into a log. */
    private static final class Harmless extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(Escape.terminal(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(Escape.terminal(code.getLiteral()));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (Node part = image.getFirstChild(); part != null; part = image.getFirstChild()) {
                image.insertBefore(part);
            }
            image.unlink();
        }
    }

    private static String inside(Node block) {
        StringBuilder text = new StringBuilder();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            text.append(RENDERER.render(part));
        }
        return text.toString();
    }

    /** Where something is; a link, where the repository's address is one whose pages have addresses of their own. */
    void place(Location at, Html html) {
        String uri = provenance.repositoryUri();
        String revision = provenance.revision();
        if (uri != null && revision != null && uri.startsWith(GITHUB)) {
            String page = uri.replaceFirst("\\.git$", "") + "/blob/" + revision + "/" + SarifUri.of(at.file()) + "#L"
                    + at.line();
            html.open("a", "href", page).leaf("code", at.toString()).close();
        } else {
            html.leaf("code", at.toString());
        }
    }

    /** A list of sentences, or nothing. */
    static void list(List<String> sentences, Html html) {
        if (!sentences.isEmpty()) {
            html.open("ul");
            for (String each : sentences) {
                html.open("li");
                sentence(each, html);
                html.close();
            }
            html.close();
        }
    }
}
