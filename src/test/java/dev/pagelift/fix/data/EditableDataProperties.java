package dev.pagelift.fix.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random edits of random files: the tree is what was wanted, every other line is untouched, and a second time changes nothing. */
class EditableDataProperties {

    private static final List<String> KEYS = List.of("a", "b-c", "vars", "x", "long_name");

    /** A file in one notation, and what it says. */
    record Sample(Format format, String text, Map<String, Object> tree) {

        EditableData open() {
            EditableData data = EditableData.of(format, text)
                    .orElseThrow(() -> new AssertionError("the sample itself cannot be read:\n" + text));
            assertEquals(tree, Values.of(data.root()), text);
            return data;
        }
    }

    @Property(tries = 400)
    void settingAKey(
            @ForAll("samples") Sample sample, @ForAll("routes") List<String> keys, @ForAll("values") Object value) {
        EditableData data = sample.open();
        Route route = route(keys);
        Map<String, Object> wanted = copy(sample.tree());
        boolean possible = put(wanted, keys, value);
        try {
            data.set(route, value);
        } catch (CannotEdit e) {
            assertTrue(!possible || sample.format() == Format.YAML, sample + " " + route + " " + e.getMessage());
            assertEquals(sample.text(), data.text());
            return;
        }
        check(sample, data, wanted, keys);
        String once = data.text();
        data.set(route, value);
        assertEquals(once, data.text());
    }

    @Property(tries = 400)
    void removingAKey(@ForAll("samples") Sample sample, @ForAll("routes") List<String> keys) {
        EditableData data = sample.open();
        Map<String, Object> wanted = copy(sample.tree());
        Map<String, Object> parent = parent(wanted, keys);
        if (parent != null) {
            parent.remove(keys.get(keys.size() - 1));
        }
        try {
            data.remove(route(keys));
        } catch (CannotEdit e) {
            assertEquals(Format.YAML, sample.format());
            return;
        }
        if (sample.format() == Format.JSON) {
            check(sample, data, wanted, keys);
        } else {
            assertEquals(
                    withoutEmpty(wanted),
                    withoutEmpty(Values.of(data.root())),
                    sample.text() + "\n---\n" + data.text());
        }
    }

    @Property(tries = 300)
    void exchangingTwoKeys(
            @ForAll("tableSamples") Sample sample,
            @ForAll("routes") List<String> one,
            @ForAll("routes") List<String> other) {
        EditableData data = sample.open();
        if (data.get(route(one)).isEmpty() || data.get(route(other)).isEmpty() || overlap(one, other)) {
            return;
        }
        Map<String, Object> wanted = copy(sample.tree());
        Object first = Values.of(data.get(route(one)).orElseThrow());
        Object second = Values.of(data.get(route(other)).orElseThrow());
        put(wanted, one, second);
        put(wanted, other, first);

        data.swap(route(one), route(other));

        assertEquals(wanted, Values.of(data.root()), sample.text() + "\n---\n" + data.text());
        data.swap(route(one), route(other));
        assertEquals(sample.tree(), Values.of(data.root()), sample.text() + "\n---\n" + data.text());
    }

    @Property(tries = 300)
    void comments(@ForAll("samples") Sample sample, @ForAll("routes") List<String> keys) {
        EditableData data = sample.open();
        if (data.get(route(keys)).isEmpty()) {
            return;
        }
        try {
            data.comment(route(keys), List.of("FILL IN: the first", "the second"));
        } catch (CannotEdit e) {
            return;
        }
        assertEquals(sample.tree(), Values.of(data.root()), data.text());
        assertTrue(data.text().contains("FILL IN: the first"), data.text());
    }

