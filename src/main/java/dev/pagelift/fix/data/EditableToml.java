package dev.pagelift.fix.data;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import dev.pagelift.syntax.TomlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.MutableTomlArray;
import org.tomlj.MutableTomlTable;
import org.tomlj.Toml;
import org.tomlj.TomlComment;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlWriteOptions;

/** TOML. Single keys are changed by the library's own editor; what stands below table headers moves by renaming these. */
final class EditableToml extends EditableData {

    /** A header name that no file has, for the moment in which two tables change places. */
    private static final String BETWEEN = "pagelift-swap";

    /** What the library's editor has written last, to go on with while nothing else has changed the text. */
    private @Nullable MutableTomlTable edited;

    private String editedText = "";

    EditableToml(String text, Node root) {
        super(Format.TOML, text, root);
    }

    /** The text without a byte order mark, which the library does not know. */
    private String bare() {
        return text().startsWith("\uFEFF") ? text().substring(1) : text();
    }

    private void become(MutableTomlTable table) {
        String mark = text().startsWith("\uFEFF") ? "\uFEFF" : "";
        TomlWriteOptions options =
                TomlWriteOptions.defaults().withMaxLineWidth(120).withLineSeparator(Layout.lineBreak(text()));
        become(mark + table.toToml(options), TomlNode.of(table));
        edited = table;
        editedText = text();
    }

    private MutableTomlTable parsed() {
        MutableTomlTable last = edited;
        edited = null; // An edit that fails half-way leaves a table that says something else than the text.
        return last != null && editedText.equals(text()) ? last : read();
    }

    /** The library leaves out what it cannot read, and would write the text without it. */
    private MutableTomlTable read() {
        TomlParseResult result = Toml.parse(bare());
        if (result.hasErrors()) {
            throw new CannotEdit("this file has characters that TOML does not allow");
        }
        return (MutableTomlTable) result;
    }

    @Override
    void put(Route route, Object value) {
        MutableTomlTable table = parsed();
        table.set(keys(route), toml(value));
        become(table);
    }

    @Override
    void insertAfter(Route sibling, String key, Object value) {
        MutableTomlTable table = parsed();
        table.insertAfter(keys(sibling), key, toml(value));
        become(table);
    }

    @Override
    void delete(Route route) {
        TomlHeaders headers = new TomlHeaders(text(), root());
        if (headers.areAll(keys(route))) {
            become(headers.without(keys(route)));
            return;
        }
        MutableTomlTable table = parsed();
        table.remove(keys(route));
        become(table);
    }

    @Override
    public void rename(Route route, String key) {
        if (get(route).isEmpty()) {
            return;
        }
        Span name = require(route.parent()).member(route.key()).orElseThrow().keySpan();
        if (name.of(text()).equals(route.key())) {
            become(text().substring(0, name.start()) + Toml.joinKeyPath(List.of(key)) + text().substring(name.end()));
        } else {
            move(route, route.parent().then(key));
        }
    }

    @Override
    public void swap(Route one, Route other) {
        Optional<Span> first = onLine(one);
        Optional<Span> second = onLine(other);
        if (first.isPresent() && second.isPresent()) {
            swap(first.get(), second.get());
            return;
        }
        whole(() -> {
            Route between = Route.of(BETWEEN);
            move(one, between);
            move(other, one);
            move(between, other);
            check();
        });
    }

    /** The value of a key that stands at the start of a line, and the comment behind it. */
    private Optional<Span> onLine(Route route) {
        Node.Member member = require(route.parent()).member(route.key()).orElseThrow();
        int key = member.keySpan().start();
        Span value = member.value().span();
        Span line = new Span(value.start(), Layout.lineEnd(text(), value.end()));
        int behind = Layout.skipBlanks(text(), value.end());
        boolean alone = behind >= line.end() || text().charAt(behind) == '#'; // In braces a comma stands there.
        boolean plain = text().charAt(key) != '[' && Layout.startsLine(text(), key) && value.start() > key;
        return plain && alone ? Optional.of(line) : Optional.empty();
    }

    private void swap(Span one, Span other) {
        boolean inOrder = one.start() < other.start();
        Span first = inOrder ? one : other;
        Span second = inOrder ? other : one;
        become(text().substring(0, first.start())
                + second.of(text())
                + text().substring(first.end(), second.start())
                + first.of(text())
                + text().substring(second.end()));
    }

    @Override
    public void move(Route from, Route to) {
        TomlHeaders headers = new TomlHeaders(text(), root());
        if (headers.areAll(keys(from)) && becomes(headers.renamed(keys(from), keys(to)))) {
            return;
        }
        MutableTomlTable table = parsed();
        Object value = table.get(keys(from));
        if (value == null) {
            throw new CannotEdit("there is no '" + from + "'");
        }
        List<TomlComment> comments = table.entry(keys(from)).comments();
        table.remove(keys(from));
        table.set(keys(to), value);
        comments.forEach(comment -> table.setComment(keys(to), comment));
        become(table);
    }

    /** Takes over a text that can be read: a header cannot add to a table that stands in braces or has dotted keys. */
    private boolean becomes(String changed) {
        try {
            become(changed);
            return true;
        } catch (CannotEdit e) {
            return false;
        }
    }

    @Override
    public void nest(String key, String object, String newKey) {
        move(Route.of(key), Route.of(object, newKey));
    }

    @Override
    void insertComment(Route route, List<String> lines) {
        MutableTomlTable table = parsed();
        table.setCommentAbove(keys(route), lines);
        become(table);
    }

    private static List<String> keys(Route route) {
        List<String> keys = new ArrayList<>();
        for (Object step : route.steps()) {
            if (!(step instanceof String key)) {
                throw new CannotEdit("an element of a list in TOML is not changed alone");
            }
            keys.add(key);
        }
        return keys;
    }

    private static Object toml(Object value) {
        if (value instanceof Map<?, ?> map) {
            MutableTomlTable table = MutableTomlTable.create();
            map.forEach((key, member) -> table.set(List.of((String) key), toml(member)));
            return table;
        }
        if (value instanceof List<?> list) {
            boolean tables = list.stream().allMatch(Map.class::isInstance);
            MutableTomlArray array = tables ? MutableTomlArray.create() : MutableTomlArray.createInline();
            list.forEach(item -> array.add(toml(item)));
            return array;
        }
        return value instanceof Integer number ? (Object) number.longValue() : literal(value);
    }

    private static Object literal(Object value) {
        if (value instanceof Values.Literal number) {
            return number.text().matches("-?\\d{1,18}")
                    ? (Object) Long.valueOf(number.text())
                    : Double.valueOf(number.text());
        }
        return value;
    }
}
