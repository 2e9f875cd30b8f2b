package dev.pagelift.fix.data;

import dev.pagelift.fix.data.JsonPrinter.Written;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON with comments. */
final class EditableJson extends EditableData {

    EditableJson(String text, Node root) {
        super(Format.JSON, text, root);
    }

    private JsonPrinter printer() {
        return new JsonPrinter(Layout.lineBreak(text()), Layout.unit(text()));
    }

    @Override
    void put(Route route, Object value) {
        Route known = Values.known(root(), route);
        if (known.equals(route)) {
            replace(require(route).span(), print(value, anchor(route)));
            return;
        }
        Node object = require(known);
        List<Object> missing =
                route.steps().subList(known.steps().size(), route.steps().size());
        insert(object, last(object), (String) missing.get(0), Values.nested(missing.subList(1, missing.size()), value));
    }

    private static @Nullable Member last(Node object) {
        List<Member> members = new ArrayList<>(object.members().values());
        return members.isEmpty() ? null : members.get(members.size() - 1);
    }

    /** Where the key of a route starts, or the element. */
    private int anchor(Route route) {
        int value = require(route).span().start();
        return require(route.parent()).members().values().stream()
                .filter(member -> member.value().span().start() == value)
                .mapToInt(member -> member.keySpan().start())
                .findFirst()
                .orElse(value);
    }

    /** What does not start a line stands in an object or list that is written on one line, and stays on it. */
    private String print(Object value, int anchor) {
        boolean inline = !(value instanceof Written) && !Layout.startsLine(text(), anchor);
        return inline ? printer().inline(value) : printer().block(value, Layout.indentation(text(), anchor));
    }

    @Override
    void insertAfter(Route sibling, String key, Object value) {
        insert(
                require(sibling.parent()),
                require(sibling.parent()).member(sibling.key()).orElse(null),
                key,
                value);
    }

    private void insert(Node object, @Nullable Member after, String key, Object value) {
        if (after == null) {
            insertFirst(object, key, value);
        } else if (Layout.startsLine(text(), after.keySpan().start())) {
            insertLine(after, key, value);
        } else {
            int end = after.value().span().end();
            become(text().substring(0, end)
                    + ", " + JsonPrinter.string(key) + ": " + printer().inline(value)
                    + text().substring(end));
        }
    }

    private void insertFirst(Node object, String key, Object value) {
        String indentation = Layout.indentation(text(), object.span().start());
        int close = object.span().end() - 1;
        int content = close;
        while (Character.isWhitespace(text().charAt(content - 1))) {
            content--;
        }
        String member = line(key, value, indentation + printer().unit());
        replace(new Span(content, close), member + printer().lineBreak() + indentation);
    }

    private void insertLine(Member after, String key, Object value) {
        int end = after.value().span().end();
        int comma = comma(end);
        String line =
                line(key, value, Layout.indentation(text(), after.keySpan().start()));
        if (comma < 0) {
            int at = endOfComment(end);
            become(text().substring(0, end) + "," + text().substring(end, at) + line + text().substring(at));
        } else {
            int at = endOfComment(comma + 1);
            become(text().substring(0, at) + line + "," + text().substring(at));
        }
    }

    private String line(String key, Object value, String indentation) {
        return printer().lineBreak() + indentation + JsonPrinter.string(key) + ": "
                + printer().block(value, indentation);
    }

    /** The comma behind an offset, with only blanks and comments between; -1 when there is none. */
    private int comma(int from) {
        int at = JsonTrivia.skip(text(), from);
        return at < text().length() && text().charAt(at) == ',' ? at : -1;
    }

    /** The end of a comment that follows on the same line, else the offset itself. */
    private int endOfComment(int from) {
        int at = Layout.skipBlanks(text(), from);
        int end = JsonTrivia.endOfComment(text(), at);
        boolean sameLine = end > at && end <= Layout.lineEnd(text(), at);
        return sameLine ? end : from;
    }

    @Override
    void delete(Route route) {
        Node object = require(route.parent());
        Member member = object.member(route.key()).orElseThrow(() -> new CannotEdit("there is no '" + route + "'"));
        int end = member.value().span().end();
        int comma = comma(end);
        int from = member.keySpan().start();
        int to = endOfComment(comma < 0 ? end : comma + 1);
        boolean wholeLines =
                Layout.startsLine(text(), from) && Layout.skipBlanks(text(), to) >= Layout.lineEnd(text(), to);
        if (wholeLines) {
            from = Layout.lineStart(text(), from);
            to = Layout.nextLine(text(), to);
        } else if (comma >= 0) {
            to = Layout.skipBlanks(text(), comma + 1);
        }
        int before = comma < 0 ? commaBefore(object, member) : -1;
        String head = text().substring(0, from);
        if (before >= 0) {
            head = head.substring(0, before) + (wholeLines ? head.substring(before + 1) : "");
        }
        become(head + text().substring(to));
    }

    /** The comma that would be left hanging when the last member goes; -1 when there is none. */
    private int commaBefore(Node object, Member member) {
        int end = -1;
        for (Member other : object.members().values()) {
            if (other.keySpan().start() < member.keySpan().start()) {
                end = Math.max(end, other.value().span().end());
            }
        }
        return end < 0 ? -1 : comma(end);
    }

    @Override
    public void rename(Route route, String key) {
        require(route.parent())
                .member(route.key())
                .ifPresent(member -> replace(member.keySpan(), JsonPrinter.string(key)));
    }

    @Override
    public void swap(Route one, Route other) {
        Written first = written(require(one));
        Written second = written(require(other));
        put(one, second);
        put(other, first);
    }

    @Override
    public void move(Route from, Route to) {
        Written value = written(require(from));
        delete(from);
        put(to, value);
    }

    @Override
    public void nest(String key, String object, String newKey) {
        Written value = written(require(Route.of(key)));
        rename(Route.of(key), object);
        put(Route.of(object), Map.of(newKey, value));
    }

    private Written written(Node node) {
        return new Written(
                node.span().of(text()), Layout.indentation(text(), node.span().start()));
    }

    @Override
    void insertComment(Route route, List<String> lines) {
        Member member = require(route.parent())
                .member(route.key())
                .orElseThrow(() -> new CannotEdit("there is no '" + route + "'"));
        int at = Layout.lineStart(text(), member.keySpan().start());
        String indentation = Layout.indentation(text(), member.keySpan().start());
        StringBuilder comment = new StringBuilder();
        lines.forEach(line -> comment.append(indentation)
                .append("// ")
                .append(line)
                .append(printer().lineBreak()));
        become(text().substring(0, at) + comment + text().substring(at));
    }

    private void replace(Span span, String replacement) {
        become(text().substring(0, span.start()) + replacement + text().substring(span.end()));
    }
}
