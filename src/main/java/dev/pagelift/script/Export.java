package dev.pagelift.script;

import java.util.ArrayList;
import java.util.List;

/**
 * One name a module offers to others.
 *
 * @param node the whole declaration
 * @param at the word that names the export: an identifier where it is declared, the last word of a specifier, otherwise the whole
 *     declaration
 * @param name {@code default} for a default export, {@code *} for everything of another module, {@code export=} for TypeScript's
 *     {@code export =}
 * @param value what is exported: a function, a class, an initializer, an expression; for {@code export {a}} the identifier; does
 *     not exist for what comes from another module or has no initializer
 * @param module the specifier of the module it comes from; empty for what is declared here
 * @param imported the name in that module, {@code *} for its namespace; empty for what is declared here
 * @param typeOnly whether nothing of it exists at run time
 */
public record Export(Node node, Node at, String name, Node value, String module, String imported, boolean typeOnly) {

    private static final String ALL = "*";

    static List<Export> of(Script script) {
        List<Export> exports = new ArrayList<>();
        for (Node node = script.root().firstChild(); node.exists(); node = node.nextSibling()) {
            switch (node.kind()) {
                case EXPORT -> addDeclared(node, exports);
                case EXPORT_DEFAULT -> exports.add(whole(node, Import.DEFAULT));
                case EXPORT_EQUALS -> exports.add(whole(node, Import.EXPORT_EQUALS));
                case EXPORT_NAMED -> addNamed(node, exports);
                case EXPORT_ALL -> exports.add(all(node));
                default -> {}
            }
        }
        return exports;
    }

    /** Where its value comes from, later assignments included; nothing for what comes from another module. */
    public List<Origin> origins(List<String> keys) {
        return at.is(Kind.IDENTIFIER) && module.isEmpty() ? at.origins(keys) : value.origins(keys);
    }

    private static Export whole(Node node, String name) {
        return new Export(node, node, name, node.firstChild(), "", "", false);
    }

    private static Export declared(Node node, Node at, Node value, boolean typeOnly) {
        return new Export(node, at, at.name(), value, "", "", typeOnly);
    }

    private static void addDeclared(Node node, List<Export> exports) {
        Node declaration = node.lastChild();
        if (declaration.is(Kind.VARIABLES)) {
            for (Node declarator : declaration.children(Kind.DECLARATOR)) {
                addVariables(node, declarator, exports);
            }
        } else {
            boolean typeOnly = declaration.is(Kind.INTERFACE) || declaration.is(Kind.TYPE_ALIAS);
            exports.add(declared(node, declaration.declaredName(), declaration, typeOnly));
        }
    }

    /** A pattern exports each name in it; the value of such a name is the identifier. */
    private static void addVariables(Node node, Node declarator, List<Export> exports) {
        Node target = declarator.target();
        if (target.is(Kind.IDENTIFIER)) {
            exports.add(declared(node, target, declarator.initializer(), false));
            return;
        }
        for (Node name : Targets.names(target)) {
            exports.add(declared(node, name, name, false));
        }
    }

    private static void addNamed(Node node, List<Export> exports) {
        String module = node.child(Kind.STRING).string().orElse("");
        for (Node specifier : node.children(Kind.EXPORT_SPECIFIER)) {
            Node local = specifier.firstChild();
            Node at = specifier.lastChild();
            boolean typeOnly = node.isTypeOnly() || specifier.isTypeOnly();
            boolean here = module.isEmpty();
            exports.add(new Export(
                    node,
                    at,
                    Import.exportName(at),
                    here ? local : node.none(),
                    module,
                    here ? "" : Import.exportName(local),
                    typeOnly));
        }
    }

    private static Export all(Node node) {
        List<Node> names = node.children().stream()
                .filter(child -> child.is(Kind.NAME) || child.is(Kind.STRING))
                .toList();
        String module =
                names.isEmpty() ? "" : names.get(names.size() - 1).string().orElse("");
        boolean named = names.size() > 1;
        String name = named ? Import.exportName(names.get(0)) : ALL;
        return new Export(
                node, named ? names.get(0) : node, name, node.none(), module, Import.NAMESPACE, node.isTypeOnly());
    }
}
