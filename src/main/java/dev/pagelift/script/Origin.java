package dev.pagelift.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, as far as one script shows: followed back through variables, destructuring and the members of object
 * literals to something that says no more.
 *
 * <p>In {@code ({ env: { DB } }) => DB}, the value {@code DB} has the root {@code PARAMETER} and the keys {@code env}, {@code DB}.
 *
 * @param root a {@link Kind#PARAMETER}; a part of an import or of a re-export; an undeclared {@link Kind#IDENTIFIER}; the declaration of a function,
 *     a class, an enum or a namespace; a loop or a catch clause; otherwise an expression: a call, a literal, {@code this}, or a
 *     member or property whose key is not known from the text
 * @param keys the members that are read of it in turn, outermost first
 */
public record Origin(Node root, List<String> keys) {

    /** Whether this is a global of that name or a member of it; {@code globalThis.process} counts as {@code process}. */
    public boolean isGlobal(String name) {
        return global().equals(name);
    }

    /** The name of the undeclared variable this is, or is read of; empty for other origins. */
    public String global() {
        if (!root.is(Kind.IDENTIFIER)) {
            return "";
        }
        return namesGlobalObject() ? keys.get(0) : root.name();
    }

    private boolean namesGlobalObject() {
        return !keys.isEmpty()
                && switch (root.name()) {
                    case "globalThis", "self", "window", "global" -> true;
                    default -> false;
                };
    }

    /** The import that brings it; empty for other origins, and for {@code require} and {@code import(…)}. */
    public Optional<Import> imported() {
        return Import.declaring(root.is(Kind.IMPORT_EQUALS) ? root.firstChild() : root.lastChild());
    }

    /** The module it comes from, by whatever kind of import or re-export; empty for other origins. */
    public Optional<String> module() {
        return imported().map(Import::module).or(this::passedOn).or(root::requiredModule);
    }

    private Optional<String> passedOn() {
        return switch (root.kind()) {
            case EXPORT_SPECIFIER -> Import.lastString(root.parent());
            case EXPORT_ALL -> Import.lastString(root);
            default -> Optional.empty();
        };
    }

    /**
     * The names below what is named by {@link #module}, {@link #global} or the root: for {@code import { env } from …} and
     * {@code env.DB} they are {@code env} and {@code DB}; a default import starts with {@code default}.
     */
    public List<String> path() {
        String name = importedName();
        if (name.isEmpty()) {
            return root.is(Kind.IDENTIFIER) && namesGlobalObject() ? keys.subList(1, keys.size()) : keys;
        }
        List<String> path = new ArrayList<>(keys.size() + 1);
        path.add(name);
        path.addAll(keys);
        return path;
    }

    /** The name in the other module; empty where it is all of it, and for other origins. */
    private String importedName() {
        if (root.is(Kind.EXPORT_SPECIFIER)) {
            return Import.exportName(root.firstChild());
        }
        return imported()
                .map(Import::imported)
                .filter(name -> !name.equals(Import.NAMESPACE) && !name.equals(Import.EXPORT_EQUALS))
                .orElse("");
    }

    /** The last name of the {@link #path}; empty when there is none. */
    public String last() {
        List<String> path = path();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Whether the value is a parameter of a function, or is read of one; which, says the root. */
    public boolean isParameter() {
        return root.is(Kind.PARAMETER);
    }

    @Override
    public String toString() {
        return root + " " + String.join(".", keys);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin && root.equals(origin.root) && keys.equals(origin.keys);
    }

    @Override
    public int hashCode() {
        return 31 * root.hashCode() + keys.hashCode();
    }
}
