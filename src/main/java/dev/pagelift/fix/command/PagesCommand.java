package dev.pagelift.fix.command;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Redaction;
import dev.pagelift.syntax.Shell;
import dev.pagelift.syntax.Shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command line of {@code wrangler pages} and what says the same to a Worker.
 * Source: the table of commands and flags in Cloudflare's migration guide, and {@code --help} of Wrangler 4.164.
 */
final class PagesCommand {

    /** Subcommands below {@code pages} and what takes their place. */
    private static final Map<String, String> SUBCOMMANDS = Map.of(
            "dev", "dev",
            "deploy", "deploy",
            "publish", "deploy",
            "secret put", "secret put",
            "secret bulk", "secret bulk",
            "secret delete", "secret delete",
            "secret list", "secret list",
            "deployment list", "deployments list",
            "deployment tail", "tail");

    /** Flags that are followed by their value, and have no place on a Worker: the configuration says it, or nothing does. */
    private static final Set<String> DROPPED_WITH_VALUE = Set.of(
            "--project-name",
            "--commit-hash",
            "--commit-message",
            "--compatibility-date",
            "--compatibility-flag",
            "--compatibility-flags");

    private static final Set<String> DROPPED = Set.of("--commit-dirty", "--skip-caching");

    private static final Set<String> KEPT_WITH_VALUE = Set.of(
            "--port",
            "--ip",
            "--local-protocol",
            "--persist-to",
            "--inspector-port",
            "--log-level",
            "--env-file",
            "--https-key-path",
            "--https-cert-path",
            "--cwd",
            "--config",
            "-c");

    private static final Set<String> KEPT = Set.of("--live-reload", "--no-bundle", "--upload-source-maps");

    /** Names of the branch that Pages deploys to production, by default or by custom. */
    private static final Set<String> PRODUCTION = Set.of("main", "master", "production");

    /** Before 4.20 a Worker's configuration is read in part only, and some of that in silence. */
    private static final Pattern OLD_WRANGLER = Pattern.compile("wrangler@[~^]?[0-3](?:\\.[0-9A-Za-z.-]+)?");

    private final String text;
    private final List<Word> words;
    private final List<String> kept = new ArrayList<>();
    private String subcommand = "";

    private PagesCommand(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * The command line that takes the place of one.
     *
     * @param text from the program to the last argument, as it is written
     * @param more arguments to add
     */
    static String rewritten(String text, List<String> more) {
        List<Shell.Command> commands = Shell.commands(text);
        if (commands.size() != 1 || text.indexOf('\\') >= 0) {
            throw new CannotFix("'" + text + "' must be changed by hand, because it is not a plain command line.");
        }
        return new PagesCommand(text, commands.get(0).words()).rewrite(more);
    }

    private String rewrite(List<String> more) {
        int pages = 0;
        while (pages < words.size() && !words.get(pages).text().equals("pages")) {
            pages++;
        }
        int rest = readSubcommand(pages + 1);
        boolean secret = subcommand.startsWith("secret");
        for (int i = rest; i < words.size(); i++) {
            i = argument(i, secret);
        }
        List<String> line = new ArrayList<>(List.of(subcommand));
        line.addAll(kept);
        line.addAll(more);
        String head =
                text.substring(0, pages < words.size() ? words.get(pages).span().start() : 0);
        return OLD_WRANGLER.matcher(head).replaceAll("wrangler@4") + String.join(" ", line);
    }

    private int readSubcommand(int at) {
        for (int length = 2; length >= 1; length--) {
            if (at + length <= words.size()) {
                String name = String.join(
                        " ",
                        words.subList(at, at + length).stream().map(Word::text).toList());
                if (SUBCOMMANDS.containsKey(name)) {
                    subcommand = SUBCOMMANDS.get(name);
                    return at + length;
                }
            }
        }
        throw new CannotFix("'" + text + "' has no equal for a Worker.");
    }

    /** Keeps, drops or refuses an argument; the place of its last word is returned. */
    private int argument(int at, boolean positionalsCount) {
        String word = words.get(at).text();
        int equals = word.indexOf('=');
        String flag = equals < 0 ? word : word.substring(0, equals);
        boolean valueFollows =
                equals < 0 && at + 1 < words.size() && !words.get(at + 1).isFlag();
        if (flag.equals("--branch")) {
            branch(equals < 0 ? (valueFollows ? words.get(at + 1).text() : "") : word.substring(equals + 1));
            return valueFollows ? at + 1 : at;
        }
        if (BindingKind.ofFlag(flag).isPresent()) {
            return dropNames(at, valueFollows);
        }
        if (DROPPED_WITH_VALUE.contains(flag)) {
            return valueFollows ? at + 1 : at;
        }
        if (KEPT_WITH_VALUE.contains(flag)) {
            kept.add(raw(words.get(at).span())
                    + (valueFollows ? " " + raw(words.get(at + 1).span()) : ""));
            return valueFollows ? at + 1 : at;
        }
        if (KEPT.contains(flag)) {
            kept.add(raw(words.get(at).span()));
        } else if (word.startsWith("-") && !DROPPED.contains(flag)) {
            throw new CannotFix("'" + Redaction.line(text) + "' must be changed by hand, because '" + flag
                    + "' has no equal for a Worker.");
        } else if (positionalsCount && !word.startsWith("-")) {
            kept.add(raw(words.get(at).span()));
        }
        return at;
    }

    /** Bindings can be named several times behind one flag. */
    private int dropNames(int at, boolean valueFollows) {
        int last = valueFollows ? at + 1 : at;
        while (last + 1 < words.size() && words.get(last + 1).text().matches("[A-Z][A-Z0-9_]*(=.*)?")) {
            last++;
        }
        return last;
    }

    private static void branch(String name) {
        if (!PRODUCTION.contains(name)) {
            throw new CannotFix(
                    "This command deploys the branch '" + name + "', which a Worker has no equal for; decide"
                            + " between 'wrangler preview' and 'wrangler versions upload'.");
        }
    }

    private String raw(Span span) {
        return span.of(text);
    }
}
