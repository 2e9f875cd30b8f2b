package dev.pagelift.fix.data;

import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data file that is being changed. Whatever a change does not name keeps its text: comments, order, quotes, indentation, line
 * breaks. Values are {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double}, and {@code List} and
 * {@code Map} of them. A change that the notation of the file does not allow throws {@link CannotEdit} and leaves the text alone.
 */
public abstract class EditableData {

    private final Format format;
    private String text;
    /** With the places of a text; null while nobody has asked for them since the last change. */
    private @Nullable Node root;
    /** What the text says, with places or without. */
    private Node said;

    EditableData(Format format, String text, Node root) {
        this.format = format;
        this.text = text;
        this.root = root;
        this.said = root;
    }

    /**
     * Empty when something in the text cannot be read, because then nobody knows what an edit would do to it. So it is with a
     * carriage return alone in JSON, which ends a comment for some readers and for others does not.
     */
    public static Optional<EditableData> of(Format format, String text) {
        if (format == Format.JSON && hasReturnAlone(text)) {
            return Optional.empty();
        }
        List<Document.Problem> problems = new ArrayList<>();
        Node root = format.parse(text, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (format) {
                    case JSON -> new EditableJson(text, root);
                    case TOML -> new EditableToml(text, root);
                    case YAML -> new EditableYaml(text, root);
                });
    }

    private static boolean hasReturnAlone(String text) {
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
            if (!text.startsWith("\n", at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The text with all changes so far. */
    public String text() {
        return text;
    }

    /** Throws {@link CannotEdit} when the changes have led to a text that cannot be read. */
    public void check() {
        root();
    }

    /** What the text says now, and where. */
    public Node root() {
        Node placed = root;
        if (placed == null) {
            become(text);
            placed = said;
        }
        return placed;
    }

    /** What the text says now at one place, which the node need not know. */
    public Optional<Node> get(Route route) {
        return route.in(said);
    }

    /** Gives a key or element a value. A key that is not there is added at the end of its object, which is made when needed. */
    public final void set(Route route, Object value) {
        Route known = Values.known(said, route);
        if (!known.equals(route) && !require(known).isObject()) {
            throw new CannotEdit("'" + known + "' holds no keys");
        }
        if (!get(route).map(old -> Values.of(old).equals(Values.normal(value))).orElse(false)) {
            put(route, value);
        }
    }

    /** Adds a key right behind another one of the same object; sets it when it is there already. */
    public final void setAfter(Route sibling, String key, Object value) {
        Route route = sibling.parent().then(key);
        if (get(route).isPresent() || get(sibling).isEmpty()) {
            set(route, value);
        } else {
            insertAfter(sibling, key, value);
        }
    }

    /** Removes a key, with a comment on its line, as often as it stands there. Nothing happens when it does not. */
    public final void remove(Route route) {
        boolean isKey = route.steps().get(route.steps().size() - 1) instanceof String;
        whole(() -> {
            do {
                if (get(route).isEmpty()) {
                    return;
                }
                delete(route);
            } while (isKey);
        });
    }

    /** Makes all steps of a change or none. */
    final void whole(Runnable steps) {
        String before = text;
        try {
            steps.run();
        } catch (CannotEdit e) {
            become(before);
            throw e;
        }
    }

    /** Adds elements to a list that do not stand in it yet; makes the list when there is none. */
    public final void append(Route route, List<?> elements) {
        List<Object> longer = new ArrayList<>();
        get(route).ifPresent(old -> longer.addAll((List<?>) Values.of(old)));
        int before = longer.size();
        elements.stream()
                .map(Values::normal)
                .filter(element -> !longer.contains(element))
                .forEach(longer::add);
        if (longer.size() > before) {
            set(route, longer);
        }
    }

    /** Writes a copy of what one key holds to another. */
    public final void copy(Route from, Route to) {
        set(to, Values.of(require(from)));
    }

    /** Removes an object that has lost its last key. */
    public final void removeEmpty(Route route) {
        if (get(route)
                .filter(node -> node.isObject() && node.members().isEmpty())
                .isPresent()) {
            delete(route);
        }
    }

    /** Makes a value at the top level the first one of a new object, as near to its place as the notation allows. */
    public abstract void nest(String key, String object, String newKey);

    abstract void put(Route route, Object value);

    abstract void insertAfter(Route sibling, String key, Object value);

    abstract void delete(Route route);

    /** Gives a key another name. Nothing happens when it is not there. */
    public abstract void rename(Route route, String key);

    /** Exchanges what two keys hold; both must be there. */
    public abstract void swap(Route one, Route other);

    /** Puts a value elsewhere as it is written; the target must not be there. */
    public abstract void move(Route from, Route to);

    /**
     * Puts comment lines above a key, unless the first of them stands in the text already.
     *
     * @param lines without the sign that starts a comment
     */
    public final void comment(Route route, List<String> lines) {
        if (!text.contains(lines.get(0))) {
            insertComment(route, lines);
        }
    }

    /** Puts comment lines above the first key, unless the first of them stands in the text already. */
    public final void commentAtTop(List<String> lines) {
        said.members().keySet().stream().findFirst().ifPresent(key -> comment(Route.of(key), lines));
    }

    abstract void insertComment(Route route, List<String> lines);

    /** Takes over a new text, which must be readable. */
    final void become(String changed) {
        List<Document.Problem> problems = new ArrayList<>();
        Node read = format.parse(changed, problems);
        if (!problems.isEmpty()) {
            throw new CannotEdit("the notation of this file does not allow the change");
        }
        text = changed;
        root = read;
        said = read;
    }

    /** Takes over a new text of which it is known what it says; where, is found out when somebody asks. */
    final void become(String changed, Node says) {
        text = changed;
        root = null;
        said = says;
    }

    /** A node that knows its place. */
    final Node require(Route route) {
        return route.in(root()).orElseThrow(() -> new CannotEdit("there is no '" + route + "'"));
    }
}
