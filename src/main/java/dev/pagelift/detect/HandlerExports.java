package dev.pagelift.detect;

import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The exports of a module that exist when it runs, as esbuild lists them for a single file: no types, no declarations without a
 * body, nothing that only {@code export *} brings.
 */
final class HandlerExports {

    private HandlerExports() {}

    static List<Export> of(Script script) {
        Set<String> types = typesOf(script);
        return script.exports().stream()
                .filter(export -> exists(export) && !isListed(export, types))
                .toList();
    }

    /** Names that mean nothing but a type. */
    private static Set<String> typesOf(Script script) {
        Set<String> types = new HashSet<>();
        script.root()
                .children(Kind.INTERFACE)
                .forEach(type -> types.add(type.declaredName().name()));
        script.root()
                .children(Kind.TYPE_ALIAS)
                .forEach(type -> types.add(type.declaredName().name()));
        script.imports().stream()
                .filter(Import::typeOnly)
                .forEach(type -> types.add(type.local().name()));
        return types;
    }

    /** Whether an {@code export {…}} names one of these. */
    private static boolean isListed(Export export, Set<String> names) {
        return export.node().is(Kind.EXPORT_NAMED)
                && export.module().isEmpty()
                && names.contains(export.value().name());
    }

    private static boolean exists(Export export) {
        if (export.typeOnly() || export.name().equals("*")) {
            return false;
        }
        Node declaration = export.node().lastChild();
        return switch (declaration.kind()) {
            case FUNCTION_DECLARATION -> declaration.body().exists();
            case VARIABLES, CLASS_DECLARATION, ENUM -> !declaration.isAmbient();
            case NAMESPACE -> !declaration.isAmbient() && runs(declaration);
            case INTERFACE, TYPE_ALIAS -> false;
            default -> true;
        };
    }

    /** Whether a namespace holds more than types. */
    private static boolean runs(Node namespace) {
        return namespace.lastChild().children().stream()
                .map(statement -> statement.is(Kind.EXPORT) ? statement.lastChild() : statement)
                .anyMatch(statement -> !statement.is(Kind.INTERFACE) && !statement.is(Kind.TYPE_ALIAS));
    }

    /** Where the name of an export stands. */
    static Node name(Export export) {
        return export.node().descendants(Kind.IDENTIFIER, Kind.NAME).stream()
                .filter(node -> node.spells(export.name()))
                .findFirst()
                .orElse(export.node());
    }
}
