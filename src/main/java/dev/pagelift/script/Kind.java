package dev.pagelift.script;

/**
 * What a node is. The comment of a kind lists its children in order, in the notation of a grammar: {@code ?} may be missing,
 * {@code *} may repeat, {@code |} either. "target" is a {@link #IDENTIFIER}, {@link #OBJECT_PATTERN} or {@link #ARRAY_PATTERN};
 * "key" is a {@link #NAME}, {@link #STRING}, {@link #NUMBER}, {@link #PRIVATE_NAME} or {@link #COMPUTED}; "type" is any kind from
 * {@link #TYPE_REFERENCE} to {@link #TYPE_PREDICATE}.
 */
public enum Kind {
    /** What stands for a part that is not there. */
    NONE,

    /** statement* */
    PROGRAM,

    // Statements

    /** statement* */
    BLOCK,
    /** DECLARATOR+; {@link Node#word} says whether var, let, const or using. */
    VARIABLES,
    /** target type? initializer? */
    DECLARATOR,
    /** IDENTIFIER? TYPE_PARAMETERS? PARAMETERS type? BLOCK? */
    FUNCTION_DECLARATION,
    /** DECORATOR* IDENTIFIER? TYPE_PARAMETERS? EXTENDS? IMPLEMENTS? CLASS_BODY */
    CLASS_DECLARATION,
    /** expression */
    EXPRESSION_STATEMENT,
    /** test statement else-statement? */
    IF,
    /** VARIABLES|expression|NONE test|NONE update|NONE statement */
    FOR,
    /** VARIABLES|expression object statement */
    FOR_IN,
    /** VARIABLES|expression iterable statement; ASYNC for {@code for await} */
    FOR_OF,
    /** test statement */
    WHILE,
    /** statement test */
    DO_WHILE,
    /** expression? */
    RETURN,
    /** expression */
    THROW,
    /** BLOCK CATCH? BLOCK? where the last is {@code finally} */
    TRY,
    /** target? type? BLOCK */
    CATCH,
    /** expression CASE* */
    SWITCH,
    /** test|NONE statement*; NONE for {@code default} */
    CASE,
    /** NAME? */
    BREAK,
    /** NAME? */
    CONTINUE,
    /** NAME statement */
    LABELED,
    /** object statement */
    WITH,
    /** {@code debugger} */
    DEBUGGER,
    /** a lone semicolon */
    EMPTY,

    // Modules

    /** IMPORT_DEFAULT? IMPORT_NAMESPACE? IMPORT_SPECIFIER* STRING ATTRIBUTES? */
    IMPORT,
    /** IDENTIFIER */
    IMPORT_DEFAULT,
    /** IDENTIFIER */
    IMPORT_NAMESPACE,
    /** (NAME|STRING)? IDENTIFIER: the imported name, where it differs, and the local one */
    IMPORT_SPECIFIER,
    /** IDENTIFIER (CALL | reference): {@code import fs = require("fs")} */
    IMPORT_EQUALS,
    /** one OBJECT: {@code with { type: "json" }} */
    ATTRIBUTES,
    /** DECORATOR* declaration */
    EXPORT,
    /** expression | declaration */
    EXPORT_DEFAULT,
    /** EXPORT_SPECIFIER* STRING? ATTRIBUTES? */
    EXPORT_NAMED,
    /** (IDENTIFIER|NAME|STRING) (NAME|STRING)?: the local name (a NAME of the other module where there is a source), the exported one */
    EXPORT_SPECIFIER,
    /** (NAME|STRING)? STRING ATTRIBUTES?: the namespace name and the source */
    EXPORT_ALL,
    /** expression: {@code export =} */
    EXPORT_EQUALS,
    /** NAME: {@code export as namespace} */
    EXPORT_AS_NAMESPACE,

    // Declarations of TypeScript

    /** IDENTIFIER TYPE_PARAMETERS? type* OBJECT_TYPE */
    INTERFACE,
    /** IDENTIFIER TYPE_PARAMETERS? type */
    TYPE_ALIAS,
    /** IDENTIFIER ENUM_MEMBER* */
    ENUM,
    /** key value? */
    ENUM_MEMBER,
    /** (IDENTIFIER NAME* | STRING | NONE) BLOCK?; NONE for {@code declare global} */
    NAMESPACE,