    /** The tree is as wanted, and no line is lost but those of the value that went. */
    private static void check(Sample sample, EditableData data, Map<String, Object> wanted, List<String> keys) {
        assertEquals(wanted, Values.of(data.root()), sample.text() + "\n---\n" + data.text());
        EditableData before = sample.open();
        Span gone = before.get(route(keys)).map(Node::span).orElse(Span.START_OF_FILE);
        String kept = before.text().substring(0, gone.start()) + before.text().substring(gone.end());
        String after = String.join("\n", data.text().lines().toList());
        for (String line : wholeLines(kept)) {
            assertTrue(after.contains(line), "lost '" + line + "' of\n" + sample.text() + "\n---\n" + data.text());
        }
    }

    /** Lines of comments; a comment behind a value may go with it. */
    private static List<String> wholeLines(String text) {
        return text.lines()
                .filter(line ->
                        line.strip().startsWith("// top") || line.strip().startsWith("# top"))
                .toList();
    }

    private static Route route(List<String> keys) {
        return Route.of(keys.toArray(String[]::new));
    }

    private static boolean overlap(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(key, value instanceof Map ? copy((Map<String, Object>) value) : value));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parent(Map<String, Object> tree, List<String> keys) {
        Map<String, Object> at = tree;
        for (String key : keys.subList(0, keys.size() - 1)) {
            if (!(at.get(key) instanceof Map)) {
                return null;
            }
            at = (Map<String, Object>) at.get(key);
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static boolean put(Map<String, Object> tree, List<String> keys, Object value) {
        Map<String, Object> at = tree;
        for (String key : keys.subList(0, keys.size() - 1)) {
            Object next = at.computeIfAbsent(key, any -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                return false;
            }
            at = (Map<String, Object>) next;
        }
        at.put(keys.get(keys.size() - 1), Values.normal(value));
        return true;
    }

    /** TOML and YAML have no way to keep an object that has lost its last key. */
    private static Object withoutEmpty(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> kept = new LinkedHashMap<>();
        map.forEach((key, member) -> {
            Object inner = withoutEmpty(member);
            if (!(inner instanceof Map<?, ?> empty && empty.isEmpty())) {
                kept.put(key, inner);
            }
        });
        return kept;
    }

    @Provide
    Arbitrary<List<String>> routes() {
        return Arbitraries.of(KEYS).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalar = Arbitraries.<Object>of(
                "./dist",
                "it's \"q\" #x // y",
                "",
                "caf\u00e9 \ud83d\ude00",
                true,
                false,
                7,
                "true",
                "12",
                "a: b",
                "- x");
        Arbitrary<Object> list = scalar.list().ofMaxSize(3).map(items -> (Object) items);
        Arbitrary<Object> map = Combinators.combine(scalar, scalar)
                .as((first, second) -> (Object) new LinkedHashMap<>(Map.of("a", first, "x", second)));
        return Arbitraries.oneOf(scalar, list, map);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.oneOf(sample(Format.JSON), sample(Format.TOML), sample(Format.YAML));
    }

    @Provide
    Arbitrary<Sample> tableSamples() {
        return Arbitraries.oneOf(sample(Format.JSON), sample(Format.TOML));
    }

    private Arbitrary<Sample> sample(Format format) {
        return Combinators.combine(trees(2), Arbitraries.randoms())
                .as((tree, random) -> new Sample(format, new SampleWriter(format, random).write(tree), tree));
    }

    private Arbitrary<Map<String, Object>> trees(int depth) {
        Arbitrary<Object> leaf =
                values().filter(value -> !(value instanceof Map)).map(Values::normal);
        Arbitrary<Object> value = depth == 0
                ? leaf
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, leaf),
                        net.jqwik.api.Tuple.of(
                                2,
                                trees(depth - 1).filter(tree -> !tree.isEmpty()).map(tree -> (Object) tree)));
        return Arbitraries.of(KEYS)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(keys -> value.list().ofSize(keys.size()).map(values -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    for (int i = 0; i < keys.size(); i++) {
                        tree.put(keys.get(i), values.get(i));
                    }
                    return tree;
                }));
    }
}
