package dev.pagelift.link;

import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.UnconvertedRule;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Redaction;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a move from another host left to the owner. Once there is a configuration of a Worker, nothing of the old host is judged any
 * more, since most repositories keep its files for a while; the marks of the fix say which of its rules are still missing.
 */
final class UnconvertedRules implements Linker {

    private static final Set<String> ROLES = Set.of("_redirects", "_headers");
    private static final int LONGEST_TEXT = 300;

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Set<RepoPath> files = new TreeSet<>();
        site.facts().all(SpecialFile.class).stream()
                .filter(special -> ROLES.contains(special.role()))
                .map(SpecialFile::file)
                .forEach(files::add);
        if (site.site().config() != null) {
            files.add(site.site().config());
        }
        files.forEach(path -> site.repository().snapshot().file(path).ifPresent(file -> marks(file, facts)));
    }

    private static void marks(SourceFile file, Consumer<Fact> facts) {
        String text = file.text();
        int at = text.indexOf(UnconvertedRule.MARK);
        while (at >= 0) {
            int start = text.lastIndexOf('\n', at) + 1;
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            String rule =
                    text.substring(at + UnconvertedRule.MARK.length(), end).strip();
            if (!rule.isEmpty() && isComment(text.substring(start, at).strip())) {
                Span span = new Span(
                        at, at + text.substring(at, end).stripTrailing().length());
                facts.accept(new UnconvertedRule(file.locate(span), file.path(), words(rule)));
            }
            at = text.indexOf(UnconvertedRule.MARK, end);
        }
    }

    private static boolean isComment(String before) {
        return before.equals("#") || before.equals("//");
    }

    private static String words(String rule) {
        String text = Redaction.addresses(rule);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }
}
