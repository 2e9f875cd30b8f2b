package dev.pagelift.detect;

import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.script.Variable;
import java.util.List;

/**
 * The exports of a module that exist when it runs, as esbuild lists them for a single file: no types, no declarations without a
 * body, nothing that only {@code export *} brings.
 */
final class HandlerExports {

    private HandlerExports() {}

    static List<Export> of(Script script) {
        return script.exports().stream()
                .filter(export -> exists(export) && !isType(export.value()))
                .toList();
    }

    /** Whether an {@code export {…}} names what is a type in this module, or is imported as one. */
    private static boolean isType(Node exported) {
        return exported.is(Kind.IDENTIFIER)
                && exported.variable()
                        .filter(variable -> variable.is(Variable.Form.TYPE)
                                || variable.imported().filter(Import::typeOnly).isPresent())
                        .isPresent();
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
