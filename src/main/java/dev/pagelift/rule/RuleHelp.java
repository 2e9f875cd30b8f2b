package dev.pagelift.rule;

import dev.pagelift.rule.Block.Heading;
import dev.pagelift.rule.Block.Paragraph;
import java.util.List;

/**
 * A rule's documentation without its examples, for those who read it beside a finding of their own.
 *
 * @param description the first paragraph, on one line
 * @param markdown what happens in production, and what to do
 */
public record RuleHelp(String description, String markdown) {

    static RuleHelp of(RulePage page) {
        List<Block> blocks = Markdown.blocks(page.markdown());
        String description = blocks.get(0) instanceof Paragraph first ? first.text() : "";
        return new RuleHelp(description, withoutExamples(page.markdown(), blocks));
    }

    private static String withoutExamples(String markdown, List<Block> blocks) {
        List<String> lines = markdown.lines().toList();
        StringBuilder kept = new StringBuilder();
        int from = 0;
        boolean examples = false;
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() <= 2) {
                copy(lines, from, heading.line() - 1, examples, kept);
                from = heading.line() - 1;
                examples = heading.opens(Examples.FIRES) || heading.opens(Examples.SILENT);
            }
        }
        copy(lines, from, lines.size(), examples, kept);
        return kept.toString();
    }

    private static void copy(List<String> lines, int from, int to, boolean examples, StringBuilder kept) {
        if (!examples) {
            lines.subList(from, to).forEach(line -> kept.append(line).append('\n'));
        }
    }
}
