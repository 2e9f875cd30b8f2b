package dev.pagelift.script;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One node of a script: a cheap handle, equal to every other handle on the same node. A part that is not there is a node too, one
 * that does not {@link #exists exist}: it has no parts, no text and the kind {@link Kind#NONE}, so questions can be chained.
 */
public final class Node {

    private static final int NOWHERE = -1;

    private final Script script;
    private final int index;

    Node(Script script, int index) {
        this.script = script;
        this.index = index;
    }

    int index() {
        return index;
    }

    // Structure

    public Script script() {
        return script;
    }

    public boolean exists() {
        return kind() != Kind.NONE;
    }

    public Kind kind() {
        return index == NOWHERE ? Kind.NONE : Kind.ofCode(script.tree.kind(index));
    }

    public boolean is(Kind kind) {
        return index != NOWHERE && script.tree.kind(index) == kind.code();
    }

    public int start() {
        return index == NOWHERE ? 0 : script.tree.starts[index];
    }

    /** One past the last character. */
    public int end() {
        return index == NOWHERE ? 0 : script.tree.ends[index];
    }

    public Span span() {
        return new Span(start(), end());
    }

    /** As written. */
    public String text() {
        return script.text.substring(start(), end());
    }

    /** Whether the text is just this. */
    public boolean spells(String word) {
        return end() - start() == word.length() && script.text.startsWith(word, start());
    }

    public Node parent() {
        return index <= 0 ? none() : node(script.tree.parents[index]);
    }

    public Node firstChild() {
        return index != NOWHERE && index + 1 < script.tree.nexts[index] ? node(index + 1) : none();
    }

    public Node nextSibling() {
        if (index <= 0) {
            return none();
        }
        int next = script.tree.nexts[index];
        return next < script.tree.nexts[script.tree.parents[index]] ? node(next) : none();
    }

    public Node lastChild() {
        Node last = none();
        for (Node child = firstChild(); child.index != NOWHERE; child = child.nextSibling()) {
            last = child;
        }
        return last;
    }

    /** The child at a position, counted from 0. */
    public Node child(int position) {
        Node child = firstChild();
        for (int i = 0; i < position; i++) {
            child = child.nextSibling();
        }
        return child;
    }

    /** The first child of a kind. */
    public Node child(Kind kind) {
        Node child = firstChild();
        while (child.index != NOWHERE && !child.is(kind)) {
            child = child.nextSibling();
        }
        return child;
    }

    public List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (Node child = firstChild(); child.index != NOWHERE; child = child.nextSibling()) {
            children.add(child);
        }
        return children;
    }

    public List<Node> children(Kind kind) {
        return children().stream().filter(child -> child.is(kind)).toList();
    }

    /** All nodes of some kinds in this one, itself included, in the order of the text. */
    public List<Node> descendants(Kind... kinds) {
        List<Node> found = new ArrayList<>();
        if (index != NOWHERE) {
            boolean[] wanted = new boolean[Kind.CODES];
            for (Kind kind : kinds) {
                wanted[kind.code()] = true;
            }
            int end = script.tree.nexts[index];
            for (int i = index; i < end; i++) {
                if (wanted[script.tree.kind(i)]) {
                    found.add(node(i));
                }
            }
        }
        return found;
    }

    /** The nearest node around this one that is of one of some kinds. */
    public Node enclosing(Kind... kinds) {
        Set<Kind> wanted = EnumSet.of(kinds[0], kinds);
        Node node = parent();
        while (node.exists() && !wanted.contains(node.kind())) {
            node = node.parent();
        }
        return node;
    }

    /** The function or method in whose body or parameters this node stands. */
    public Node enclosingFunction() {
        return enclosing(Kind.FUNCTION_DECLARATION, Kind.FUNCTION_EXPRESSION, Kind.ARROW, Kind.METHOD);
    }

    public boolean isIn(Node other) {
        return script == other.script && other.index <= index && index < script.tree.nexts[other.index];
    }

    /** Shows a visitor this node and everything in it, parents before their children. */
    public void walk(Visitor visitor) {
        if (index != NOWHERE) {
            Walk.of(script, index, visitor);
        }
    }

    // Reading: what a node says

    /** The name an identifier, a member, a key or a JSX element has, escapes resolved; empty for other kinds. */
    public String name() {
        return switch (kind()) {
            case IDENTIFIER, NAME, PRIVATE_NAME, JSX_NAME -> Literal.unescape(text());
            case THIS, SUPER -> text();
            default -> "";
        };
    }

    /** The value of a string, or of a template without substitutions; empty for everything else. */
    public Optional<String> string() {
        return Literal.string(this);
    }

    /** Whether this is a string, or a template without substitutions, of just this value. */
    public boolean isString(String value) {
        return (is(Kind.STRING) || is(Kind.TEMPLATE))
                && string().filter(value::equals).isPresent();
    }

    /** The operator of a unary, binary, update or assignment expression; empty for other kinds. */
    public String operator() {
        return Details.operator(kind(), detail());
    }

    /** {@code var}, {@code let}, {@code const}, {@code using} or {@code await using}; empty for all but variables. */
    public String word() {
        return is(Kind.VARIABLES) ? Details.word(detail()) : "";
    }

    public boolean isAsync() {
        return Details.has(Flags.ASYNC, kind(), detail());
    }

    public boolean isGenerator() {
        return Details.has(Flags.GENERATOR, kind(), detail());
    }

    public boolean isStatic() {
        return Details.has(Flags.STATIC, kind(), detail());
    }

    public boolean isGetter() {
        return Details.has(Flags.GETTER, kind(), detail());
    }

    public boolean isSetter() {
        return Details.has(Flags.SETTER, kind(), detail());
    }

    /** Whether a member, an index or a call is reached through {@code ?.}, or a parameter or property may be left out. */
    public boolean isOptional() {
        return Details.has(Flags.OPTIONAL, kind(), detail());
    }

    /** Whether an import, an export or a specifier of one is marked {@code type}. */
    public boolean isTypeOnly() {
        return Details.has(Flags.TYPE_ONLY, kind(), detail());
    }

    /** Whether a declaration is marked {@code declare}, so that nothing of it exists at run time. */
    public boolean isAmbient() {
        return Details.has(Flags.AMBIENT, kind(), detail());
    }

    private int detail() {
        return index == NOWHERE ? 0 : script.tree.detail(index);
    }

    // Reading: what a name means

    /** What an identifier, the first name of a type or the name of a JSX component means; empty for other kinds. */
    public Optional<Variable> variable() {
        return index == NOWHERE
                ? Optional.empty()
                : Optional.ofNullable(script.scopes().variable(index));
    }

    /** The innermost scope this node stands in; of a node that opens one, that one. */
    public Scope scope() {
        return script.scopes().scope(this);
    }

    /** Whether an assignment, an update or the head of a loop gives this expression a value. */
    public boolean isWritten() {
        return Targets.isWritten(this);
    }

    /**
     * Where the value of this expression may come from, one origin for each way it can take; also that of what a property of a
     * pattern takes out of a value. A few hundred steps are taken; what is left over then counts as an origin itself.
     */
    public List<Origin> origins() {
        return Origins.of(this, List.of());
    }

    /** Where the value of a member of this expression may come from, or of a member of that, and so on. */
    public List<Origin> origins(List<String> keys) {
        return Origins.of(this, keys);
    }

    // Reading: the parts of a node

    /** This expression without parentheses, {@code !}, {@code as}, {@code satisfies} and type assertions around it. */
    public Node bare() {
        return Parts.bare(this);
    }

    /** The members this expression reads, and what it reads them of. */
    public MemberChain chain() {
        return MemberChain.of(this);
    }

    /** Whether this expression reads just this static chain, {@code "context.env.DB"} for instance. */
    public boolean reads(String dotted) {
        return chain().dotted().equals(dotted);
    }

    /** What a call, a {@code new} or a tagged template calls. */
    public Node callee() {
        return is(Kind.CALL) || is(Kind.NEW) || is(Kind.TAGGED_TEMPLATE) ? firstChild() : none();
    }

    /** Whether this is a call of just this static chain, {@code "app.use"} for instance. */
    public boolean calls(String dotted) {
        return is(Kind.CALL) && callee().reads(dotted);
    }

    /** The arguments of a call, a {@code new} or an {@code import(…)}. */
    public List<Node> arguments() {
        return is(Kind.CALL) || is(Kind.NEW) || is(Kind.IMPORT_CALL)
                ? child(Kind.ARGUMENTS).children()
                : List.of();
    }

    /** The argument at a position, counted from 0. */
    public Node argument(int position) {
        return child(Kind.ARGUMENTS).child(position);
    }

    /** The module that {@code require("…")} or {@code import("…")} names. */
    public Optional<String> requiredModule() {
        return is(Kind.IMPORT_CALL) || calls("require") ? argument(0).bare().string() : Optional.empty();
    }

    /** The properties, methods and spreads of an object, or of a class; the properties of an object pattern. */
    public List<Node> members() {
        return Parts.members(this);
    }

    /** The value an object gives a key: an expression, or the method itself. The last one counts, as it does at run time. */
    public Node property(String key) {
        return Parts.property(this, key);
    }

    /** The key of a member or a signature, when it is known from the text; empty otherwise. */
    public String key() {
        return Parts.key(this);
    }

    /** The value of a property, a field or an attribute; a method and the identifier of a shorthand are values themselves. */
    public Node value() {
        return Parts.value(this);
    }

    /** What a declarator, a parameter, a catch clause or a rest element binds. */
    public Node target() {
        return Parts.target(this);
    }

    /** The initial value of a declarator or the default of a parameter, a shorthand or a defaulted target. */
    public Node initializer() {
        return Parts.initializer(this);
    }

    /** The type annotation of a declarator, a parameter, a field, a function or a signature. */
    public Node type() {
        return Parts.type(this);
    }

    /** The identifier that a function, a class or a declaration of TypeScript declares. */
    public Node declaredName() {
        return Parts.declaredName(this);
    }

    public List<Node> parameters() {
        return child(Kind.PARAMETERS).children();
    }

    /** The parameter at a position, counted from 0. */
    public Node parameter(int position) {
        return child(Kind.PARAMETERS).child(position);
    }

    /** The body of a function: a block, or the expression of an arrow. */
    public Node body() {
        return kind().isFunction() ? Parts.body(this) : none();
    }

    /** A node of the same script that does not exist. */
    public Node none() {
        return new Node(script, NOWHERE);
    }

    private Node node(int at) {
        return new Node(script, at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && node.index == index && node.script == script;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return kind() + " " + start() + ".." + end();
    }
}
