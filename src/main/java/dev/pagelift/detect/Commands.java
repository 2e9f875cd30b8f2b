package dev.pagelift.detect;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Shell;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Recognises commands in shell text, whatever runner and version stand in front of them. */
final class Commands {

    private static final Set<String> RUNNERS =
            Set.of("npx", "pnpx", "bunx", "bun", "pnpm", "yarn", "npm", "deno", "env", "time", "cross-env");
    private static final Set<String> RUNNER_WORDS =
            Set.of("exec", "dlx", "x", "run", "--", "--yes", "-y", "--no-install", "-q", "--silent");

    private final SourceFile file;
    private final RepoPath folder;
    private final String place;
    private final @Nullable String script;

    Commands(SourceFile file, RepoPath folder, String place, @Nullable String script) {
        this.file = file;
        this.folder = folder;
        this.place = place;
        this.script = script;
    }

    /**
     * Emits every command of a text.
     *
     * @param offset where the text starts in the file
     */
    void in(String text, int offset, Consumer<Fact> facts) {
        for (Shell.Command command : Shell.commands(text)) {
            Command fact = command(command.words(), offset);
            if (fact != null) {
                facts.accept(fact);
            }
        }
    }

    private @Nullable Command command(List<Shell.Word> words, int offset) {
        int tool = tool(words);
        if (tool < 0) {
            return null;
        }
        String[] nameAndVersion = nameAndVersion(words.get(tool).text());
        int arguments = tool + 1;
        StringBuilder subcommand = new StringBuilder();
        while (arguments < words.size() && isSubcommand(words.get(arguments).text(), nameAndVersion[0], subcommand)) {
            subcommand
                    .append(subcommand.isEmpty() ? "" : " ")
                    .append(words.get(arguments).text());
            arguments++;
        }
        Span span = new Span(
                offset + words.get(tool).span().start(),
                offset + words.get(words.size() - 1).span().end());
        return new Command(
                file.locate(
                        new Span(span.start(), Math.min(span.end(), file.text().length()))),
                file.path(),
                nameAndVersion[0],
                nameAndVersion.length > 1 ? nameAndVersion[1] : null,
                subcommand.toString(),
                words.subList(arguments, words.size()).stream()
                        .map(Shell.Word::text)
                        .toList(),
                folder,
                place,
                script);
    }

    /** The index of the word that names the program, past assignments and runners. */
    private static int tool(List<Shell.Word> words) {
        int i = 0;
        boolean ran = false;
        while (i < words.size()) {
            String word = words.get(i).text();
            if (RUNNERS.contains(word)) {
                ran = true;
            } else if (!word.matches("[A-Za-z_]\\w*=.*") && !(ran && RUNNER_WORDS.contains(word))) {
                return i;
            }
            i++;
        }
        return -1;
    }

    private static String[] nameAndVersion(String word) {
        String base = word.startsWith("@") ? word : word.substring(word.lastIndexOf('/') + 1);
        int at = base.lastIndexOf('@');
        return at <= 0 ? new String[] {base} : new String[] {base.substring(0, at), base.substring(at + 1)};
    }

    /** Only tools with subcommands we know have any; for others every word is an argument. */
    private static boolean isSubcommand(String word, String tool, StringBuilder before) {
        return tool.equals("wrangler")
                && word.matches("[a-z][a-z0-9:-]*")
                && (before.isEmpty()
                        || (before.indexOf(" ") < 0
                                && before.toString().matches("pages|kv|r2|d1|secret|versions|queues")));
    }
}
