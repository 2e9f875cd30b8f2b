package dev.pagelift.script;

/** Where in the program a rule applies, as far as that changes what it accepts. */
final class Context {

    /** {@code yield} is an operator. */
    static final int GENERATOR = 1;

    /** {@code await} is an operator. */
    static final int ASYNC = 1 << 1;

    /** Inside a function, so not at the top of a module. */
    static final int FUNCTION = 1 << 2;

    /** In the head of a {@code for}: {@code in} ends an expression. */
    static final int NO_IN = 1 << 3;

    /** Right of {@code ?}: the colon after an arrow function's parameters may belong to the conditional. */
    static final int CONSEQUENT = 1 << 4;

    /** After {@code extends} in a type: no conditional type starts here. */
    static final int NO_CONDITIONAL_TYPE = 1 << 5;

    /** In a decorator: a bracket starts the decorated member's key. */
    static final int DECORATOR = 1 << 6;

    private Context() {}
}
