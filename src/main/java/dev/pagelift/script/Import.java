package dev.pagelift.script;

import java.util.ArrayList;
import java.util.List;

/**
 * One name a module takes from another.
 *
 * @param node the whole declaration
 * @param module the specifier as the text means it, {@code ./env.js} or {@code hono}
 * @param imported the name in the other module: {@code default}, {@code *} for the namespace, {@code export=} for
 *     {@code import a = require("b")}, empty for an import that binds nothing
 * @param local the identifier it is bound to here
 * @param typeOnly whether nothing of it exists at run time
 */
public record Import(Node node, String module, String imported, Node local, boolean typeOnly) {

    public static final String DEFAULT = "default";
    public static final String NAMESPACE = "*";
    public static final String EXPORT_EQUALS = "export=";

    static List<Import> of(Script script) {
        List<Import> imports = new ArrayList<>();
        for (Node node : script.all(Kind.IMPORT, Kind.IMPORT_EQUALS)) {
            if (node.is(Kind.IMPORT)) {
                addBindings(node, imports);
            } else {
                node.lastChild()
                        .requiredModule()
                        .ifPresent(module -> imports.add(
                                new Import(node, module, EXPORT_EQUALS, node.declaredName(), node.isTypeOnly())));
            }
        }
        return imports;
    }

    private static void addBindings(Node node, List<Import> imports) {
        String module = node.child(Kind.STRING).string().orElse("");
        int before = imports.size();
        for (Node part = node.firstChild(); part.exists(); part = part.nextSibling()) {
            String imported = imported(part);
            if (!imported.isEmpty()) {
                imports.add(
                        new Import(node, module, imported, part.lastChild(), node.isTypeOnly() || part.isTypeOnly()));
            }
        }
        if (imports.size() == before) {
            imports.add(new Import(node, module, "", node.none(), node.isTypeOnly()));
        }
    }

    private static String imported(Node part) {
        return switch (part.kind()) {
            case IMPORT_DEFAULT -> DEFAULT;
            case IMPORT_NAMESPACE -> NAMESPACE;
            case IMPORT_SPECIFIER -> exportName(part.firstChild());
            default -> "";
        };
    }

    /** A name as modules exchange it, which may be a string. */
    static String exportName(Node node) {
        return node.is(Kind.STRING) ? node.string().orElse("") : node.name();
    }
}
