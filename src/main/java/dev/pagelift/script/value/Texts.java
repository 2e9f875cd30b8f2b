package dev.pagelift.script.value;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/** Puts strings and paths together. */
final class Texts {

    private final Evaluator evaluator;

    Texts(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    ScriptValue template(Node template) {
        if (!template.firstChild().exists()) {
            return Constant.text(template, template.string().orElse(""));
        }
        ScriptValue text = Constant.text(template, "");
        for (Node part : template.children()) {
            text = concatenate(
                    template,
                    text,
                    part.is(Kind.TEMPLATE_TEXT) ? Constant.text(part, part.text()) : evaluator.value(part));
        }
        return text;
    }

    /** What {@code left + right} comes to for strings, and for a path followed by more of it. */
    static ScriptValue concatenate(Node node, ScriptValue left, ScriptValue right) {
        Optional<String> more = right.text();
        if (left.path().isPresent() && more.isPresent()) {
            return resolved(node, left.path().get(), more.get().replaceFirst("^/+", ""));
        }
        if (left.text().isPresent() && more.isPresent()) {
            return Constant.text(node, left.text().get() + more.get());
        }
        if (left.text().filter(String::isEmpty).isPresent() && right.path().isPresent()) {
            return Constant.path(node, right.path().get());
        }
        return distribute(node, left, right);
    }

    private static ScriptValue distribute(Node node, ScriptValue left, ScriptValue right) {
        List<ScriptValue> lefts = left.alternatives();
        List<ScriptValue> rights = right.alternatives();
        if (lefts.size() * rights.size() > 1) {
            return Alternatives.of(
                    node,
                    lefts.stream()
                            .flatMap(a -> rights.stream().map(b -> concatenate(node, a, b)))
                            .toList());
        }
        return new Unknown(
                node, left.unknown().or(right::unknown).orElse("it is put together from something that is no string"));
    }

    /** A path inside the repository, or the reason that there is none. */
    static ScriptValue resolved(Node node, RepoPath folder, String relative) {
        Optional<RepoPath> path = folder.resolve(relative);
        return path.<ScriptValue>map(found -> Constant.path(node, found))
                .orElseGet(() -> new Unknown(node, "it lies outside of the repository"));
    }
}
