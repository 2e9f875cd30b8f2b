package dev.pagelift.script;

import java.util.function.BiConsumer;

/** Which names each kind of node declares, and whether it does so around itself or in a scope of its own. */
final class Declared {

    private Declared() {}

    static boolean opensScope(Kind kind) {
        return switch (kind) {
            case PROGRAM, BLOCK, FOR, FOR_IN, FOR_OF, SWITCH, CATCH -> true;
            case FUNCTION_DECLARATION, FUNCTION_EXPRESSION, ARROW, METHOD -> true;
            case CLASS_DECLARATION, CLASS_EXPRESSION, INTERFACE, TYPE_ALIAS, ENUM -> true;
            case FUNCTION_TYPE, CONSTRUCTOR_TYPE, CALL_SIGNATURE, CONSTRUCT_SIGNATURE, METHOD_SIGNATURE -> true;
            case CONDITIONAL_TYPE, MAPPED_TYPE -> true;
            default -> false;
        };
    }

    /**
     * Whether names in a node are looked up around its parent although that opens a scope: computed keys, decorators, and what a
     * {@code switch} compares.
     */
    static boolean isOutsideOfItsParent(Node node) {
        Node parent = node.parent();
        return switch (parent.kind()) {
            case METHOD, METHOD_SIGNATURE, CLASS_DECLARATION, CLASS_EXPRESSION, PARAMETER ->
                node.is(Kind.COMPUTED) || node.is(Kind.DECORATOR);
            case SWITCH -> !node.is(Kind.CASE);
            default -> false;
        };
    }

    /** Names that a node declares in the scope it stands in. */
    static void by(Node node, BiConsumer<Node, Variable.Form> declare) {
        switch (node.kind()) {
            case VARIABLES -> variables(node, declare);
            case IMPORT_DEFAULT, IMPORT_NAMESPACE, IMPORT_SPECIFIER ->
                name(node.lastChild(), Variable.Form.IMPORT, declare);
            case IMPORT_EQUALS -> name(node.firstChild(), Variable.Form.IMPORT, declare);
            case FUNCTION_DECLARATION -> name(node.declaredName(), Variable.Form.FUNCTION, declare);
            case CLASS_DECLARATION -> name(node.declaredName(), Variable.Form.CLASS, declare);
            case ENUM -> name(node.declaredName(), Variable.Form.ENUM, declare);
            case NAMESPACE -> name(node.declaredName(), Variable.Form.NAMESPACE, declare);
            case INTERFACE, TYPE_ALIAS -> name(node.declaredName(), Variable.Form.TYPE, declare);
            case TYPE_PARAMETER, INFER_TYPE -> name(node.firstChild(), Variable.Form.TYPE, declare);
            default -> {}
        }
    }

    private static void variables(Node node, BiConsumer<Node, Variable.Form> declare) {
        Variable.Form form = switch (node.word()) {
            case "let" -> Variable.Form.LET;
            case "const" -> Variable.Form.CONST;
            case "var" -> Variable.Form.VAR;
            default -> Variable.Form.USING;
        };
        for (Node declarator = node.firstChild(); declarator.exists(); declarator = declarator.nextSibling()) {
            target(declarator.target(), form, declare);
        }
    }

    /** Names that a node which opens a scope declares in it. */
    static void inside(Node node, BiConsumer<Node, Variable.Form> declare) {
        for (Node parameter : node.parameters()) {
            target(parameter.target(), Variable.Form.PARAMETER, declare);
        }
        switch (node.kind()) {
            case FUNCTION_EXPRESSION -> name(node.declaredName(), Variable.Form.FUNCTION, declare);
            case CLASS_EXPRESSION -> name(node.declaredName(), Variable.Form.CLASS, declare);
            case CATCH -> target(node.target(), Variable.Form.CATCH, declare);
            case ENUM -> {
                for (Node member : node.members()) {
                    name(member.firstChild(), Variable.Form.ENUM_MEMBER, declare);
                }
            }
            default -> {}
        }
    }

    private static void target(Node target, Variable.Form form, BiConsumer<Node, Variable.Form> declare) {
        for (Node name : Targets.names(target)) {
            declare.accept(name, form);
        }
    }

    private static void name(Node node, Variable.Form form, BiConsumer<Node, Variable.Form> declare) {
        if (node.is(Kind.IDENTIFIER) || node.is(Kind.NAME)) {
            declare.accept(node, form);
        }
    }

    /** Whether a declaration only says that there is something of this name. */
    static boolean isAmbient(Node identifier) {
        Node declaration = identifier.parent();
        Node statement = declaration.is(Kind.DECLARATOR) ? declaration.parent() : declaration;
        while (statement.exists() && !statement.isAmbient()) {
            statement = statement.enclosing(Kind.NAMESPACE);
        }
        return statement.exists();
    }

    /** Whether this is the block of a {@code declare global}. */
    static boolean isGlobal(Node block) {
        Node around = block.parent();
        return around.is(Kind.NAMESPACE) && !around.firstChild().exists();
    }

    /** Whether this is the name of a function or class expression, which only the expression itself can see. */
    static boolean isOwnName(Node identifier) {
        Node parent = identifier.parent();
        return parent.is(Kind.FUNCTION_EXPRESSION) || parent.is(Kind.CLASS_EXPRESSION);
    }

    /** Whether a JSX element's name is that of a variable or one of its members, not of an element of HTML. */
    static boolean isComponent(Node name) {
        String text = name.text();
        return text.indexOf('.') > 0 || !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    static String componentVariable(Node name) {
        String text = name.text();
        int dot = text.indexOf('.');
        return Literal.unescape(dot < 0 ? text : text.substring(0, dot).strip());
    }
}
