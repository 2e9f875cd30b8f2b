package dev.pagelift.fix.script;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.ScriptText;
import dev.pagelift.fix.Subject;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a module of a Worker in the service-worker format: its listeners become the handlers of a default export, and the bindings
 * that were global variables are read from the environment.
 */
public final class ModuleSyntax implements Fixer {

    /** The handlers that listeners become, by the event they listen to. */
    private static final Map<String, String> HANDLERS =
            Map.of("fetch", "fetch(request, env, ctx)", "scheduled", "scheduled(controller, env, ctx)");

    private static final Set<String> NEW_NAMES = Set.of("request", "env", "ctx", "controller");

    @Override
    public String name() {
        return "module-syntax";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        SourceFile file = subject.snapshot().file(finding.at().file()).orElseThrow();
        ScriptText text = ScriptText.of(file)
                .orElseThrow(() -> new CannotFix("'" + file.path() + "' cannot be read as a script as a whole."));
        Draft draft = subject.draft();
        draft.write(file.path(), converted(text, bindings(subject)));
        return Optional.of(new Fix(
                name(),
                "Make a module of the Worker in '" + file.path() + "'.",
                Safety.REVIEW,
                draft.edits(),
                List.of()));
    }

    /** Those that are declared, and globals that are used like one, which a dashboard may hold. */
    private static Set<String> bindings(Subject subject) {
        Stream<String> declared =
                subject.site().facts().all(BindingDeclared.class).stream().map(BindingDeclared::name);
        Stream<String> used = subject.site().facts().all(BindingUsed.class).stream()
                .filter(binding -> binding.via().equals("global"))
                .flatMap(binding -> Stream.ofNullable(binding.name()));
        return Stream.concat(declared, used).collect(Collectors.toSet());
    }

    private static String converted(ScriptText text, Set<String> bindings) {
        Map<String, Node> listeners = listeners(text);
        refuseNames(text);
        boolean read = readFromEnvironment(text, bindings);
        Map<String, String> handlers = new LinkedHashMap<>();
        listeners.forEach((event, listener) -> handlers.put(event, handler(event, listener, text)));
        listeners
                .values()
                .forEach(listener -> text.removeLines(statement(listener).span()));
        String module = (read ? "import { env } from \"cloudflare:workers\";\n\n" : "")
                + text.changed().strip();
        return module + "\n\nexport default {\n"
                + handlers.values().stream()
                        .map(handler -> "  " + handler + ",\n")
                        .collect(Collectors.joining())
                + "};\n";
    }

    /** The calls of {@code addEventListener} by their event. */
    private static Map<String, Node> listeners(ScriptText text) {
        Map<String, Node> listeners = new LinkedHashMap<>();
        for (Node call : text.script().all(Kind.CALL)) {
            if (call.calls("addEventListener") || call.calls("self.addEventListener")) {
                String event = call.argument(0).string().orElse("");
                boolean plain = HANDLERS.containsKey(event)
                        && statement(call).parent().is(Kind.PROGRAM)
                        && listeners.put(event, call) == null;
                if (!plain) {
                    throw new CannotFix("The listener for '" + event + "' must be changed by hand.");
                }
            }
        }
        if (listeners.isEmpty()) {
            throw new CannotFix("The script has no listener at its top level.");
        }
        return listeners;
    }

    private static Node statement(Node call) {
        return call.enclosing(Kind.EXPRESSION_STATEMENT);
    }

    private static void refuseNames(ScriptText text) {
        NEW_NAMES.forEach(name -> text.script().root().scope().find(name).ifPresent(variable -> {
            throw new CannotFix(
                    "The script has a variable '" + name + "' of its own at its top level; rename it first.");
        }));
        if (!text.script().imports().isEmpty() || !text.script().exports().isEmpty()) {
            throw new CannotFix("The script is a module already, or is built from several files.");
        }
    }

    /** Global variables that are bindings become members of the environment; whether there were any. */
    private static boolean readFromEnvironment(ScriptText text, Set<String> bindings) {
        boolean found = false;
        for (Variable variable : text.script().undeclared()) {
            if (bindings.contains(variable.name())) {
                found = true;
                for (Node reference : variable.references()) {
                    boolean shorthand = reference.parent().is(Kind.SHORTHAND);
                    text.replace(
                            reference.span(), (shorthand ? variable.name() + ": " : "") + "env." + variable.name());
                }
            }
        }
        return found;
    }

    /** A listener of the form {@code event => event.respondWith(…)} as a handler. */
    private static String handler(String event, Node listener, ScriptText text) {
        Node function = listener.argument(1);
        boolean plain = (function.is(Kind.ARROW) || function.is(Kind.FUNCTION_EXPRESSION))
                && function.parameters().size() == 1
                && function.parameter(0).target().is(Kind.IDENTIFIER);
        if (!plain) {
            throw new CannotFix("The listener for '" + event + "' is no function with one parameter.");
        }
        Variable variable = function.parameter(0).target().variable().orElseThrow();
        Node answer = answer(event, function, variable);
        boolean whole = rename(variable, event, answer, text);
        String given =
                event.equals("fetch") ? "request" : "scheduledTime: controller.scheduledTime, cron: controller.cron";
        String object = whole
                ? "    const " + variable.name() + " = {\n      " + given + ",\n"
                        + "      waitUntil: (promise) => ctx.waitUntil(promise),\n"
                        + "      passThroughOnException: () => ctx.passThroughOnException(),\n    };\n"
                : "";
        return HANDLERS.get(event) + " {\n" + object + "    return " + text.changed(answer.span()) + ";\n  }";
    }

    /** What the listener answers or waits for. */
    private static Node answer(String event, Node function, Variable variable) {
        String method = event.equals("fetch") ? "respondWith" : "waitUntil";
        Node body = function.body();
        Node call = body.is(Kind.BLOCK) && body.children().size() == 1
                ? body.firstChild().firstChild()
                : body;
        if (!call.is(Kind.CALL) || !call.calls(variable.name() + "." + method)) {
            throw new CannotFix("The listener for '" + event + "' does more than call '" + method + "'.");
        }
        return call.argument(0);
    }

    /** Whether the event itself is still needed after its members have been replaced. */
    private static boolean rename(Variable variable, String event, Node answer, ScriptText text) {
        boolean whole = false;
        for (Node reference : variable.references()) {
            if (!reference.isIn(answer)) {
                continue;
            }
            Node member = reference.parent();
            String key = member.is(Kind.MEMBER) ? member.chain().last() : "";
            if (event.equals("fetch") && key.equals("request")) {
                text.replace(member.span(), "request");
            } else if (key.equals("waitUntil") || key.equals("passThroughOnException")) {
                text.replace(reference.span(), "ctx");
            } else if (!event.equals("fetch") && !key.isEmpty()) {
                text.replace(reference.span(), "controller");
            } else {
                whole = true;
            }
        }
        return whole;
    }
}
