package dev.pagelift.script.value;

import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Origin;
import dev.pagelift.script.value.ScriptValue.Callee;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls: of functions of the module, of the few of Node.js that make paths, and of everything else, which stays a call. */
final class Calls {

    private static final Set<String> PATH_MODULES = Set.of("path", "node:path", "path/posix", "pathe", "upath");

    private final Evaluator evaluator;

    Calls(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    ScriptValue value(Node call) {
        Optional<String> required = call.requiredModule();
        if (required.isPresent()) {
            return evaluator.required(call, required.get());
        }
        if (call.is(Kind.NEW)) {
            return construct(call);
        }
        ScriptValue callee = function(call.callee());
        if (callee instanceof FunctionValue function) {
            return function.called(evaluator.elements(call.arguments()));
        }
        Callee name = name(call.callee());
        return name.name().isEmpty() ? callee : outside(call, name, evaluator.elements(call.arguments()));
    }

    private ScriptValue function(Node callee) {
        boolean ours = callee.bare().kind().isFunction() || Surroundings.isDeclared(callee.bare());
        return ours ? evaluator.value(callee) : new Unknown(callee, "it is a function of another module");
    }

    private ScriptValue construct(Node call) {
        List<ScriptValue> arguments = evaluator.elements(call.arguments());
        if (call.callee().reads("URL") && arguments.size() == 2) {
            Optional<RepoPath> base = arguments.get(1).path();
            Optional<String> relative = arguments.get(0).text();
            if (base.isPresent() && relative.isPresent()) {
                return Texts.resolved(call, base.get().parent(), relative.get());
            }
        }
        return new CallValue(call, name(call.callee()), arguments);
    }

    /** The function that a callee names in another module; a method is named by the module its object comes from. */
    private static Callee name(Node callee) {
        Node bare = callee.bare();
        if (bare.is(Kind.CALL)) {
            return name(bare.callee());
        }
        List<Origin> origins = bare.origins();
        if (origins.size() != 1) {
            return new Callee("", bare.chain().last());
        }
        Origin origin = origins.get(0);
        if (origin.root().is(Kind.CALL) && origin.module().isEmpty()) {
            return new Callee(name(origin.root().callee()).module(), origin.last());
        }
        String last = origin.module().isPresent() || !origin.keys().isEmpty() ? origin.last() : origin.global();
        return new Callee(origin.module().orElse(""), last);
    }

    private ScriptValue outside(Node call, Callee callee, List<ScriptValue> arguments) {
        if (PATH_MODULES.contains(callee.module())) {
            return path(call, callee.name(), arguments);
        }
        return switch (callee.name()) {
            case "fileURLToPath" -> arguments.isEmpty() ? Constant.absent(call) : arguments.get(0);
            case "cwd" -> Constant.path(call, evaluator.surroundings().folder());
            default -> new CallValue(call, callee, arguments);
        };
    }

    private ScriptValue path(Node call, String function, List<ScriptValue> arguments) {
        return switch (function) {
            case "join" -> joined(call, arguments, Constant.text(call, ""));
            case "resolve" ->
                joined(
                        call,
                        arguments,
                        Constant.path(call, evaluator.surroundings().folder()));
            case "dirname" ->
                arguments.stream()
                        .findFirst()
                        .flatMap(ScriptValue::path)
                        .<ScriptValue>map(path -> Constant.path(call, path.parent()))
                        .orElseGet(() -> new Unknown(call, "it is the folder of something that is not known"));
            default -> new Unknown(call, "'path." + function + "' returns it");
        };
    }

    /** An absolute part starts anew, as it does for {@code path.resolve}; {@code path.join} is never given one in practice. */
    private static ScriptValue joined(Node call, List<ScriptValue> parts, ScriptValue start) {
        ScriptValue joined = start;
        for (ScriptValue part : parts) {
            boolean first = joined.text().filter(String::isEmpty).isPresent();
            ScriptValue slash = Constant.text(call, first ? "" : "/");
            joined = part.path().isPresent()
                    ? part
                    : Texts.concatenate(call, Texts.concatenate(call, joined, slash), part);
        }
        return joined;
    }
}
