package dev.pagelift.detect.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of GitHub's expressions that people build names and paths with: names, texts, {@code ||} and {@code format}. */
final class Expression {

    private static final String FORMAT = "format(";
    private static final int DEEPEST = 10;
    /** In characters; a text that is put in twice, in a text that is put in twice, has no end. */
    private static final int LONGEST = 4_096;

    private final Map<String, String> variables;

    Expression(Map<String, String> variables) {
        this.variables = variables;
    }

    /** What it comes to; empty when that takes something that is not known here. */
    Optional<String> value(String text) {
        return value(text, 0);
    }

    private Optional<String> value(String text, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        String expression = text.strip();
        List<String> choices = split(expression, "||");
        if (choices.size() > 1) {
            return choice(choices, depth);
        }
        if (isText(expression)) {
            return Optional.of(expression.substring(1, expression.length() - 1).replace("''", "'"));
        }
        return expression.startsWith(FORMAT) && expression.endsWith(")")
                ? format(split(expression.substring(FORMAT.length(), expression.length() - 1), ","), depth)
                : Optional.ofNullable(variables.get(expression));
    }

    /** The first that is not empty, as long as all before it are known. */
    private Optional<String> choice(List<String> choices, int depth) {
        for (String choice : choices) {
            Optional<String> value = value(choice, depth + 1);
            if (value.isEmpty() || !value.get().isEmpty()) {
                return value;
            }
        }
        return Optional.of("");
    }

    private Optional<String> format(List<String> arguments, int depth) {
        Optional<String> formatted = value(arguments.get(0), depth + 1);
        for (int i = 1; i < arguments.size() && formatted.isPresent(); i++) {
            String place = "{" + (i - 1) + "}";
            String pattern = formatted.get();
            formatted = value(arguments.get(i), depth + 1)
                    .map(value -> pattern.replace(place, value))
                    .filter(value -> value.length() <= LONGEST);
        }
        return formatted;
    }

    private static boolean isText(String expression) {
        return expression.length() > 1
                && expression.startsWith("'")
                && closing(expression, 1) == expression.length() - 1;
    }

    /** Where a text that starts before ends; a doubled quote stands for one within. */
    private static int closing(String text, int from) {
        int at = text.indexOf('\'', from);
        while (at >= 0 && text.startsWith("''", at)) {
            at = text.indexOf('\'', at + 2);
        }
        return at < 0 ? text.length() : at;
    }

    /** The parts between signs that stand neither in a text nor in brackets. */
    private static List<String> split(String text, String sign) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at = closing(text, at + 1);
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && text.startsWith(sign, at)) {
                parts.add(text.substring(start, at));
                start = at + sign.length();
                at = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
