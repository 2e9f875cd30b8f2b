package dev.pagelift.fix.data;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** YAML: keys of block mappings, and scalars wherever they stand. */
final class EditableYaml extends EditableData {

    /** Text that means itself when it is written without quotes. */
    private static final Pattern PLAIN = Pattern.compile("(?!.*:(?: |$))[A-Za-z_./~@][A-Za-z0-9_./~@+=: \\-]*");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|~|y|n");

    EditableYaml(String text, Node root) {
        super(Format.YAML, text, root);
    }

    @Override
    void put(Route route, Object value) {
        if (get(route).isPresent()) {
            Node old = require(route);
            checkPlace(route);
            if (old.isObject() || old.isArray()) {
                throw new CannotEdit("'" + route + "' is no single value");
            }
            String written = scalar(value, old.span().of(text()));
            boolean missing = old.span().length() == 0
                    && !Layout.startsLine(text(), old.span().start());
            replace(old.span(), missing ? " " + written : written);
            return;
        }
        Node mapping = require(route.parent());
        Member last = mapping.members().values().stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new CannotEdit("'" + route.parent() + "' is empty"));
        insertAfter(route.parent().then(last.key()), route.key(), value);
    }

    private static String scalar(Object value, String old) {
        if (value instanceof Map || value instanceof List) {
            throw new CannotEdit("a single value takes no lists or mappings in its place");
        }
        if (!(value instanceof String string)) {
            return value.toString();
        }
        if (old.startsWith("'") && string.indexOf('\n') < 0) {
            return "'" + string.replace("'", "''") + "'";
        }
        boolean plain = PLAIN.matcher(string).matches() && !WORD.matcher(string).matches() && !string.endsWith(" ");
        return plain && !old.startsWith("\"") ? string : JsonPrinter.string(string);
    }

    @Override
    void insertAfter(Route sibling, String key, Object value) {
        Member member = block(sibling);
        int start = member.keySpan().start();
        String column = " ".repeat(start - Layout.lineStart(text(), start));
        int at = Layout.lineEnd(text(), member.value().span().end());
        become(text().substring(0, at) + lines(column, key, value) + text().substring(at));
    }

    private String lines(String column, String key, Object value) {
        StringBuilder lines = new StringBuilder(Layout.lineBreak(text()) + column + key + ":");
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((inner, member) -> lines.append(lines(column + "  ", (String) inner, member)));
            return lines.toString();
        }
        return lines.append(' ').append(scalar(value, "")).toString();
    }

    /** A member of a mapping that is not written in braces. */
    private Member block(Route route) {
        List<Object> steps = route.steps();
        if (steps.isEmpty() || steps.get(steps.size() - 1) instanceof Integer) {
            throw new CannotEdit("nothing would be left of an element or of the file");
        }
        checkPlace(route);
        Node mapping = require(route.parent());
        Member member = mapping.member(route.key()).orElseThrow(() -> new CannotEdit("there is no '" + route + "'"));
        // Behind an anchor or a tag the mapping may be in braces as well.
        if ("{&!".indexOf(text().charAt(mapping.span().start())) >= 0) {
            throw new CannotEdit("'" + route.parent() + "' is written in braces, or has an anchor or a tag");
        }
        return member;
    }

    /** An alias holds what stands at its anchor, above it: an edit there would change both. */
    private void checkPlace(Route route) {
        Node at = root();
        for (Object step : route.steps()) {
            Node next = (step instanceof String key ? Route.of(key) : Route.of().then((Integer) step))
                    .in(at)
                    .orElse(null);
            if (next == null) {
                return;
            }
            Span before =
                    step instanceof String key ? at.member(key).orElseThrow().keySpan() : at.span();
            if (next.span().start() < before.start()) {
                throw new CannotEdit("'" + route + "' stands behind an alias");
            }
            at = next;
        }
    }

    @Override
    void delete(Route route) {
        Member member = block(route);
        int start = member.keySpan().start();
        if (!Layout.startsLine(text(), start)) {
            throw new CannotEdit("'" + route + "' is the first key of an element");
        }
        if (require(route.parent()).members().size() == 1) {
            delete(route.parent());
            return;
        }
        become(text().substring(0, Layout.lineStart(text(), start))
                + text().substring(Layout.nextLine(text(), member.value().span().end())));
    }

    @Override
    public void rename(Route route, String key) {
        if (get(route).isPresent()) {
            replace(block(route).keySpan(), key);
        }
    }

    @Override
    public void swap(Route one, Route other) {
        throw new CannotEdit("values in YAML stay where they are");
    }

    @Override
    public void move(Route from, Route to) {
        throw new CannotEdit("values in YAML stay where they are");
    }

    @Override
    public void nest(String key, String object, String newKey) {
        throw new CannotEdit("values in YAML stay where they are");
    }

    @Override
    void insertComment(Route route, List<String> lines) {
        int start = block(route).keySpan().start();
        int at = Layout.lineStart(text(), start);
        StringBuilder comment = new StringBuilder();
        lines.forEach(line -> comment.append(Layout.indentation(text(), start))
                .append("# ")
                .append(line)
                .append(Layout.lineBreak(text())));
        become(text().substring(0, at) + comment + text().substring(at));
    }

    private void replace(Span span, String replacement) {
        become(text().substring(0, span.start()) + replacement + text().substring(span.end()));
    }
}
