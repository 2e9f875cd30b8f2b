package dev.pagelift.rule;

import dev.pagelift.rule.Block.Paragraph;
import java.util.List;

/** A rule's documentation: what stands below its header. */
public record RulePage(String markdown) {

    /** The first paragraph, on one line; empty when the page starts with anything else. */
    public String description() {
        int end = markdown.indexOf("\n\n");
        List<Block> start = Markdown.blocks(end < 0 ? markdown : markdown.substring(0, end));
        return !start.isEmpty() && start.get(0) instanceof Paragraph first ? first.text() : "";
    }
}
