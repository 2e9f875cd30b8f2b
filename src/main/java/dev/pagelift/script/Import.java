package dev.pagelift.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
                addNames(node, imports);
            } else {
                required(node).ifPresent(imports::add);
            }
        }
        return imports;
    }

    /** The modules that imports, re-exports, {@code require} and {@code import(…)} load. */
    static List<String> loaded(Script script) {
        Set<String> modules = new LinkedHashSet<>();
        for (Node node : script.all(
                Kind.IMPORT, Kind.EXPORT_NAMED, Kind.EXPORT_ALL, Kind.IMPORT_EQUALS, Kind.IMPORT_CALL, Kind.CALL)) {
            if (!node.isTypeOnly() && !takesTypesAlone(node)) {
                Optional<String> module =
                        node.is(Kind.CALL) || node.is(Kind.IMPORT_CALL) ? node.requiredModule() : lastString(node);
                module.ifPresent(modules::add);
            }
        }
        return List.copyOf(modules);
    }

    static Optional<String> lastString(Node node) {
        List<Node> strings = node.children(Kind.STRING);
        return strings.isEmpty()
                ? Optional.empty()
                : strings.get(strings.size() - 1).string();
    }

    private static boolean takesTypesAlone(Node node) {
        Node first = node.firstChild();
        boolean specifiers = first.is(Kind.IMPORT_SPECIFIER) || first.is(Kind.EXPORT_SPECIFIER);
        return specifiers
                && node.children().stream()
                        .filter(part -> part.is(first.kind()))
                        .allMatch(Node::isTypeOnly);
    }

    /** The import that declares an identifier; empty when none does. */
    static Optional<Import> declaring(Node identifier) {
        Node part = identifier.parent();
        if (part.is(Kind.IMPORT_EQUALS)) {
            return required(part);
        }
        return imported(part).isEmpty() ? Optional.empty() : Optional.of(name(part));
    }

    private static void addNames(Node node, List<Import> imports) {
        int before = imports.size();
        for (Node part = node.firstChild(); part.exists(); part = part.nextSibling()) {
            if (!imported(part).isEmpty()) {
                imports.add(name(part));
            }
        }
        if (imports.size() == before) {
            imports.add(new Import(node, module(node), "", node.none(), node.isTypeOnly()));
        }
    }

    private static Import name(Node part) {
        Node node = part.parent();
        boolean typeOnly = node.isTypeOnly() || part.isTypeOnly();
        return new Import(node, module(node), imported(part), part.lastChild(), typeOnly);
    }

    private static String module(Node node) {
        return node.child(Kind.STRING).string().orElse("");
    }

    private static Optional<Import> required(Node node) {
        return node.lastChild()
                .requiredModule()
                .map(module -> new Import(node, module, EXPORT_EQUALS, node.declaredName(), node.isTypeOnly()));
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
