package dev.pagelift.detect.binding;

import dev.pagelift.detect.Repository;
import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.RepoPath;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bindings in Workers of the service-worker format, where each is a global: names that nothing in the script declares, when a
 * configuration declares them or they look like constants.
 */
final class ServiceWorkerGlobals {

    /** The word without which a script is none. */
    static final String LISTENER = "addEventListener";

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{2,}[0-9]*");
    private static final Set<String> OF_THE_PLATFORM = Set.of("URL", "JSON", "CSS", "GPU", "URI", "NODE_ENV");

    private final Repository repository;
    private final Set<String> declared;
    private final Flow flow;
    private final BindingUses uses;
    private final Environment environment;

    /** @param declared names of bindings in the project's configurations */
    ServiceWorkerGlobals(
            Repository repository, Set<String> declared, Flow flow, BindingUses uses, Environment environment) {
        this.repository = repository;
        this.declared = declared;
        this.flow = flow;
        this.uses = uses;
        this.environment = environment;
    }

    /** Whether a script is a Worker of this format and not a service worker of a browser. */
    static boolean isWorker(Script script) {
        boolean answers = false;
        for (Node call : script.all(Kind.CALL)) {
            if (call.calls(LISTENER) || call.calls("self." + LISTENER) || call.calls("globalThis." + LISTENER)) {
                String event = call.argument(0).string().orElse("");
                if (event.equals("install") || event.equals("activate") || event.equals("push")) {
                    return false;
                }
                answers |= event.equals("fetch") || event.equals("scheduled");
            }
        }
        return answers && !script.text().contains("clients.claim");
    }

    /** Starts with all that one of some entries loads. */
    void start(Collection<RepoPath> entries) {
        for (RepoPath file : repository.modules().reachableFrom(entries)) {
            repository.script(file).ifPresent(script -> start(file, script));
        }
    }

    private void start(RepoPath file, Script script) {
        script.undeclared().forEach(variable -> start(file, variable));
        script.root().scope().variables().stream()
                .filter(ServiceWorkerGlobals::isOnlyPromised)
                .forEach(variable -> start(file, variable));
    }

    /** {@code declare const KV: KVNamespace} tells TypeScript of a global. */
    private static boolean isOnlyPromised(Variable variable) {
        return variable.declaration().enclosing(Kind.VARIABLES).isAmbient();
    }

    private void start(RepoPath file, Variable variable) {
        if (!isBinding(variable.name())) {
            return;
        }
        for (Node reference : variable.references()) {
            if (reference.is(Kind.IDENTIFIER) && !reference.isWritten()) {
                Place place = new Place(file, reference);
                flow.value(place, Way.END, new BindingValue(uses.read(place, variable.name(), environment)));
            }
        }
    }

    private boolean isBinding(String name) {
        return declared.contains(name)
                || CONSTANT.matcher(name).matches() && !OF_THE_PLATFORM.contains(name) && !name.startsWith("__");
    }
}
