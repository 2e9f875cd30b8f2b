package dev.pagelift.detect.command;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a job that uses an action, or a job that uses a workflow. */
record WorkflowStep(Document document, Node step, Node uses, Scope scope) {

    /** What stands before the {@code @}, lower-case. */
    String action() {
        String text = text();
        int at = text.indexOf('@');
        return (at < 0 ? text : text.substring(0, at)).toLowerCase(Locale.ROOT);
    }

    /** The action as it is written, without version. */
    String written() {
        return text().split("@", 2)[0];
    }

    String ref() {
        int at = text().indexOf('@');
        return at < 0 ? "" : text().substring(at + 1);
    }

    private String text() {
        return uses.string().orElse("").strip();
    }

    /** A comment behind {@code uses}, where people write the version of a commit. */
    Optional<String> comment() {
        String file = document.file().text();
        int end = file.indexOf('\n', uses.span().end());
        String rest = file.substring(uses.span().end(), end < 0 ? file.length() : end);
        int hash = rest.indexOf('#');
        return hash < 0
                ? Optional.empty()
                : Optional.of(rest.substring(hash + 1).strip());
    }

    Optional<Node> node(String input) {
        // GitHub passes inputs in upper case, so their case does not matter.
        return step.get("with").stream()
                .flatMap(with -> with.members().values().stream())
                .filter(member -> member.key().equalsIgnoreCase(input))
                .map(Node.Member::value)
                .findFirst();
    }

    /** An input with the values put in that are known; empty too when it is blank. */
    Optional<String> input(String input) {
        return node(input)
                .flatMap(Node::scalarText)
                .map(text -> Template.fill(text, scope.variables()).strip())
                .filter(text -> !text.isEmpty());
    }

    Optional<String> environment(String name) {
        return Optional.ofNullable(scope.variables().get("env." + name));
    }

    Map<String, Node.Member> inputs() {
        return step.get("with").map(Node::members).orElse(Map.of());
    }

    @Nullable
    String id() {
        return step.string("id").orElse(null);
    }

    Location at() {
        return document.locate(uses);
    }

    RepoPath file() {
        return document.file().path();
    }

    Optional<Decoded> decoded(String input) {
        return node(input)
                .filter(node -> !node.scalarText().orElse("").isBlank())
                .map(node -> Decoded.of(document.file(), node));
    }
}
