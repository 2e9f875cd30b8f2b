package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.fix.worker.WorkerFix;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small change of the text that a finding is about, in a file that is edited as plain text.
 *
 * @param needs names of fixers whose fixes must be applied with this one
 */
record TextEdit(String name, String description, Safety safety, List<String> needs, Rewriting rewriting)
        implements Fixer {

    /** The text of a whole file with the change at a place. */
    private interface Rewriting {
        String rewrite(String text, Span at, Subject subject);
    }

    private static final Pattern RULE = Pattern.compile("[ \\t]*+[^\\s]++[ \\t]++[^\\s]++");
    private static final Pattern SSH = Pattern.compile("(url\\s*=\\s*)(?:git@([\\w.-]++):|ssh://git@([\\w.-]++)/)");
    private static final Pattern RUNTIME = Pattern.compile("export const runtime = ([\"'])(?:experimental-)?edge\\1;?");

    static final TextEdit PERMANENT = new TextEdit(
            "permanent-status",
            "Say the status 301, which Netlify takes for granted.",
            Safety.SAFE,
            List.of(),
            (text, at, subject) -> permanent(text, at));

    static final TextEdit HTTPS = new TextEdit(
            "https-submodule",
            "Fetch submodules over https.",
            Safety.REVIEW,
            List.of(),
            (text, at, subject) -> https(text, at));

    static final TextEdit PORT = new TextEdit(
            "preview-port",
            "Look for the local preview where 'wrangler dev' listens.",
            Safety.SAFE,
            List.of(WorkerFix.NAME),
            TextEdit::port);

    static final TextEdit NODE_RUNTIME =
            new TextEdit("node-runtime", "Let routes run on Node.js.", Safety.SAFE, List.of(), TextEdit::nodeRuntime);

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        SourceFile file = subject.snapshot().file(finding.at().file()).orElseThrow();
        Draft draft = subject.draft();
        draft.write(file.path(), rewriting.rewrite(file.text(), finding.at().span(), subject));
        return Optional.of(new Fix(name, description, safety, draft.edits(), needs));
    }

    private static String permanent(String text, Span at) {
        Matcher rule = RULE.matcher(text).region(at.start(), at.end());
        if (!rule.lookingAt()) {
            throw new CannotFix("The line '" + at.of(text) + "' must be changed by hand.");
        }
        return new StringBuilder(text).insert(rule.end(), " 301").toString();
    }

    private static String https(String text, Span at) {
        int next = text.indexOf('[', at.end());
        Matcher url = SSH.matcher(text).region(at.end(), next < 0 ? text.length() : next);
        if (!url.find()) {
            throw new CannotFix("The address of the submodule must be changed by hand.");
        }
        String host = Optional.ofNullable(url.group(2)).orElseGet(() -> url.group(3));
        return text.substring(0, url.start()) + url.group(1) + "https://" + host + "/" + text.substring(url.end());
    }

    private static String port(String text, Span at, Subject subject) {
        boolean chosen = subject.site().facts().all(Command.class).stream()
                .anyMatch(command ->
                        command.tool().equals("wrangler") && command.flags().contains("--port"));
        if (chosen) {
            throw new CannotFix("A command says at which port the preview listens; see whether it is the same.");
        }
        return text.substring(0, at.start()) + at.of(text).replace("8788", "8787") + text.substring(at.end());
    }

    /** As long as {@code next-on-pages} builds the site, each route must ask for the edge runtime. */
    private static String nodeRuntime(String text, Span at, Subject subject) {
        boolean onPages = subject.site().facts().all(Dependency.class).stream()
                .anyMatch(dependency -> dependency.name().equals("@cloudflare/next-on-pages"));
        if (onPages) {
            throw new CannotFix("'@cloudflare/next-on-pages' still builds the site and needs the line; put"
                    + " '@opennextjs/cloudflare' in its place first.");
        }
        int start = text.lastIndexOf('\n', at.start()) + 1;
        int feed = text.indexOf('\n', at.end());
        int end = feed < 0 ? text.length() : feed + 1;
        if (!RUNTIME.matcher(text.substring(start, end).strip()).matches()) {
            throw new CannotFix("The line must be changed by hand.");
        }
        return text.substring(0, start) + text.substring(end);
    }
}
