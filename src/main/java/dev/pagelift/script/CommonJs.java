package dev.pagelift.script;

/** What scripts that are no ES modules offer to others. */
final class CommonJs {

    private static final String EXPORTS = "exports";
    private static final String MODULE_EXPORTS = "module.exports";

    private CommonJs() {}

    /** The value of {@code module.exports}, or of {@code export =}; the last one counts. Does not exist where there is none. */
    static Node whole(Script script) {
        return script.export(Import.EXPORT_EQUALS).map(Export::value).orElseGet(() -> assigned(script, MODULE_EXPORTS));
    }

    /** The value of {@code exports.name} or {@code module.exports.name}. */
    static Node named(Script script, String name) {
        Node direct = assigned(script, EXPORTS + "." + name);
        return direct.exists() ? direct : assigned(script, MODULE_EXPORTS + "." + name);
    }

    private static Node assigned(Script script, String target) {
        Node found = script.root().none();
        for (Node assignment : script.all(Kind.ASSIGNMENT)) {
            MemberChain chain = assignment.firstChild().chain();
            if (chain.dotted().equals(target) && isUndeclared(chain.base())) {
                found = assignment.lastChild();
            }
        }
        return found;
    }

    private static boolean isUndeclared(Node name) {
        return name.variable().map(Variable::isUndeclared).orElse(false);
    }
}