    // Parts of functions and classes

    /** PARAMETER* */
    PARAMETERS,
    /** DECORATOR* (target | REST | THIS) type? default? */
    PARAMETER,
    /** expression */
    DECORATOR,
    /** expression+; an INSTANTIATION where there are type arguments */
    EXTENDS,
    /** type* */
    IMPLEMENTS,
    /** (METHOD | FIELD | STATIC_BLOCK | INDEX_SIGNATURE)* */
    CLASS_BODY,
    /** DECORATOR* key TYPE_PARAMETERS? PARAMETERS type? BLOCK?; also in objects; GETTER and SETTER tell accessors */
    METHOD,
    /** DECORATOR* key type? value? */
    FIELD,
    /** BLOCK */
    STATIC_BLOCK,

    // Patterns

    /** (PROPERTY | SHORTHAND | REST)*, where a PROPERTY's value is a target or DEFAULTED */
    OBJECT_PATTERN,
    /** (target | DEFAULTED | REST | NONE)*; NONE for a hole */
    ARRAY_PATTERN,
    /** target default */
    DEFAULTED,
    /** target */
    REST,

    // Expressions

    /** A name that refers to a variable or declares one. */
    IDENTIFIER,
    /** A word that refers to no variable: a key, a label, a member. */
    NAME,
    /** {@code #name} */
    PRIVATE_NAME,
    NUMBER,
    STRING,
    REGEX,
    THIS,
    SUPER,
    NULL,
    TRUE,
    FALSE,
    /** (TEMPLATE_TEXT expression)* TEMPLATE_TEXT, or nothing where there is no substitution */
    TEMPLATE,
    /** The characters between backticks and substitutions, as written. */
    TEMPLATE_TEXT,
    /** tag TYPE_ARGUMENTS? TEMPLATE */
    TAGGED_TEMPLATE,
    /** (expression | SPREAD | NONE)*; NONE for a hole */
    ARRAY,
    /** (PROPERTY | SHORTHAND | METHOD | SPREAD)* */
    OBJECT,
    /** key value */
    PROPERTY,
    /** IDENTIFIER default? */
    SHORTHAND,
    /** expression, in brackets: a key */
    COMPUTED,
    /** expression */
    SPREAD,
    /** IDENTIFIER? TYPE_PARAMETERS? PARAMETERS type? BLOCK */
    FUNCTION_EXPRESSION,
    /** TYPE_PARAMETERS? PARAMETERS type? (BLOCK | expression) */
    ARROW,
    /** as CLASS_DECLARATION */
    CLASS_EXPRESSION,
    /** object (NAME | PRIVATE_NAME); OPTIONAL for {@code ?.} */
    MEMBER,
    /** object index; OPTIONAL for {@code ?.[} */
    INDEX,
    /** callee TYPE_ARGUMENTS? ARGUMENTS; OPTIONAL for {@code ?.(} */
    CALL,
    /** callee TYPE_ARGUMENTS? ARGUMENTS? */
    NEW,
    /** (expression | SPREAD)* */
    ARGUMENTS,
    /** ARGUMENTS */
    IMPORT_CALL,
    /** NAME: {@code import.meta}, {@code new.target} */
    META,
    /** expression TYPE_ARGUMENTS */
    INSTANTIATION,
    /** operand; {@link Node#operator} */
    UNARY,
    /** operand; {@link Node#operator}; the operator comes first when the node starts before its operand */
    UPDATE,
    /** left right; {@link Node#operator} */
    BINARY,
    /** target value; {@link Node#operator} */
    ASSIGNMENT,
    /** test consequent alternate */
    CONDITIONAL,
    /** expression+ */
    SEQUENCE,
    /** expression */
    PARENTHESIZED,
    /** operand */
    AWAIT,
    /** operand?; GENERATOR for {@code yield*} */
    YIELD,
    /** expression type */
    AS,
    /** expression type */
    SATISFIES,
    /** type expression: {@code <T>x} */
    TYPE_ASSERTION,
    /** expression */
    NON_NULL,

    // JSX

