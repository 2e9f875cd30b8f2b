package dev.pagelift.fix.data;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
            if (old.isObject() || old.isArray()) {
                throw new CannotEdit("'" + route + "' is no single value");
            }
            String written = scalar(value, old.span().of(text()));
            boolean missing = old.span().length() == 0
                    && !Layout.startsLine(text(), old.span().start());
            become(replaced(old.span(), missing ? " " + written : written), route, value);
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
        int at = Layout.lineEnd(text(), end(member));
        String changed = text().substring(0, at) + lines(column, key, value) + text().substring(at);
        become(changed, sibling.parent().then(key), value);
    }

    private String lines(String column, String key, Object value) {
        StringBuilder lines = new StringBuilder(Layout.lineBreak(text()) + column + key + ":");
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((inner, member) -> lines.append(lines(column + "  ", (String) inner, member)));
            return lines.toString();
        }
        return lines.append(' ').append(scalar(value, "")).toString();
    }

    /** Where a key ends with its value, which stands above it when it is an alias. */
    private static int end(Member member) {
        return Math.max(member.keySpan().end(), member.value().span().end());
    }

    private Member block(Route route) {
        List<Object> steps = route.steps();
        if (steps.isEmpty() || steps.get(steps.size() - 1) instanceof Integer) {
            throw new CannotEdit("nothing would be left of an element or of the file");
        }
        return require(route.parent())
                .member(route.key())
                .orElseThrow(() -> new CannotEdit("there is no '" + route + "'"));
    }

    @Override
    void delete(Route route) {
        Member member = block(route);
        int start = member.keySpan().start();
        if (!Layout.startsLine(text(), start)) {
            throw new CannotEdit("'" + route + "' does not begin its line");
        }
        if (require(route.parent()).members().size() == 1) {
            delete(route.parent());
            return;
        }
        int next = Layout.nextLine(text(), end(member));
        become(text().substring(0, Layout.lineStart(text(), start)) + text().substring(next), route, null);
    }

    @Override
    public void rename(Route route, String key) {
        if (get(route).isPresent()) {
            Object value = Values.of(require(route));
            become(replaced(block(route).keySpan(), key), route, route.parent().then(key), value);
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
        become(text().substring(0, at) + comment + text().substring(at), route, Values.of(require(route)));
    }

    private String replaced(Span span, String replacement) {
        return text().substring(0, span.start()) + replacement + text().substring(span.end());
    }

    private void become(String changed, Route place, @Nullable Object value) {
        become(changed, place, place, value);
    }

    /**
     * Takes over a text that says the same but at one place. What a line means hangs on lines far from it, on braces, anchors and
     * tags; so an edit is made as if they were not there, and taken back when it says anything else than it should.
     *
     * @param place where it was, and where it is
     * @param value what the text must say there; null when it was removed
     */
    private void become(String changed, Route place, Route now, @Nullable Object value) {
        Object rest = Values.without(Values.of(root()), place.steps());
        whole(() -> {
            become(changed);
            boolean said = value == null || get(now).map(Values::of).equals(Optional.of(Values.normal(value)));
            if (!said || !rest.equals(Values.without(Values.of(root()), now.steps()))) {
                throw new CannotEdit("the notation of this file does not allow the change");
            }
        });
    }
}
