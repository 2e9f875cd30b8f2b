package dev.pagelift.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The nodes of a script that TypeScript has too, with their places, in the words of the TypeScript referee. */
final class ComparableTree {

    /** Where modifiers count to one parser's node and not to the other's, the end has to do. */
    private static final Set<Kind> BY_END = EnumSet.of(
            Kind.FUNCTION_DECLARATION,
            Kind.CLASS_DECLARATION,
            Kind.INTERFACE,
            Kind.TYPE_ALIAS,
            Kind.ENUM,
            Kind.NAMESPACE,
            Kind.VARIABLES,
            Kind.IMPORT,
            Kind.IMPORT_EQUALS);

    /** Kinds for which TypeScript has no node of its own, or several. */
    private static final Set<Kind> OURS_ALONE = EnumSet.of(
            Kind.NONE,
            Kind.PROGRAM,
            Kind.IMPORT_DEFAULT,
            Kind.IMPORT_NAMESPACE,
            Kind.IMPORT_SPECIFIER,
            Kind.ATTRIBUTES,
            Kind.EXPORT,
            Kind.EXPORT_DEFAULT,
            Kind.EXPORT_NAMED,
            Kind.EXPORT_SPECIFIER,
            Kind.EXPORT_ALL,
            Kind.EXPORT_EQUALS,
            Kind.EXPORT_AS_NAMESPACE,
            Kind.PARAMETERS,
            Kind.DECORATOR,
            Kind.EXTENDS,
            Kind.IMPLEMENTS,
            Kind.CLASS_BODY,
            Kind.DEFAULTED,
            Kind.REST,
            Kind.IDENTIFIER,
            Kind.NAME,
            Kind.PRIVATE_NAME,
            Kind.THIS,
            Kind.SUPER,
            Kind.NULL,
            Kind.TRUE,
            Kind.FALSE,
            Kind.TEMPLATE_TEXT,
            Kind.ARGUMENTS,
            Kind.JSX_NAME,
            Kind.TYPE_KEYWORD,
            Kind.TUPLE_MEMBER,
            Kind.TYPE_PARAMETERS,
            Kind.TYPE_ARGUMENTS);

    private static final Set<String> TYPE_KEYWORDS = Set.of(
            "any",
            "unknown",
            "never",
            "string",
            "number",
            "boolean",
            "bigint",
            "symbol",
            "object",
            "undefined",
            "intrinsic");

    private ComparableTree() {}

    static List<String> of(Script script) {
        List<String> nodes = new ArrayList<>();
        script.root().walk(node -> {
            if (BY_END.contains(node.kind())) {
                if (!isLoopHead(node)) {
                    nodes.add(node.kind() + " " + node.end());
                }
            } else if (!OURS_ALONE.contains(node.kind()) && isShared(node)) {
                nodes.add(node.kind() + " " + node.start() + " " + node.end());
            }
            return !node.is(Kind.ATTRIBUTES);
        });
        addAttributes(script, nodes);
        Collections.sort(nodes);
        return nodes;
    }

    private static boolean isLoopHead(Node node) {
        Kind around = node.parent().kind();
        return node.is(Kind.VARIABLES) && (around == Kind.FOR || around == Kind.FOR_IN || around == Kind.FOR_OF);
    }

    /** Attributes are an object here; TypeScript has nodes of its own for all but the strings. */
    private static void addAttributes(Script script, List<String> nodes) {
        for (Node attributes : script.all(Kind.ATTRIBUTES)) {
            for (Node string : attributes.descendants(Kind.STRING)) {
                nodes.add("STRING " + string.start() + " " + string.end());
            }
        }
    }

    private static boolean isShared(Node node) {
        Node parent = node.parent();
        return switch (node.kind()) {
            case PROPERTY, SHORTHAND -> !parent.is(Kind.OBJECT_PATTERN);
            case SPREAD -> !parent.is(Kind.JSX_EXPRESSION);
            case INSTANTIATION -> !parent.is(Kind.EXTENDS);
            case OBJECT_TYPE -> !parent.is(Kind.INTERFACE);
            case IMPORT_TYPE -> !parent.is(Kind.TYPE_QUERY);
            case CALL -> !parent.is(Kind.IMPORT_EQUALS);
            case MEMBER -> !isInImportEquals(node);
            case TYPE_REFERENCE -> isReference(node, parent);
            default -> true;
        };
    }

    private static boolean isInImportEquals(Node member) {
        Node around = member.parent();
        while (around.is(Kind.MEMBER)) {
            around = around.parent();
        }
        return around.is(Kind.IMPORT_EQUALS);
    }

    private static boolean isReference(Node node, Node parent) {
        boolean elsewhere = parent.is(Kind.TYPE_QUERY) || parent.is(Kind.INTERFACE) || parent.is(Kind.IMPLEMENTS);
        return !elsewhere && !TYPE_KEYWORDS.contains(node.text());
    }
}
