package dev.pagelift.script;

/** What the scanner tells apart. {@code >} always comes alone; the grammar asks for the longer operators where they can stand. */
enum Token {
    END("the end of the file"),
    UNKNOWN("an unknown character"),
    NAME("a name"),
    PRIVATE_NAME("a private name"),
    NUMBER("a number"),
    STRING("a string"),
    REGEX("a regular expression"),
    TEMPLATE("`"),
    TEMPLATE_TEXT("template text"),
    JSX_TEXT("JSX text"),

    OPEN_BRACE("{"),
    CLOSE_BRACE("}"),
    OPEN_PAREN("("),
    CLOSE_PAREN(")"),
    OPEN_BRACKET("["),
    CLOSE_BRACKET("]"),
    SEMICOLON(";"),
    COMMA(","),
    DOT("."),
    ELLIPSIS("..."),
    QUESTION("?"),
    QUESTION_DOT("?."),
    COLON(":"),
    AT("@"),
    ARROW("=>"),
    NOT("!"),
    TILDE("~"),
    INCREMENT("++"),
    DECREMENT("--"),

    COALESCE("??", 1),
    OR_OR("||", 2),
    AND_AND("&&", 3),
    OR("|", 4),
    XOR("^", 5),
    AND("&", 6),
    EQUAL("==", 7),
    NOT_EQUAL("!=", 7),
    SAME("===", 7),
    NOT_SAME("!==", 7),
    LESS("<", 8),
    GREATER(">", 8),
    LESS_EQUAL("<=", 8),
    GREATER_EQUAL(">=", 8),
    SHIFT_LEFT("<<", 9),
    SHIFT_RIGHT(">>", 9),
    SHIFT_RIGHT_UNSIGNED(">>>", 9),
    PLUS("+", 10),
    MINUS("-", 10),
    TIMES("*", 11),
    DIVIDE("/", 11),
    REMAINDER("%", 11),
    POWER("**", 12),

    ASSIGN("="),
    PLUS_ASSIGN("+="),
    MINUS_ASSIGN("-="),
    TIMES_ASSIGN("*="),
    DIVIDE_ASSIGN("/="),
    REMAINDER_ASSIGN("%="),
    POWER_ASSIGN("**="),
    SHIFT_LEFT_ASSIGN("<<="),
    SHIFT_RIGHT_ASSIGN(">>="),
    SHIFT_RIGHT_UNSIGNED_ASSIGN(">>>="),
    AND_ASSIGN("&="),
    OR_ASSIGN("|="),
    XOR_ASSIGN("^="),
    AND_AND_ASSIGN("&&="),
    OR_OR_ASSIGN("||="),
    COALESCE_ASSIGN("??="),

    BREAK("break"),
    CASE("case"),
    CATCH("catch"),
    CLASS("class"),
    CONST("const"),
    CONTINUE("continue"),
    DEBUGGER("debugger"),
    DEFAULT("default"),
    DELETE("delete"),
    DO("do"),
    ELSE("else"),
    ENUM("enum"),
    EXPORT("export"),
    EXTENDS("extends"),
    FALSE("false"),
    FINALLY("finally"),
    FOR("for"),
    FUNCTION("function"),
    IF("if"),
    IMPORT("import"),
    IN("in", 8),
    INSTANCEOF("instanceof", 8),
    NEW("new"),
    NULL("null"),
    RETURN("return"),
    SUPER("super"),
    SWITCH("switch"),
    THIS("this"),
    THROW("throw"),
    TRUE("true"),
    TRY("try"),
    TYPEOF("typeof"),
    VAR("var"),
    VOID("void"),
    WHILE("while"),
    WITH("with"),

    ABSTRACT("abstract"),
    ACCESSOR("accessor"),
    AS("as", 8),
    ASSERT("assert"),
    ASSERTS("asserts"),
    ASYNC("async"),
    AWAIT("await"),
    DECLARE("declare"),
    DEFER("defer"),
    FROM("from"),
    GET("get"),
    GLOBAL("global"),
    IMPLEMENTS("implements"),
    INFER("infer"),
    INTERFACE("interface"),
    IS("is"),
    KEYOF("keyof"),
    LET("let"),
    MODULE("module"),
    NAMESPACE("namespace"),
    OF("of"),
    OUT("out"),
    OVERRIDE("override"),
    PRIVATE("private"),
    PROTECTED("protected"),
    PUBLIC("public"),
    READONLY("readonly"),
    REQUIRE("require"),
    SATISFIES("satisfies", 8),
    SET("set"),
    SOURCE("source"),
    STATIC("static"),
    TYPE("type"),
    UNIQUE("unique"),
    USING("using"),
    YIELD("yield");

    private static final Token[] ALL = values();

    final String text;

    /** Of the text. */
    final int length;

    /** How tightly a binary operator binds; 0 for everything else. */
    final int precedence;

    Token(String text) {
        this(text, 0);
    }

    Token(String text, int precedence) {
        this.text = text;
        length = text.length();
        this.precedence = precedence;
    }

    static Token ofCode(int code) {
        return ALL[code];
    }

    /** The number that stands for this token in a tree in memory. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    boolean isAssignment() {
        return code() >= ASSIGN.code() && code() <= COALESCE_ASSIGN.code();
    }

    boolean isReserved() {
        return code() >= BREAK.code() && code() <= WITH.code();
    }

    /** Whether this can name a variable: any word that is not reserved. */
    boolean isName() {
        return this == NAME || code() >= ABSTRACT.code();
    }

    /** Whether this can follow a dot: any word at all. */
    boolean isWord() {
        return this == NAME || code() >= BREAK.code();
    }
}
