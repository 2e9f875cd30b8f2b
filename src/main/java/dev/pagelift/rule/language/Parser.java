package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Syntax.Call;
import dev.pagelift.rule.language.Syntax.Items;
import dev.pagelift.rule.language.Syntax.Literal;
import dev.pagelift.rule.language.Syntax.Name;
import dev.pagelift.rule.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of an expression by CEL's grammar, which decides what binds tighter. */
final class Parser {

    /** In UTF-16 code units. */
    private static final int MAX_LENGTH = 2_000;

    /** Parentheses, lists, arguments and else-branches within each other. */
    private static final int MAX_DEPTH = 50;

    /** Words that CEL keeps for itself and that cannot name a field at the start of a path. */
    private static final Set<String> RESERVED =
            Set.of(("as break const continue else for function if import let loop package namespace return var void "
                            + "while")
                    .split(" "));

    private final Tokens tokens;
    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Refused(MAX_LENGTH, "A condition has at most " + MAX_LENGTH + " characters.");
        }
        Parser parser = new Parser(new Tokens(new Lexer(text).tokens()));
        Syntax whole = parser.expression();
        parser.tokens.expectEnd();
        return whole;
    }

    private Syntax expression() {
        if (++depth > MAX_DEPTH) {
            throw new Refused(tokens.peek().offset(), "A condition nests at most " + MAX_DEPTH + " levels deep.");
        }
        Syntax condition = joined(Operator.OR);
        Token question = tokens.peek();
        if (tokens.accept("?")) {
            Syntax yes = joined(Operator.OR);
            tokens.expect(":");
            condition = new Call(question.offset(), Operator.CHOOSE, List.of(condition, yes, expression()));
        }
        depth--;
        return condition;
    }

    /** One flat call for any number of operands, so that a long chain does not make a deep tree. */
    private Syntax joined(Operator sign) {
        Syntax first = part(sign);
        if (!tokens.peek().is(sign.written())) {
            return first;
        }
        int offset = tokens.peek().offset();
        List<Syntax> operands = new ArrayList<>(List.of(first));
        while (tokens.accept(sign.written())) {
            operands.add(part(sign));
        }
        return new Call(offset, sign, operands);
    }

    private Syntax part(Operator sign) {
        return sign == Operator.OR ? joined(Operator.AND) : relation();
    }

    private Syntax relation() {
        Syntax left = negation();
        for (Operator found = Operator.relation(tokens.peek());
                found != null;
                found = Operator.relation(tokens.peek())) {
            int offset = tokens.take().offset();
            left = new Call(offset, found, List.of(left, negation()));
        }
        return left;
    }

    /** Two signs cancel each other out before anything is checked, as they do in CEL. */
    private Syntax negation() {
        int offset = tokens.peek().offset();
        boolean negated = false;
        while (tokens.accept("!")) {
            negated = !negated;
        }
        Syntax operand = member();
        return negated ? new Call(offset, Operator.NOT, List.of(operand)) : operand;
    }

    private Syntax member() {
        Syntax target = primary();
        while (tokens.accept(".")) {
            Token name = tokens.take();
            if (name.kind() != Kind.NAME) {
                throw new Refused(name.offset(), "A name is expected here, not " + name + ".");
            }
            target = tokens.peek().is("(") ? call(name, target) : field(target, name);
        }
        return target;
    }

    private static Syntax field(Syntax target, Token name) {
        if (!(target instanceof Name owner)) {
            throw new Refused(
                    name.offset(), "Only a field has fields; '" + name.text() + "' has nothing to belong to.");
        }
        List<Token> path = new ArrayList<>(owner.path());
        path.add(name);
        return new Name(path);
    }

    private Syntax primary() {
        Token token = tokens.take();
        return switch (token.kind()) {
            case STRING -> new Literal(token.offset(), token.text());
            case NUMBER -> number(token, "");
            case NAME -> named(token);
            case SYMBOL -> grouped(token);
            case END -> throw missingValue(token);
        };
    }

    private Syntax named(Token token) {
        return switch (token.text()) {
            case "true", "false" -> new Literal(token.offset(), token.isWord("true"));
            case "null" -> new Literal(token.offset(), null);
            case "in" -> throw missingValue(token);
            default -> tokens.peek().is("(") ? call(token, null) : field(token);
        };
    }

    private static Syntax field(Token token) {
        if (RESERVED.contains(token.text())) {
            throw new Refused(token.offset(), token + " is a reserved word of CEL.");
        }
        return new Name(List.of(token));
    }

    private Syntax grouped(Token token) {
        if (token.is("(")) {
            Syntax inner = expression();
            tokens.expect(")");
            return inner;
        }
        if (token.is("[")) {
            return new Items(token.offset(), expressions("]"));
        }
        if (token.is("-") && tokens.peek().kind() == Kind.NUMBER) {
            return number(tokens.take(), "-");
        }
        throw missingValue(token);
    }

    private static Syntax number(Token token, String sign) {
        boolean hexadecimal = token.text().startsWith("0x");
        try {
            String digits = sign + (hexadecimal ? token.text().substring(2) : token.text());
            return new Literal(token.offset(), Long.parseLong(digits, hexadecimal ? 16 : 10));
        } catch (NumberFormatException e) {
            throw new Refused(token.offset(), "The number does not fit into 64 bits.");
        }
    }

    private Syntax call(Token name, @Nullable Syntax target) {
        Operator function = Operator.function(name.text());
        if (function == null || target == null && function != Operator.SIZE) {
            throw new Refused(
                    name.offset(),
                    "There is no function '" + name.text()
                            + "'; there are size(x), and x.size(), x.startsWith(s), x.endsWith(s), x.contains(s), x.matches(re).");
        }
        tokens.expect("(");
        List<Syntax> operands = new ArrayList<>();
        if (target != null) {
            operands.add(target);
        }
        operands.addAll(expressions(")"));
        if (operands.size() != function.operands()) {
            int wanted = function.operands() - (target == null ? 0 : 1);
            throw new Refused(name.offset(), function + " takes " + (wanted == 0 ? "no argument." : "one argument."));
        }
        return new Call(name.offset(), function, operands);
    }

    /** Expressions between commas up to the closing sign; a list may end with a comma. */
    private List<Syntax> expressions(String close) {
        List<Syntax> found = new ArrayList<>();
        while (!tokens.accept(close)) {
            if (!found.isEmpty()) {
                tokens.expect(",");
                if (close.equals("]") && tokens.accept(close)) {
                    break;
                }
            }
            found.add(expression());
        }
        return found;
    }

    private static Refused missingValue(Token found) {
        return new Refused(found.offset(), "A value is expected here, not " + found + ".");
    }
}
