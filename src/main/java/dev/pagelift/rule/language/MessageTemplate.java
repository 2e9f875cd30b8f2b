package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Type.Choice;
import dev.pagelift.rule.language.Type.ListOf;
import dev.pagelift.rule.language.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for values: <code>{file}</code>, <code>{site.root}</code>; <code>{{</code> and <code>}}</code> stand for
 * braces. A list is joined with commas. Values are put in as they are: whoever prints a message escapes it.
 */
public final class MessageTemplate implements Compiled {

    /** What a value, which comes from the audited repository, may take of a message, in UTF-16 code units. */
    private static final int MAX_VALUE = 300;

    /** Text around the fields: one more than there are fields. */
    private final List<String> texts = new ArrayList<>();

    private final List<Term.Field> fields = new ArrayList<>();

    private MessageTemplate() {}

    /**
     * A template, or the first thing about the text that is wrong.
     *
     * @param when the condition under which the message is given: a field that may be null has its place only where this asks
     */
    public static Compiled compile(String text, FactType fact, Predicate when) {
        try {
            MessageTemplate template = new MessageTemplate();
            template.read(text, fact, when);
            return template;
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private void read(String text, FactType fact, Predicate when) {
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if (c == '{' && !doubled) {
                int close = text.indexOf('}', at);
                fields.add(field(text, at + 1, close, fact, when));
                texts.add(literal.toString());
                literal.setLength(0);
                at = close;
            } else if (c == '}' && !doubled) {
                throw new Refused(at, "A brace that stands for itself is doubled: '}}'.");
            } else {
                literal.append(c);
                at += c == '{' || c == '}' ? 1 : 0;
            }
        }
        texts.add(literal.toString());
    }

    private static Term.Field field(String text, int start, int close, FactType fact, Predicate when) {
        Term.Field field = fact.field(name(text, start, close), when.present());
        fact.requirePresent(field.last(), field.path(), start, when.present());
        if (!isShown(field.type())) {
            String kind = field.type() instanceof ListOf ? "a list of records" : "a record";
            throw new Refused(start, "'" + field.path() + "' is " + kind + " and cannot be shown.");
        }
        return field;
    }

    private static boolean isShown(Type type) {
        return type instanceof Scalar
                || type instanceof Choice
                || type instanceof ListOf list && isShown(list.element());
    }

    private static Syntax.Name name(String text, int start, int close) {
        if (close < 0) {
            throw new Refused(
                    start - 1, "The place that starts here is not closed; a brace that stands for itself is doubled.");
        }
        List<Token> path = new ArrayList<>();
        int at = start;
        for (String part : text.substring(start, close).split("\\.", -1)) {
            path.add(new Token(Token.Kind.NAME, part, at));
            at += part.length() + 1;
        }
        return new Syntax.Name(path);
    }

    /** The message about a fact for which the condition holds. */
    public String render(Record fact, Record site) {
        Scope scope = new Scope(fact, site);
        StringBuilder message = new StringBuilder(texts.get(0));
        for (int i = 0; i < fields.size(); i++) {
            message.append(shown(fields.get(i).value(scope))).append(texts.get(i + 1));
        }
        return message.toString();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof List<?> list ? joined(list) : cut(String.valueOf(Objects.requireNonNull(value)));
    }

    private static String joined(List<?> list) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            String element = cut(String.valueOf(list.get(i)));
            if (i > 0 && joined.length() + element.length() > MAX_VALUE) {
                return joined + " and " + (list.size() - i) + " more";
            }
            joined.append(i == 0 ? "" : ", ").append(element);
        }
        return joined.toString();
    }

    private static String cut(String value) {
        if (value.length() <= MAX_VALUE) {
            return value;
        }
        boolean splitsPair = Character.isHighSurrogate(value.charAt(MAX_VALUE - 2));
        return value.substring(0, MAX_VALUE - (splitsPair ? 2 : 1)) + "…";
    }
}
