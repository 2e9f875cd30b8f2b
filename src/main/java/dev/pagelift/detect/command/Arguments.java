package dev.pagelift.detect.command;

import dev.pagelift.catalog.ToolKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.FlagValues;
import dev.pagelift.syntax.Shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words behind a tool, taken apart.
 *
 * @param subcommand the words that name what it does
 * @param rest all other words, in order
 * @param operands those of the rest that are neither flags nor values of flags, up to a {@code --}
 */
record Arguments(@Nullable ToolKind tool, String subcommand, List<String> rest, List<String> operands) {

    static Arguments of(Command command) {
        ToolKind tool = ToolKind.named(command.tool()).orElse(null);
        return new Arguments(tool, command.subcommand(), command.arguments(), operands(tool, command.arguments()));
    }

    static Arguments of(@Nullable ToolKind tool, List<Word> words, int from) {
        StringBuilder subcommand = new StringBuilder();
        List<String> rest = new ArrayList<>();
        boolean open = tool != null;
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i).text();
            if (open && tool != null && isNext(tool, subcommand, word)) {
                subcommand.append(subcommand.isEmpty() ? "" : " ").append(word);
                continue;
            }
            rest.add(word);
            boolean flag = words.get(i).isFlag();
            if (flag && tool != null && tool.valued().contains(word) && i + 1 < words.size()) {
                rest.add(words.get(++i).text());
            }
            open &= flag;
        }
        return new Arguments(tool, subcommand.toString(), List.copyOf(rest), operands(tool, rest));
    }

    private static boolean isNext(ToolKind tool, StringBuilder before, String word) {
        boolean grows =
                before.isEmpty() ? tool.isSubcommand(word) : tool.groups().contains(before.toString());
        return grows && word.matches("[a-z][a-z0-9:-]*");
    }

    private static List<String> operands(@Nullable ToolKind tool, List<String> rest) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < rest.size() && !rest.get(i).equals("--"); i++) {
            String word = rest.get(i);
            if (!word.startsWith("-")) {
                operands.add(word);
            } else if (tool != null && tool.valued().contains(word)
                    || i + 1 < rest.size() && rest.get(i + 1).matches("true|false")) {
                i++;
            }
        }
        return List.copyOf(operands);
    }

    /** The value of a flag, behind {@code =} or as the next word. */
    Optional<String> value(String... names) {
        return values(names).stream().findFirst();
    }

    /** The values of flags that may stand more than once. */
    List<String> values(String... names) {
        return FlagValues.in(rest, List.of(names));
    }
}
