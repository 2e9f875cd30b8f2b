package dev.pagelift.syntax;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of a Java file that are given one text and no other, and what expressions come to with them. */
final class JavaConstants {

    private static final String UNKNOWN = "{…}";
    private static final Set<String> LISTS = Set.of("of", "asList");

    /** In UTF-16 code units; constants can be made of constants, twice as long each time. */
    private static final int LONGEST = 4_000;

    private final Map<String, String> values = new HashMap<>();

    private JavaConstants() {}

    static JavaConstants of(List<VariableDeclarator> declarations) {
        JavaConstants constants = new JavaConstants();
        for (VariableDeclarator declaration : declarations) {
            declaration
                    .getInitializer()
                    .filter(constants::isText)
                    .ifPresent(value -> constants.values.merge(
                            declaration.getNameAsString(),
                            constants.fold(value),
                            (a, b) -> a.equals(b) ? a : "{" + declaration.getNameAsString() + "}"));
        }
        return constants;
    }

    /** Whether an expression is part of a larger text. */
    static boolean isPart(Expression expression) {
        return expression
                .getParentNode()
                .filter(parent -> parent instanceof EnclosedExpr
                        || parent instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS)
                .isPresent();
    }

    /** Whether an expression has a text in it that the file shows. */
    boolean isText(Expression expression) {
        return operands(expression).stream()
                .anyMatch(part -> part.isStringLiteralExpr()
                        || part.isTextBlockLiteralExpr()
                        || part instanceof NameExpr name && values.containsKey(name.getNameAsString()));
    }

    /** What an expression comes to. */
    String fold(Expression expression) {
        StringBuilder text = new StringBuilder();
        for (Expression part : operands(expression)) {
            text.append(value(part));
            if (text.length() > LONGEST) {
                return text.substring(0, LONGEST);
            }
        }
        return text.toString();
    }

    private String value(Expression part) {
        if (part instanceof StringLiteralExpr literal) {
            return literal.asString();
        }
        if (part instanceof TextBlockLiteralExpr block) {
            return block.asString();
        }
        if (part instanceof NameExpr name) {
            return named(name.getNameAsString());
        }
        if (part instanceof FieldAccessExpr field) {
            return named(field.getNameAsString());
        }
        return part instanceof IntegerLiteralExpr number ? number.getValue() : UNKNOWN;
    }

    private String named(String name) {
        return values.getOrDefault(name, "{" + name + "}");
    }

    /** The parts of a sum from left to right; an expression that is no sum is its only part. */
    private static List<Expression> operands(Expression expression) {
        Deque<Expression> parts = new ArrayDeque<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(expression));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof EnclosedExpr enclosed) {
                open.push(enclosed.getInner());
            } else if (next instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
                open.push(sum.getRight());
                open.push(sum.getLeft());
            } else {
                parts.add(next);
            }
        }
        return List.copyOf(parts);
    }

    /** The elements of {@code List.of(…)}, {@code Arrays.asList(…)} or an array; empty for what is none. */
    static List<Expression> items(Expression expression) {
        if (expression instanceof MethodCallExpr call && LISTS.contains(call.getNameAsString())) {
            return call.getArguments();
        }
        return expression instanceof ArrayCreationExpr array
                ? array.getInitializer()
                        .map(ArrayInitializerExpr::getValues)
                        .map(values -> List.<Expression>copyOf(values))
                        .orElse(List.of())
                : List.of();
    }
}
