package dev.pagelift.detect.binding;

import dev.pagelift.catalog.BindingHelper;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.RepoPath;

/** Uses of functions and objects that read one binding and hide its name. */
final class HelperUses {

    private HelperUses() {}

    static void find(BindingHelper helper, RepoPath file, Script script, RepoPath project, BindingUses uses) {
        Environment environment = new Environment(helper.names().get(0), project, uses);
        for (Import imported : script.imports()) {
            if (!imported.typeOnly()
                    && helper.names().contains(imported.imported())
                    && helper.comesFrom(imported.module())) {
                imported.local().variable().ifPresent(variable -> use(helper, file, variable, environment, uses));
            }
        }
        if (isOnServer(file.within(project))) {
            for (Variable variable : script.undeclared()) {
                if (helper.names().contains(variable.name())) {
                    use(helper, file, variable, environment, uses);
                }
            }
        }
    }

    /** Frameworks provide the names without an import there. */
    private static boolean isOnServer(String path) {
        return path.startsWith("server/") || path.contains("/server/");
    }

    private static void use(
            BindingHelper helper, RepoPath file, Variable variable, Environment environment, BindingUses uses) {
        for (Node reference : variable.references()) {
            if (reference.is(Kind.IDENTIFIER) && !hasArguments(reference.parent())) {
                uses.hidden(new Place(file, reference), helper, environment);
            }
        }
    }

    /** The helpers take none; a function of the same name that does is another. */
    private static boolean hasArguments(Node call) {
        return call.is(Kind.CALL) && !call.arguments().isEmpty();
    }
}
