package dev.pagelift.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A name and everything in one script that means it. Two variables of the same name in different scopes are two variables; an
 * undeclared name is one variable of the whole script. A name of types alone is a variable too.
 */
public final class Variable {

    /** How a variable came to be; the first declaration counts where there are several. */
    public enum Form {
        /** No declaration in the script: a global, or nothing at all. */
        UNDECLARED,
        IMPORT,
        PARAMETER,
        VAR,
        LET,
        CONST,
        /** {@code using} and {@code await using} */
        USING,
        FUNCTION,
        CLASS,
        /** The variable of a catch clause. */
        CATCH,
        ENUM,
        ENUM_MEMBER,
        NAMESPACE,
        /** An interface, a type alias or a type parameter: no value goes by this name. */
        TYPE
    }

    private final Script script;
    private final String name;
    private Form form;
    private final List<Node> declarations = new ArrayList<>(1);
    private final List<Node> references = new ArrayList<>();
    private final List<Node> writes = new ArrayList<>(0);

    Variable(Script script, String name, Form form) {
        this.script = script;
        this.name = name;
        this.form = form;
    }

    Variable(Node identifier, String name, Form form) {
        this(identifier.script(), name, form);
        declarations.add(identifier);
    }

    /** Of a name that gains a value after it has been a type. */
    void becomes(Form better) {
        if (form == Form.TYPE) {
            form = better;
        }
    }

    void declaredAt(Node identifier) {
        declarations.add(identifier);
    }

    void referredToAt(Node identifier) {
        references.add(identifier);
        if (identifier.isWritten()) {
            writes.add(identifier);
        }
    }

    public String name() {
        return name;
    }

    public Form form() {
        return form;
    }

    public boolean is(Form wanted) {
        return form == wanted;
    }

    /** Whether nothing in the script makes it: a global, be it one that TypeScript is told of by {@code declare const DB: …}. */
    public boolean isUndeclared() {
        return declarations.stream().allMatch(Declared::isAmbient);
    }

    /** The identifiers that declare it, in the order of the text: one for most, several for overloads and merged declarations. */
    public List<Node> declarations() {
        return Collections.unmodifiableList(declarations);
    }

    /** The identifier that declares it first; does not exist for what is undeclared. */
    public Node declaration() {
        return declarations.isEmpty() ? script.root().none() : declarations.get(0);
    }

    /**
     * Every other place that means it, in the order of the text: {@link Kind#IDENTIFIER}s that read or write its value,
     * {@link Kind#NAME}s in types, and {@link Kind#JSX_NAME}s.
     */
    public List<Node> references() {
        return Collections.unmodifiableList(references);
    }

    /** The places that give it another value than its declaration does. */
    public List<Node> writes() {
        return Collections.unmodifiableList(writes);
    }

    /** Whether it keeps the value that its one declaration gives it. */
    public boolean isConstant() {
        return declarations.size() == 1 && writes.isEmpty();
    }

    /** What it stands for when it is imported. */
    public Optional<Import> imported() {
        return Import.declaring(declaration());
    }

    /** The function's {@link Kind#PARAMETER} that it is, or is taken out of; does not exist for other variables. */
    public Node parameter() {
        return is(Form.PARAMETER)
                ? declaration().enclosing(Kind.PARAMETER)
                : script.root().none();
    }

    @Override
    public String toString() {
        return form + " " + name;
    }
}
