package dev.pagelift.rule.language;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An expression as written, before its names and types are known. */
sealed interface Syntax {

    int offset();

    /** A string, a {@code Long}, a boolean or null. */
    record Literal(int offset, @Nullable Object value) implements Syntax {}

    record Items(int offset, List<Syntax> elements) implements Syntax {}

    /** A field, or a field of a field: {@code route.path}. */
    record Name(List<Token> path) implements Syntax {

        @Override
        public int offset() {
            return path.get(0).offset();
        }

        /** As written, without blanks. */
        String dotted() {
            StringJoiner dotted = new StringJoiner(".");
            for (Token name : path) {
                dotted.add(name.text());
            }
            return dotted.toString();
        }
    }

    record Call(int offset, Operator operator, List<Syntax> operands) implements Syntax {

        Syntax first() {
            return operands.get(0);
        }

        Syntax second() {
            return operands.get(1);
        }

        Syntax third() {
            return operands.get(2);
        }
    }
}
