package dev.pagelift.script;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A script that has been read: its tree, its comments, and what could not be read. */
public final class Script {

    final String text;
    final Tree tree;
    private final int[] comments;
    private final List<Problem> problems;
    private final List<Problem> givenUp;
    private @Nullable Scopes scopes;
    private @Nullable List<Export> exports;

    private Script(String text, Tree tree, int[] comments, List<Problem> problems, List<Problem> givenUp) {
        this.text = text;
        this.tree = tree;
        this.comments = comments;
        this.problems = List.copyOf(problems);
        this.givenUp = List.copyOf(givenUp);
    }

    /**
     * Reads a text. Any text gives a tree: what fits no grammar becomes a problem and, at worst, nodes of the kinds
     * {@link Kind#MISSING}, {@link Kind#SKIPPED} and {@link Kind#GIVEN_UP}.
     */
    public static Script parse(String text, Dialect dialect) {
        return parse(text, text, 0, dialect);
    }

    /**
     * Reads the script in a text of another kind, a component for instance. Several stretches make one script. Offsets count from
     * the start of the whole text.
     */
    public static Script parse(String text, List<Span> parts, Dialect dialect) {
        return parse(text, Excerpt.of(text, parts), parts.get(0).start(), dialect);
    }

    private static Script parse(String text, String source, int offset, Dialect dialect) {
        Parser parser = new Parser(source, dialect);
        parser.statements.program();
        parser.finish();
        return new Script(
                text,
                parser.out.tree(offset),
                Excerpt.moved(parser.in.comments(), offset),
                Excerpt.moved(parser.problems(), offset),
                Excerpt.moved(parser.givenUp(), offset));
    }

    public String text() {
        return text;
    }

    /** Whether a comment before the first statement says that a text is Flow, whose types are not those of TypeScript. */
    public static boolean isFlow(String text) {
        return Excerpt.leadingComments(text).contains("@flow");
    }

    /** The {@link Kind#PROGRAM}. */
    public Node root() {
        return new Node(this, 0);
    }

    /** What is wrong with the text, in its order; empty when it is valid as far as a grammar can tell. The first 200 at most. */
    public List<Problem> problems() {
        return problems;
    }

    /** The stretches that were left unread because reading them would have taken too much; empty for all but hostile texts. */
    public List<Problem> givenUp() {
        return givenUp;
    }

    /** All comments in the order of the text. */
    public List<Comment> comments() {
        List<Comment> all = new ArrayList<>(comments.length / 2);
        for (int i = 0; i < comments.length; i += 2) {
            all.add(Comment.of(text, comments[i], comments[i + 1]));
        }
        return all;
    }

    /** The innermost node that holds the character at an offset. */
    public Node at(int offset) {
        int node = 0;
        int child = 1;
        while (child < tree.nexts[node]) {
            if (tree.starts[child] <= offset && offset < tree.ends[child]) {
                node = child;
                child = node + 1;
            } else {
                child = tree.nexts[child];
            }
        }
        return new Node(this, node);
    }

    /** All nodes of some kinds, in the order of the text. */
    public List<Node> all(Kind... kinds) {
        return root().descendants(kinds);
    }

    /** What the module takes from others, one entry for each name. */
    public List<Import> imports() {
        return Import.of(this);
    }

    /** What the module offers to others, one entry for each name. Found once: each route of a file asks for its own. */
    public synchronized List<Export> exports() {
        if (exports == null) {
            exports = List.copyOf(Export.of(this));
        }
        return exports;
    }

    /** What the module offers under a name; empty when it does not, or only through {@code export *}. */
    public Optional<Export> export(String name) {
        return exports().stream().filter(export -> export.name().equals(name)).findFirst();
    }

    /** The value of {@code module.exports} or TypeScript's {@code export =}; does not exist where there is none. */
    public Node commonJsExport() {
        return CommonJs.whole(this);
    }

    /** The value of {@code exports.name} or {@code module.exports.name}; does not exist where there is none. */
    public Node commonJsExport(String name) {
        return CommonJs.named(this, name);
    }

    /** The modules that are loaded when the script runs, as it names them, each once; those imported for their types are not. */
    public List<String> loadedModules() {
        return Import.loaded(this);
    }

    /**
     * What the script mentions as a value but does not make: globals, and nothing else in a valid program. Those that TypeScript is
     * told of ({@code declare const DB: KVNamespace}) come last.
     */
    public List<Variable> undeclared() {
        return scopes().undeclared();
    }

    /**
     * Every place that reads or writes a member by name: {@link Kind#MEMBER}s, {@link Kind#INDEX}es, and the properties of
     * patterns. {@link Node#origins} says of what.
     */
    public List<Node> memberAccesses() {
        List<Node> found = all(Kind.MEMBER, Kind.INDEX, Kind.PROPERTY, Kind.SHORTHAND);
        found.removeIf(node -> (node.is(Kind.PROPERTY) || node.is(Kind.SHORTHAND)) && !Targets.isInPattern(node));
        return found;
    }

    /** Found when first asked for, because most scripts are never asked. */
    synchronized Scopes scopes() {
        if (scopes == null) {
            scopes = new Scopes(this);
        }
        return scopes;
    }
}
