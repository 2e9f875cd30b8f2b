package dev.pagelift.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scopes of one script and what each name in it means: one pass over the tree for declarations, then one over the names. */
final class Scopes {

    /** A stretch of the tree and the scope in which its names are looked up. */
    private record Reach(int node, Scope scope) {}

    /** A name that means something declared elsewhere. */
    private record Mention(int node, Scope scope) {}

    private final Script script;
    private final Tree tree;
    private final @Nullable Variable[] variables;
    private final Map<Integer, Scope> scopes = new HashMap<>();
    private final Map<String, Variable> undeclared = new LinkedHashMap<>();
    private final Deque<Reach> open = new ArrayDeque<>();
    private final List<Mention> mentions = new ArrayList<>();
    /** One for the whole tree: to make one for each of its nodes takes a while. */
    private final BiConsumer<Node, Variable.Form> declare = this::declare;

    Scopes(Script script) {
        this.script = script;
        this.tree = script.tree;
        this.variables = new Variable[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            enter(i);
        }
        mentions.forEach(this::resolve);
        mentions.clear();
    }

    private void enter(int index) {
        while (!open.isEmpty() && index >= tree.nexts[open.peek().node]) {
            open.pop();
        }
        Node node = new Node(script, index);
        if (Declared.isOutsideOfItsParent(node)) {
            open.push(new Reach(index, here().outer().orElseThrow()));
        }
        if (isMention(node)) {
            mentions.add(new Mention(index, here()));
        }
        Declared.by(node, declare);
        if (Declared.opensScope(node.kind())) {
            Scope scope = new Scope(node, open.isEmpty() ? null : here());
            scopes.put(index, scope);
            open.push(new Reach(index, scope));
            Declared.inside(node, declare);
        }
    }

    private Scope here() {
        return open.element().scope;
    }

    private void declare(Node identifier, Variable.Form form) {
        String name = identifier.name();
        Scope scope = scopeFor(identifier, form);
        Variable parameter = form == Variable.Form.VAR && !scope.declares(name) ? scope.parameter(name) : null;
        if (parameter != null) {
            parameter.declaredAt(identifier);
            variables[identifier.index()] = parameter;
        } else if (Declared.isOwnName(identifier) && scope.declares(name)) {
            variables[identifier.index()] = new Variable(identifier, name, form);
        } else {
            Variable variable = scope.declare(identifier, name, form);
            variables[identifier.index()] = variable;
            if (Declared.isGlobal(scope.node())) {
                undeclared.putIfAbsent(name, variable);
            }
        }
    }

    /** The scope that a declaration at this place adds to: {@code var} and {@code infer} reach further out than the rest. */
    private Scope scopeFor(Node identifier, Variable.Form form) {
        if (form == Variable.Form.VAR) {
            return here().forVar();
        }
        return identifier.parent().is(Kind.INFER_TYPE) ? here().forInfer() : here();
    }

    private boolean isMention(Node node) {
        return switch (node.kind()) {
            case IDENTIFIER -> variables[node.index()] == null;
            case NAME -> isTypeName(node);
            case JSX_NAME -> Declared.isComponent(node);
            default -> false;
        };
    }

    /** Whether this is the first name of a reference in a type, so one that scopes give a meaning. */
    private static boolean isTypeName(Node name) {
        Node parent = name.parent();
        return parent.is(Kind.TYPE_REFERENCE) && parent.firstChild().equals(name);
    }

    private void resolve(Mention mention) {
        Node node = new Node(script, mention.node);
        boolean type = node.is(Kind.NAME) && !node.parent().parent().is(Kind.TYPE_QUERY);
        String name = node.is(Kind.JSX_NAME) ? Declared.componentVariable(node) : node.name();
        Variable found = mention.scope.lookup(name, type);
        if (found == null && isExported(node)) {
            found = mention.scope.lookup(name, true);
        }
        if (found == null && !type) {
            found = undeclared.computeIfAbsent(name, key -> new Variable(script, key, Variable.Form.UNDECLARED));
        }
        if (found != null) {
            found.referredToAt(node);
            variables[mention.node] = found;
        }
    }

    /** {@code export { T }} and {@code export default T} may name a type. */
    private static boolean isExported(Node node) {
        Kind parent = node.parent().kind();
        return parent == Kind.EXPORT_SPECIFIER || parent == Kind.EXPORT_DEFAULT;
    }

    @Nullable
    Variable variable(int node) {
        return variables[node];
    }

    /** The innermost scope that a node stands in; of a node that opens one, that one. */
    Scope scope(Node node) {
        boolean outside = false;
        for (Node around = node; around.parent().exists(); around = around.parent()) {
            Scope scope = scopes.get(around.index());
            if (scope != null && !outside) {
                return scope;
            }
            outside = outside && scope == null || Declared.isOutsideOfItsParent(around);
        }
        return Objects.requireNonNull(scopes.get(0));
    }

    /** What the script mentions and does not make. */
    List<Variable> undeclared() {
        Stream<Variable> ambient = scope(script.root()).variables().stream().filter(Variable::isUndeclared);
        return Stream.concat(undeclared.values().stream(), ambient)
                .filter(variable -> !variable.references().isEmpty())
                .toList();
    }
}