    /** JSX_NAME? TYPE_ARGUMENTS? (JSX_ATTRIBUTE | JSX_EXPRESSION)* (JSX_TEXT | JSX_EXPRESSION | JSX_ELEMENT)*; a fragment has no name */
    JSX_ELEMENT,
    /** The whole name as written, dots, colon and hyphens included. */
    JSX_NAME,
    /** NAME (STRING | JSX_EXPRESSION | JSX_ELEMENT)? */
    JSX_ATTRIBUTE,
    /** (expression | SPREAD)?, in braces */
    JSX_EXPRESSION,
    JSX_TEXT,

    // Types

    /** NAME+ TYPE_ARGUMENTS? */
    TYPE_REFERENCE,
    /** {@code void}, {@code this}, {@code null}, {@code true}, {@code false} */
    TYPE_KEYWORD,
    /** STRING | NUMBER | UNARY */
    LITERAL_TYPE,
    /** TEMPLATE_TEXT and types in turn */
    TEMPLATE_TYPE,
    /** type+ */
    UNION_TYPE,
    /** type+ */
    INTERSECTION_TYPE,
    /** type */
    ARRAY_TYPE,
    /** type type */
    INDEXED_ACCESS_TYPE,
    /** (TUPLE_MEMBER | type)* */
    TUPLE_TYPE,
    /** NAME? type; OPTIONAL and REST as written */
    TUPLE_MEMBER,
    /** signature* */
    OBJECT_TYPE,
    /** TYPE_PARAMETER type? (as-type)? signature*; {@code {[K in T]: V}} */
    MAPPED_TYPE,
    /** TYPE_PARAMETERS? PARAMETERS type */
    FUNCTION_TYPE,
    /** TYPE_PARAMETERS? PARAMETERS type */
    CONSTRUCTOR_TYPE,
    /** check extends true false */
    CONDITIONAL_TYPE,
    /** NAME constraint? */
    INFER_TYPE,
    /** type, behind {@code keyof}, {@code unique} or {@code readonly} */
    TYPE_OPERATOR,
    /** (TYPE_REFERENCE | IMPORT_TYPE): {@code typeof x} */
    TYPE_QUERY,
    /** type OBJECT? NAME* TYPE_ARGUMENTS? */
    IMPORT_TYPE,
    /** type */
    PARENTHESIZED_TYPE,
    /** (NAME | TYPE_KEYWORD) type?: {@code x is T}, {@code asserts x} */
    TYPE_PREDICATE,

    // Parts of types

    /** TYPE_PARAMETER* */
    TYPE_PARAMETERS,
    /** NAME constraint? default?; in a mapped type {@code NAME in constraint} */
    TYPE_PARAMETER,
    /** type* */
    TYPE_ARGUMENTS,
    /** key type? */
    PROPERTY_SIGNATURE,
    /** key TYPE_PARAMETERS? PARAMETERS type? */
    METHOD_SIGNATURE,
    /** TYPE_PARAMETERS? PARAMETERS type? */
    CALL_SIGNATURE,
    /** TYPE_PARAMETERS? PARAMETERS type? */
    CONSTRUCT_SIGNATURE,
    /** NAME type type? */
    INDEX_SIGNATURE,

    // What could not be read

    /** The place of something that had to be there. */
    MISSING,
    /** Tokens that fit nowhere. */
    SKIPPED,
    /** A stretch that was left unread: too deep. */
    GIVEN_UP;

    private static final Kind[] ALL = values();

    /** One more than the largest {@link #code}. */
    static final int CODES = ALL.length;

    static Kind ofCode(int code) {
        return ALL[code];
    }

    /** The number that stands for this kind in a tree in memory. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    /** Whether code of its own runs in it when it is called. */
    public boolean isFunction() {
        return this == FUNCTION_DECLARATION || this == FUNCTION_EXPRESSION || this == ARROW || this == METHOD;
    }

    public boolean isClass() {
        return this == CLASS_DECLARATION || this == CLASS_EXPRESSION;
    }

    public boolean isType() {
        return compareTo(TYPE_REFERENCE) >= 0 && compareTo(TYPE_PREDICATE) <= 0;
    }
}
