package dev.pagelift.script;

import java.util.ArrayList;
import java.util.List;

/**
 * One name a module offers to others.
 *
 * @param node the whole declaration
 * @param name {@code default} for a default export, {@code *} for everything of another module, {@code export=} for TypeScript's
 *     {@code export =}
 * @param value what is exported: a function, a class, an initializer, an expression; for {@code export {a}} the identifier; does
 *     not exist for what comes from another module or has no initializer
 * @param module the specifier of the module it comes from; empty for what is declared here
 * @param imported the name in that module, {@code *} for its namespace; empty for what is declared here
 * @param typeOnly whether nothing of it exists at run time
 */
public record Export(Node node, String name, Node value, String module, String imported, boolean typeOnly) {

    private static final String ALL = "*";

    static List<Export> of(Script script) {
        List<Export> exports = new ArrayList<>();
        for (Node node = script.root().firstChild(); node.exists(); node = node.nextSibling()) {
            switch (node.kind()) {
                case EXPORT -> addDeclared(node, exports);
                case EXPORT_DEFAULT -> exports.add(local(node, Import.DEFAULT, node.firstChild(), false));
                case EXPORT_EQUALS -> exports.add(local(node, Import.EXPORT_EQUALS, node.firstChild(), false));
                case EXPORT_NAMED -> addNamed(node, exports);
                case EXPORT_ALL -> exports.add(all(node));
                default -> {}
            }
        }
        return exports;
    }

    private static Export local(Node node, String name, Node value, boolean typeOnly) {
        return new Export(node, name, value, "", "", typeOnly);
    }

    private static void addDeclared(Node node, List<Export> exports) {
        Node declaration = node.lastChild();
        switch (declaration.kind()) {
            case VARIABLES -> {
                for (Node declarator : declaration.children(Kind.DECLARATOR)) {
                    addVariables(node, declarator, exports);
                }
            }
            case INTERFACE, TYPE_ALIAS ->
                exports.add(local(node, declaration.declaredName().name(), declaration, true));
            default -> exports.add(local(node, declaration.declaredName().name(), declaration, false));
        }
    }

    /** A pattern exports each name in it; the value of such a name is the identifier. */
    private static void addVariables(Node node, Node declarator, List<Export> exports) {
        Node target = declarator.target();
        if (target.is(Kind.IDENTIFIER)) {
            exports.add(local(node, target.name(), declarator.initializer(), false));
            return;
        }
        for (Node name : Targets.names(target)) {
            exports.add(local(node, name.name(), name, false));
        }
    }

    private static void addNamed(Node node, List<Export> exports) {
        String module = node.child(Kind.STRING).string().orElse("");
        for (Node specifier : node.children(Kind.EXPORT_SPECIFIER)) {
            Node local = specifier.firstChild();
            String name = Import.exportName(specifier.lastChild());
            boolean typeOnly = node.isTypeOnly() || specifier.isTypeOnly();
            exports.add(
                    module.isEmpty()
                            ? local(node, name, local, typeOnly)
                            : new Export(node, name, node.none(), module, Import.exportName(local), typeOnly));
        }
    }

    private static Export all(Node node) {
        List<Node> names = node.children().stream()
                .filter(child -> child.is(Kind.NAME) || child.is(Kind.STRING))
                .toList();
        String module =
                names.isEmpty() ? "" : names.get(names.size() - 1).string().orElse("");
        String name = names.size() > 1 ? Import.exportName(names.get(0)) : ALL;
        return new Export(node, name, node.none(), module, Import.NAMESPACE, node.isTypeOnly());
    }
}
