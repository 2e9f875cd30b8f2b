package dev.pagelift.script;

/** Declarations of variables, functions and classes, and the words that start a declaration only in the right company. */
final class Declarations extends Grammar {

    Declarations(Parser parser) {
        super(parser);
    }

    /** Declaration, ImportDeclaration or ExportDeclaration; false, with nothing read, when the token at hand starts none. */
    boolean declaration(long mark) {
        switch (in.token) {
            case IMPORT -> {
                return parser.modules.importDeclaration(mark);
            }
            case EXPORT -> parser.exports.export(mark);
            case AT -> parser.classes.decorated(mark);
            default -> {
                return declaration(mark, 0);
            }
        }
        return true;
    }

    /** A declaration behind whatever words came before it. */
    boolean declaration(long mark, int flags) {
        switch (in.token) {
            case VAR, LET, CONST, USING, AWAIT -> {
                return variablesOrEnum(mark, flags);
            }
            case FUNCTION -> parser.functions.function(Kind.FUNCTION_DECLARATION, mark, flags);
            case CLASS -> parser.classes.classLike(Kind.CLASS_DECLARATION, mark, flags);
            case ENUM -> parser.typeDeclarations.enumeration(mark, flags);
            case ASYNC, DECLARE, ABSTRACT -> {
                return modified(mark, flags);
            }
            case IMPORT -> {
                return parser.modules.importDeclaration(mark);
            }
            default -> {
                return parser.typeDeclarations.declaration(mark, flags);
            }
        }
        return true;
    }

    /** {@code async function}, {@code declare …}, {@code abstract class}. */
    private boolean modified(long mark, int flags) {
        Token next = peekOnLine();
        boolean fits = switch (in.token) {
            case ASYNC -> next == Token.FUNCTION;
            case ABSTRACT -> next == Token.CLASS || next == Token.DECLARE;
            default -> canBeAmbient(next);
        };
        if (!fits) {
            return false;
        }
        int more = flags | Classes.flag(in.token);
        next();
        if (!declaration(mark, more)) {
            missing("a declaration");
        }
        return true;
    }

    private static boolean canBeAmbient(Token next) {
        return switch (next) {
            case VAR, LET, CONST, USING, AWAIT, FUNCTION, CLASS, ENUM, IMPORT -> true;
            case ABSTRACT, ASYNC, INTERFACE, TYPE, NAMESPACE, MODULE, GLOBAL -> true;
            default -> false;
        };
    }

    private boolean variablesOrEnum(long mark, int flags) {
        if (at(Token.CONST) && peek() == Token.ENUM) {
            next();
            parser.typeDeclarations.enumeration(mark, flags);
            return true;
        }
        if (!startsVariables()) {
            return false;
        }
        int word = variables();
        semicolon();
        close(Kind.VARIABLES, flags | word, mark);
        return true;
    }

    /** Whether the word at hand declares variables; {@code let}, {@code using} and {@code await} can also be names. */
    private boolean startsVariables() {
        return switch (in.token) {
            case VAR, CONST -> true;
            case LET -> startsTarget(peek());
            case USING -> peekOnLine().isName();
            case AWAIT -> isAwaitUsing();
            default -> false;
        };
    }

    private static boolean startsTarget(Token token) {
        return token.isName() || token == Token.OPEN_BRACE || token == Token.OPEN_BRACKET;
    }

    private boolean isAwaitUsing() {
        Scanner.State state = in.state();
        in.scan();
        boolean using = at(Token.USING) && !in.lineBreakBefore;
        in.scan();
        using &= in.token.isName() && !in.lineBreakBefore;
        in.restore(state);
        return using;
    }

    /** The variables of a {@code for} head; false, with nothing read, when it holds none. */
    boolean loopVariables(long mark) {
        boolean declares = at(Token.USING) && peek() == Token.OF ? isUsingOf() : startsVariables();
        if (declares) {
            close(Kind.VARIABLES, variables(), mark);
        }
        return declares;
    }

    /** {@code using of} declares a variable only where what follows cannot be the object of a loop over a variable named using. */
    private boolean isUsingOf() {
        Scanner.State state = in.state();
        in.scan();
        in.scan();
        boolean declares = at(Token.ASSIGN) || at(Token.COLON) || at(Token.SEMICOLON);
        in.restore(state);
        return declares;
    }

    /** VariableStatement or LexicalDeclaration up to its semicolon; the word it starts with, as a flag. */
    private int variables() {
        int word = switch (in.token) {
            case LET -> Flags.LET;
            case CONST -> Flags.CONST;
            case VAR -> 0;
            case USING -> Flags.USING;
            default -> Flags.AWAIT_USING;
        };
        eat(Token.AWAIT);
        next();
        do {
            declarator();
        } while (eat(Token.COMMA));
        return word;
    }

    /** VariableDeclaration or LexicalBinding. */
    private void declarator() {
        long mark = here();
        parser.patterns.target();
        if (at(Token.NOT) && !in.lineBreakBefore) {
            next();
        }
        parser.types.annotation();
        if (eat(Token.ASSIGN)) {
            parser.expressions.assignment();
        }
        close(Kind.DECLARATOR, mark);
    }
}
