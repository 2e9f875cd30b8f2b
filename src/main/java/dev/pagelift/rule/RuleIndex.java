package dev.pagelift.rule;

import dev.pagelift.snapshot.PackedTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The built-in rules in the form the build writes and a run reads, as {@link PackedTexts}: one file for judging, one for the pages,
 * and one for what reports show of them.
 */
final class RuleIndex {

    static final String RULES = "rules.bin";
    static final String PAGES = "rule-pages.bin";
    static final String HELP = "rule-help.bin";

    /** Where they lie on the class path. */
    static final String FOLDER = "pagelift/";

    private RuleIndex() {}

    static byte[] write(Collection<Rule> rules) {
        PackedTexts.Writer out = new PackedTexts.Writer();
        for (Rule rule : rules) {
            out.text(rule.id())
                    .text(rule.title())
                    .text(rule.level().name())
                    .text(rule.precision().name())
                    .text(rule.category().name())
                    .number(rule.effort())
                    .text(rule.security())
                    .texts(rule.tags())
                    .text(rule.fact())
                    .texts(rule.modes())
                    .text(rule.when())
                    .text(rule.message())
                    .text(rule.fix())
                    .text(rule.docs());
        }
        return out.bytes();
    }

    static List<Rule> read(byte[] index) {
        PackedTexts.Reader in = new PackedTexts.Reader(index);
        List<Rule> rules = new ArrayList<>();
        while (in.hasMore()) {
            // In the order in which they were written: Java evaluates arguments from left to right.
            rules.add(new Rule(
                    in.text(),
                    in.text(),
                    Level.valueOf(in.text()),
                    Precision.valueOf(in.text()),
                    Category.valueOf(in.text()),
                    in.number(),
                    in.optional(),
                    in.texts(),
                    in.text(),
                    in.texts(),
                    in.text(),
                    in.text(),
                    in.optional(),
                    in.text()));
        }
        return rules;
    }

    static byte[] writePages(Collection<RuleFile> files) {
        PackedTexts.Writer out = new PackedTexts.Writer();
        for (RuleFile file : files) {
            out.text(file.rule().id()).text(file.page().markdown());
        }
        return out.bytes();
    }

    /** By rule id. */
    static Map<String, RulePage> readPages(byte[] index) {
        PackedTexts.Reader in = new PackedTexts.Reader(index);
        Map<String, RulePage> pages = new HashMap<>();
        while (in.hasMore()) {
            pages.put(in.text(), new RulePage(in.text()));
        }
        return pages;
    }

    static byte[] writeHelp(Collection<RuleFile> files) {
        PackedTexts.Writer out = new PackedTexts.Writer();
        for (RuleFile file : files) {
            RuleHelp help = RuleHelp.of(file.page());
            out.text(file.rule().id()).text(help.description()).text(help.markdown());
        }
        return out.bytes();
    }

    /** By rule id. */
    static Map<String, RuleHelp> readHelp(byte[] index) {
        PackedTexts.Reader in = new PackedTexts.Reader(index);
        Map<String, RuleHelp> help = new HashMap<>();
        while (in.hasMore()) {
            help.put(in.text(), new RuleHelp(in.text(), in.text()));
        }
        return help;
    }
}
