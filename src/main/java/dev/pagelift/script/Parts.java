package dev.pagelift.script;

import java.util.List;

/** Finds the parts of a node among its children. */
final class Parts {

    private Parts() {}

    static Node bare(Node expression) {
        Node node = expression;
        while (true) {
            switch (node.kind()) {
                case PARENTHESIZED, NON_NULL, AS, SATISFIES, INSTANTIATION -> node = node.firstChild();
                case TYPE_ASSERTION -> node = node.lastChild();
                default -> {
                    return node;
                }
            }
        }
    }

    /** The member that a member expression or an index reads; empty for other kinds, and for an index not known from the text. */
    static String memberKey(Node node) {
        return switch (node.kind()) {
            case MEMBER -> node.firstChild().nextSibling().name();
            case INDEX -> node.firstChild().nextSibling().bare().string().orElse("");
            default -> "";
        };
    }

    static List<Node> members(Node node) {
        return switch (node.kind()) {
            case OBJECT, OBJECT_PATTERN, OBJECT_TYPE, CLASS_BODY -> node.children();
            case CLASS_DECLARATION, CLASS_EXPRESSION ->
                node.child(Kind.CLASS_BODY).children();
            case INTERFACE -> node.child(Kind.OBJECT_TYPE).children();
            case ENUM -> node.children(Kind.ENUM_MEMBER);
            default -> List.of();
        };
    }

    static Node property(Node object, String key) {
        Node found = object.none();
        if (object.is(Kind.OBJECT) || object.is(Kind.OBJECT_PATTERN)) {
            for (Node member = object.firstChild(); member.exists(); member = member.nextSibling()) {
                if (key(member).equals(key)) {
                    found = value(member);
                }
            }
        }
        return found;
    }

    /** The element of an array at a position written as text; does not exist where a spread before it may have moved it. */
    static Node element(Node array, String position) {
        int wanted = Numbers.index(position);
        int at = 0;
        for (Node element = array.firstChild(); element.index() >= 0; element = element.nextSibling()) {
            if (at == wanted || element.is(Kind.SPREAD)) {
                return element.is(Kind.SPREAD) ? array.none() : element;
            }
            at++;
        }
        return array.none();
    }

    static String key(Node member) {
        return switch (member.kind()) {
            case PROPERTY, SHORTHAND, ENUM_MEMBER, JSX_ATTRIBUTE, PROPERTY_SIGNATURE, METHOD_SIGNATURE ->
                keyName(member.firstChild());
            case METHOD, FIELD -> keyName(afterDecorators(member));
            default -> "";
        };
    }

    private static String keyName(Node key) {
        return switch (key.kind()) {
            case STRING -> key.string().orElse("");
            case NUMBER -> key.text();
            case COMPUTED -> key.firstChild().bare().string().orElse("");
            default -> key.name();
        };
    }

    static Node value(Node member) {
        return switch (member.kind()) {
            case PROPERTY, ENUM_MEMBER, JSX_ATTRIBUTE -> member.firstChild().nextSibling();
            case SHORTHAND -> member.firstChild();
            case METHOD -> member;
            case FIELD -> lastUnlessType(member, afterDecorators(member));
            default -> member.none();
        };
    }

    private static Node afterDecorators(Node node) {
        Node child = node.firstChild();
        while (child.is(Kind.DECORATOR)) {
            child = child.nextSibling();
        }
        return child;
    }

    static Node target(Node node) {
        return switch (node.kind()) {
            case DECLARATOR, REST, DEFAULTED -> node.firstChild();
            case CATCH -> node.firstChild().is(Kind.BLOCK) ? node.none() : node.firstChild();
            case PARAMETER -> afterDecorators(node);
            default -> node.none();
        };
    }

    static Node initializer(Node node) {
        return switch (node.kind()) {
            case DECLARATOR, PARAMETER, SHORTHAND, DEFAULTED -> lastUnlessType(node, afterDecorators(node));
            default -> node.none();
        };
    }

    /** The last child, when it comes after {@code first} and is no type. */
    private static Node lastUnlessType(Node node, Node first) {
        Node last = node.lastChild();
        return last.equals(first) || last.kind().isType() ? node.none() : last;
    }

    static Node type(Node node) {
        Node child = node.firstChild();
        while (child.exists() && !child.kind().isType()) {
            child = child.nextSibling();
        }
        return child;
    }

    static Node declaredName(Node node) {
        return switch (node.kind()) {
            case FUNCTION_DECLARATION, FUNCTION_EXPRESSION, CLASS_DECLARATION, CLASS_EXPRESSION, IMPORT_EQUALS ->
                node.child(Kind.IDENTIFIER);
            case INTERFACE, TYPE_ALIAS, ENUM, NAMESPACE -> node.child(Kind.IDENTIFIER);
            default -> node.none();
        };
    }

    static Node body(Node function) {
        Node last = function.lastChild();
        return last.is(Kind.PARAMETERS) || last.kind().isType() ? function.none() : last;
    }
}
