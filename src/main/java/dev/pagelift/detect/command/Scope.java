package dev.pagelift.detect.command;

import dev.pagelift.snapshot.RepoPath;
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

    static Scope root(boolean active) {
        return new Scope(
                Map.of("GITHUB_WORKSPACE", Origin.CHECKOUT, "github.workspace", Origin.CHECKOUT),
                RepoPath.ROOT,
                active);
    }

    /** A level within, with what its {@code env}, {@code defaults} and {@code if} say. */
    Scope within(Node level) {
        Map<String, String> inner = new HashMap<>(variables);
        level.get("env")
                .ifPresent(env -> env.members()
                        .forEach((name, member) -> member.value().scalarText().ifPresent(value -> {
                            String filled = Template.fill(value, variables);
                            inner.put(name, filled);
                            inner.put("env." + name, filled);
                        })));
        Scope filled = new Scope(Map.copyOf(inner), folder, active && !isOff(level));
        return filled.in(level.get("defaults", "run", "working-directory"));
    }

    Scope with(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
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
