package dev.pagelift.script;

/** The types of functions and constructors, told from types in parentheses by reading on. */
final class FunctionTypes extends Grammar {

    FunctionTypes(Parser parser) {
        super(parser);
    }

    /** Whether a FunctionType or a ConstructorType starts here and not a type in parentheses. */
    boolean startsHere() {
        return switch (in.token) {
            case LESS, NEW -> true;
            case ABSTRACT -> peek() == Token.NEW;
            case OPEN_PAREN -> opensParameters();
            default -> false;
        };
    }

    private boolean opensParameters() {
        Scanner.State state = in.state();
        in.scan();
        boolean parameters = switch (in.token) {
            case CLOSE_PAREN, ELLIPSIS -> true;
            case OPEN_BRACE, OPEN_BRACKET -> {
                in.restore(state);
                yield patternOpensParameters();
            }
            default -> Types.isNameOrThis(in.token) && nameOpensParameters();
        };
        in.restore(state);
        return parameters;
    }

    private boolean nameOpensParameters() {
        in.scan();
        return switch (in.token) {
            case COLON, COMMA, ASSIGN -> true;
            case QUESTION -> {
                in.scan();
                yield at(Token.COLON) || at(Token.COMMA) || at(Token.CLOSE_PAREN) || at(Token.ASSIGN);
            }
            case CLOSE_PAREN -> {
                in.scan();
                yield at(Token.ARROW);
            }
            default -> false;
        };
    }

    /** A parameter list and an object or tuple type in parentheses can both start with a bracket. */
    private boolean patternOpensParameters() {
        int start = in.start;
        if (parser.types.isRefuted(start)) {
            return false;
        }
        Parser.Attempt attempt = parser.attempt();
        next();
        parser.patterns.target();
        boolean parameters = switch (in.token) {
            case COLON, COMMA, ASSIGN, QUESTION -> true;
            case CLOSE_PAREN -> peek() == Token.ARROW;
            default -> false;
        };
        boolean fits = parser.succeeds(attempt) && parameters;
        if (!fits) {
            parser.types.refute(start);
        }
        return fits;
    }

    /** FunctionType or ConstructorType. */
    void functionType() {
        long mark = here();
        eat(Token.ABSTRACT);
        boolean constructs = eat(Token.NEW);
        int outer = context(0, Context.NO_CONDITIONAL_TYPE);
        parser.functions.typeParametersAndParameters();
        expect(Token.ARROW);
        parser.types.returnType();
        restore(outer);
        close(constructs ? Kind.CONSTRUCTOR_TYPE : Kind.FUNCTION_TYPE, mark);
    }
}
