package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command line tool; see {@code rules/catalog/tools.toml}.
 *
 * @param packages npm packages that bring it
 * @param groups subcommands that need a further word
 * @param commands the only words that are subcommands; null when any word may be one
 * @param valued flags that take the next word as their value
 */
public record ToolKind(
        String name,
        List<String> packages,
        Set<String> groups,
        @Nullable Set<String> commands,
        Set<String> valued,
        List<Deploy> deploys) {

    /**
     * A way of running the tool that publishes something.
     *
     * @param run subcommands, the empty one for the tool alone
     * @param folder flags whose value is the published folder
     * @param operand the word behind the subcommand that is the published folder, from 1; 0 for none
     * @param unless flags with which nothing is published
     * @param scaffolded whether new projects come with it, so that alone it says nothing
     * @param needs text of which one must be part of a word; empty for no condition
     */
    public record Deploy(
            List<String> run,
            String host,
            List<String> folder,
            int operand,
            List<String> unless,
            boolean scaffolded,
            List<String> needs) {

        /** Whether it only shows what it would publish. */
        public boolean isDry(List<String> arguments) {
            return arguments.stream().anyMatch(unless::contains);
        }
    }

    private static final class Loaded {
        private static final Map<String, ToolKind> BY_NAME = new HashMap<>();

        static {
            for (Node entry : Catalog.tables("tools", "tool")) {
                ToolKind kind = ToolKind.of(entry);
                BY_NAME.put(kind.name, kind);
                kind.packages.forEach(name -> BY_NAME.put(name, kind));
            }
        }
    }

    /** The tool with a program or package of this name. */
    public static Optional<ToolKind> named(String name) {
        return Optional.ofNullable(Loaded.BY_NAME.get(name));
    }

    /** Whether a word behind the program names what it does. */
    public boolean isSubcommand(String word) {
        return commands == null || commands.contains(word);
    }

    /** The way in which a command publishes, dry runs included; empty when it does not. */
    public Optional<Deploy> deploy(String subcommand, List<String> arguments) {
        return deploys.stream()
                .filter(deploy -> deploy.run.contains(subcommand))
                .filter(deploy -> deploy.needs.isEmpty() || holdsOneOf(deploy.needs, arguments))
                .findFirst();
    }

    private static boolean holdsOneOf(List<String> texts, List<String> words) {
        return words.stream().anyMatch(word -> texts.stream().anyMatch(word::contains));
    }

    private static ToolKind of(Node entry) {
        return new ToolKind(
                Catalog.required(entry, "name"),
                Catalog.strings(entry, "packages"),
                Set.copyOf(Catalog.strings(entry, "groups")),
                entry.get("commands")
                        .map(commands -> Set.copyOf(commands.strings()))
                        .orElse(null),
                Set.copyOf(Catalog.strings(entry, "valued")),
                entry.get("deploy").map(Node::items).orElse(List.of()).stream()
                        .map(ToolKind::deploy)
                        .toList());
    }

    private static Deploy deploy(Node entry) {
        return new Deploy(
                Catalog.strings(entry, "run"),
                Catalog.required(entry, "host"),
                Catalog.strings(entry, "folder"),
                number(entry.get("operand").orElse(null)),
                Catalog.strings(entry, "unless"),
                entry.get("scaffolded").map(Node::isTrue).orElse(false),
                Catalog.strings(entry, "needs"));
    }

    private static int number(@Nullable Node node) {
        return node == null ? 0 : node.scalarText().map(Integer::parseInt).orElse(0);
    }
}
