package dev.pagelift.script;

/** What the second byte of a node says, which depends on the node's kind. */
final class Details {

    private Details() {}

    static String operator(Kind kind, int detail) {
        return switch (kind) {
            case UNARY, BINARY, UPDATE, ASSIGNMENT -> Token.ofCode(detail).text;
            default -> "";
        };
    }

    /** The word that declares variables. */
    static String word(int detail) {
        return switch (detail & ~Flags.AMBIENT) {
            case Flags.LET -> "let";
            case Flags.CONST -> "const";
            case Flags.USING -> "using";
            case Flags.AWAIT_USING -> "await using";
            default -> "var";
        };
    }

    /** Whether a bit of {@link Flags} is set and means what it says for the kind. */
    static boolean has(int flag, Kind kind, int detail) {
        return (detail & flag) != 0 && applies(flag, kind);
    }

    private static boolean applies(int flag, Kind kind) {
        return switch (flag) {
            case Flags.ASYNC -> kind.isFunction() || kind == Kind.FOR_OF;
            case Flags.GENERATOR -> kind.isFunction() || kind == Kind.YIELD;
            case Flags.STATIC -> kind == Kind.METHOD || kind == Kind.FIELD;
            case Flags.GETTER, Flags.SETTER -> kind == Kind.METHOD || kind == Kind.METHOD_SIGNATURE;
            case Flags.OPTIONAL -> canBeOptional(kind);
            case Flags.TYPE_ONLY -> canBeTypeOnly(kind);
            case Flags.AMBIENT -> canBeAmbient(kind);
            default -> false;
        };
    }

    private static boolean canBeOptional(Kind kind) {
        return switch (kind) {
            case MEMBER, INDEX, CALL, PARAMETER, FIELD, PROPERTY_SIGNATURE, METHOD_SIGNATURE, TUPLE_MEMBER -> true;
            default -> false;
        };
    }

    private static boolean canBeTypeOnly(Kind kind) {
        return switch (kind) {
            case IMPORT, IMPORT_SPECIFIER, IMPORT_EQUALS, EXPORT_NAMED, EXPORT_SPECIFIER, EXPORT_ALL -> true;
            default -> false;
        };
    }

    private static boolean canBeAmbient(Kind kind) {
        return switch (kind) {
            case VARIABLES, FUNCTION_DECLARATION, CLASS_DECLARATION, ENUM, NAMESPACE, FIELD -> true;
            default -> false;
        };
    }
}
