package dev.pagelift.detect.command;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Growth;
import dev.pagelift.syntax.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What holds at one level of a GitHub workflow.
 *
 * @param variables known values, by their name in a shell and by their name in an expression
 * @param folder where steps run that name no folder
 * @param active false when it is switched off
 */
record Scope(Map<String, String> variables, RepoPath folder, boolean active) {

    private static final int MOST_ADDED = 64 << 10;

    static Scope root(boolean active) {
        return new Scope(
                Map.of("GITHUB_WORKSPACE", Origin.CHECKOUT, "github.workspace", Origin.CHECKOUT),
                RepoPath.ROOT,
                active);
    }

    /** A level within, with what its {@code env}, {@code defaults} and {@code if} say. */
    Scope within(Node level) {
        Map<String, String> more = new HashMap<>();
        Growth growth = new Growth(MOST_ADDED);
        level.get("env")
                .ifPresent(env -> env.members()
                        .forEach((name, member) -> member.value().scalarText().ifPresent(value -> {
                            String filled = Template.fill(value, variables, growth);
                            more.put(name, filled);
                            more.put("env." + name, filled);
                        })));
        return new Scope(with(more).variables, folder, active && !isOff(level))
                .in(level.get("defaults", "run", "working-directory"));
    }

    /** The same with more values. */
    Scope with(Map<String, String> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(variables);
        more.putAll(values);
        return new Scope(Map.copyOf(more), folder, active);
    }

    /** The same, in the folder that a node names, which is told from the root of the repository. */
    Scope in(Optional<Node> path) {
        return path.flatMap(Node::string)
                .map(text -> Template.fill(text, variables))
                .flatMap(text -> Folders.resolve(RepoPath.ROOT, text))
                .map(inner -> new Scope(variables, inner, active))
                .orElse(this);
    }

    /** The same, at the root of the workspace, where actions start whatever the default for {@code run} is. */
    Scope atRoot() {
        return new Scope(variables, RepoPath.ROOT, active);
    }

    private static boolean isOff(Node level) {
        return level.get("if")
                .flatMap(Node::scalarText)
                .map(text -> text.replaceAll("[${}\\s]", "").equals("false"))
                .orElse(false);
    }
}
