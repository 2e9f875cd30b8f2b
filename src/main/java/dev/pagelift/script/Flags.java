package dev.pagelift.script;

/** The bits that say more about a node than its kind does. Which of them apply depends on the kind; some share a bit. */
final class Flags {

    static final int ASYNC = 1;
    static final int GENERATOR = 1 << 1;
    static final int STATIC = 1 << 2;
    static final int GETTER = 1 << 3;
    static final int SETTER = 1 << 4;

    /** {@code ?.} of a member, an index or a call; {@code ?} of a parameter or a property. */
    static final int OPTIONAL = 1 << 5;

    /** {@code import type}, {@code export type}, and single specifiers of that form. */
    static final int TYPE_ONLY = 1 << 6;

    /** {@code declare}: nothing of it exists at run time. */
    static final int AMBIENT = 1 << 7;

    /** Of variables: none of the three means {@code var}. */
    static final int LET = 1;

    static final int CONST = 1 << 1;
    static final int USING = 1 << 2;
    static final int AWAIT_USING = 1 << 3;

    private Flags() {}
}
