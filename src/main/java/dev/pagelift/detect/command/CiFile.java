package dev.pagelift.detect.command;

import dev.pagelift.catalog.CiKind;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds the shell text of one file: wherever a table has one of the keys that its kind runs. */
final class CiFile {

    /** Where CI systems put the repository, by the variables that tell. */
    private static final Map<String, String> CHECKOUTS = Map.of(
            "CI_PROJECT_DIR", Origin.CHECKOUT,
            "CIRCLE_WORKING_DIRECTORY", Origin.CHECKOUT,
            "BITBUCKET_CLONE_DIR", Origin.CHECKOUT,
            "BUILDKITE_BUILD_CHECKOUT_PATH", Origin.CHECKOUT,
            "CODEBUILD_SRC_DIR", Origin.CHECKOUT,
            "DRONE_WORKSPACE", Origin.CHECKOUT,
            "TRAVIS_BUILD_DIR", Origin.CHECKOUT);

    /** Keys that say what runs before, in task runners. */
    private static final List<String> BEFORE = List.of("deps", "depends", "task");

    private final Runs runs;
    private final CiKind kind;
    private final Document document;
    private final Set<String> named = new HashSet<>();

    CiFile(Runs runs, CiKind kind, Document document) {
        this.runs = runs;
        this.kind = kind;
        this.document = document;
    }

    void read() {
        if (kind.hidden()) {
            references(document.root());
        }
        walk(document.root(), "", root());
    }

    private Origin root() {
        Place place = Place.valueOf(kind.place().toUpperCase(Locale.ROOT));
        boolean inFolder = place != Place.CI;
        RepoPath folder = inFolder ? document.file().path().parent() : RepoPath.ROOT;
        return new Origin(document.file(), folder, place, null, null, CHECKOUTS, UnaryOperator.identity(), true);
    }

    /** The names of hidden entries that others extend or refer to. */
    private void references(Node node) {
        node.get("extends").ifPresent(names -> named.addAll(names.strings()));
        node.members().values().forEach(member -> references(member.value()));
        node.items().stream().limit(1).flatMap(item -> item.string().stream()).forEach(named::add);
        node.items().forEach(this::references);
    }

    private void walk(Node node, String name, Origin above) {
        Origin origin = within(node, above);
        List<Decoded> texts = new ArrayList<>();
        for (String key : kind.script()) {
            node.get(key).ifPresent(value -> texts(value, texts));
        }
        BEFORE.forEach(key -> node.get(key).ifPresent(value -> before(value, texts)));
        if (!texts.isEmpty()) {
            List<Command> found = runs.read(Decoded.lines(texts), named(origin, name));
            runs.unit(new Unit(document.file().path(), name), found);
        }
        node.items().forEach(item -> walk(item, name, origin));
        node.members().forEach((key, member) -> {
            if (!isOff(key)) {
                walk(member.value(), isName(key) ? key : name, origin);
            }
        });
    }

    private boolean isOff(String key) {
        return kind.hidden() && key.startsWith(".") && !named.contains(key);
    }

    /** Whether a key is a name that people gave; the words of the format say little to a reader. */
    private boolean isName(String key) {
        return !kind.script().contains(key)
                && !Set.of("steps", "jobs", "tasks", "step", "<<", "phases").contains(key);
    }

    private static Origin named(Origin origin, String name) {
        return new Origin(
                origin.file(),
                origin.folder(),
                origin.place(),
                name.isEmpty() ? null : name,
                null,
                origin.variables(),
                origin.paths(),
                origin.active());
    }

    private void texts(Node value, List<Decoded> texts) {
        if (value.isArray()) {
            value.items().forEach(item -> texts(item, texts));
        } else if (value.string().isPresent()) {
            texts.add(Decoded.of(document.file(), value));
        }
    }

    /** What a task names as running before it is a call of the same runner. */
    private void before(Node value, List<Decoded> texts) {
        if (kind.place().equals("task")) {
            String runner = kind.id().equals("mise") ? "mise run " : "task ";
            List<Node> names = value.isArray() ? value.items() : List.of(value);
            for (Node name : names) {
                name.string()
                        .ifPresent(text ->
                                texts.add(Decoded.at(runner + text, name.span().start())));
            }
        }
    }

    private Origin within(Node node, Origin above) {
        Map<String, String> more = new HashMap<>();
        kind.variables().forEach(key -> node.get(key).ifPresent(table -> put(table, "", more)));
        node.get("parameters").ifPresent(parameters -> put(parameters, "parameters.", more));
        Optional<RepoPath> folder = kind.folder().stream()
                .flatMap(key -> node.string(key).stream())
                .map(path -> path.replaceFirst("^~/(project|repo)(?=/|$)", Origin.CHECKOUT))
                .flatMap(path -> Folders.resolve(above.folder(), path).stream())
                .findFirst();
        return (more.isEmpty() ? above : above.withMore(more)).in(folder.orElse(above.folder()));
    }

    /** A table of names and values, or a list of {@code name} and {@code value}. */
    private static void put(Node table, String prefix, Map<String, String> variables) {
        table.members()
                .forEach((name, member) -> member.value()
                        .get("value")
                        .or(() -> member.value().get("default"))
                        .orElse(member.value())
                        .scalarText()
                        .ifPresent(value -> variables.put(prefix + name, value)));
        for (Node item : table.items()) {
            Optional<String> value =
                    item.get("value").or(() -> item.get("default")).flatMap(Node::scalarText);
            item.string("name").ifPresent(name -> value.ifPresent(text -> variables.put(prefix + name, text)));
        }
    }
}
