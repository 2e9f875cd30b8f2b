package dev.pagelift.rule;

import dev.pagelift.rule.Block.Paragraph;

/** A rule's documentation: what stands below its header. */
public record RulePage(String markdown) {

    /** The first paragraph, on one line; empty when there is none before the first heading or block of code. */
    public String description() {
        return Markdown.blocks(markdown).stream()
                .findFirst()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .orElse("");
    }
}
