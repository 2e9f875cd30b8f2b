package dev.pagelift.script;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of a script in which names mean something: the whole of it, a function, a block, a class, a namespace. */
public final class Scope {

    private final Node node;
    private final @Nullable Scope outer;
    private final Map<String, Variable> values = new LinkedHashMap<>();
    private final Map<String, Variable> types = new LinkedHashMap<>();

    Scope(Node node, @Nullable Scope outer) {
        this.node = node;
        this.outer = outer;
    }

    /** What the scope reaches over. */
    public Node node() {
        return node;
    }

    /** The scope around this one; empty for the script's own. */
    public Optional<Scope> outer() {
        return Optional.ofNullable(outer);
    }

    /** What is declared right here, in the order of the text; not what only types mean. */
    public Collection<Variable> variables() {
        return Collections.unmodifiableCollection(values.values());
    }

    /** What a name means as a value in this scope; empty when nothing around it declares the name. */
    public Optional<Variable> find(String name) {
        return Optional.ofNullable(lookup(name, false));
    }

    /** What a name means as a type in this scope; empty when nothing around it declares the name. */
    public Optional<Variable> findType(String name) {
        return Optional.ofNullable(lookup(name, true));
    }

    @Nullable
    Variable lookup(String name, boolean type) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Variable found = (type ? scope.types : scope.values).get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Where {@code var} declares: the nearest body of a function, a namespace or the whole script. */
    Scope forVar() {
        Scope scope = this;
        while (scope.outer != null && !scope.holdsVars()) {
            scope = scope.outer;
        }
        return scope;
    }

    /** Where {@code infer} declares: the nearest conditional type. */
    Scope forInfer() {
        Scope scope = this;
        while (scope.outer != null && !scope.node.is(Kind.CONDITIONAL_TYPE)) {
            scope = scope.outer;
        }
        return scope;
    }

    private boolean holdsVars() {
        Kind around = node.parent().kind();
        return node.is(Kind.BLOCK) && (around.isFunction() || around == Kind.NAMESPACE || around == Kind.STATIC_BLOCK);
    }

    /** The variable of a parameter, when this is the body of a function that has one of that name. */
    @Nullable
    Variable parameter(String name) {
        if (outer == null || !node.parent().kind().isFunction()) {
            return null;
        }
        Variable found = outer.values.get(name);
        return found != null && found.is(Variable.Form.PARAMETER) ? found : null;
    }

    boolean declares(String name) {
        return values.containsKey(name);
    }

    /** Adds a declaration; one of a name that is declared here already adds to that variable. */
    Variable declare(Node identifier, String name, Variable.Form form) {
        Variable variable = existing(name, form);
        if (variable == null) {
            variable = new Variable(identifier, name, form);
        } else {
            variable.declaredAt(identifier);
        }
        add(name, form, variable);
        return variable;
    }

    private @Nullable Variable existing(String name, Variable.Form form) {
        Variable value = isValue(form) ? values.get(name) : null;
        return value != null || !isType(form) ? value : types.get(name);
    }

    private void add(String name, Variable.Form form, Variable variable) {
        if (isValue(form)) {
            variable.becomes(form);
            values.putIfAbsent(name, variable);
        }
        if (isType(form)) {
            types.putIfAbsent(name, variable);
        }
    }

    private static boolean isValue(Variable.Form form) {
        return form != Variable.Form.TYPE;
    }

    private static boolean isType(Variable.Form form) {
        return switch (form) {
            case TYPE, CLASS, ENUM, IMPORT, NAMESPACE -> true;
            default -> false;
        };
    }
}
