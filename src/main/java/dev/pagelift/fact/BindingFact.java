package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import org.jspecify.annotations.Nullable;

/** Facts about what a Worker is given: bindings, variables and secrets. Values are never part of a fact. */
public sealed interface BindingFact extends Fact {

    /**
     * A binding that something declares.
     *
     * @param type the catalogue's word, such as {@code kv} or {@code durable-object}
     * @param environment the name below {@code env}, or null at the top level
     * @param id the resource it names (namespace id, bucket, database, queue …), where it has one
     */
    record BindingDeclared(
            Location at,
            String name,
            String type,
            @Nullable String environment,
            @Nullable String id,
            RepoPath file) implements BindingFact {}

    /**
     * A read of a binding in code.
     *
     * @param name the name that is read, or null when it is computed while running
     * @param via how the code came by its environment, such as {@code context.env}
     */
    record BindingUsed(Location at, @Nullable String name, String via, RepoPath file) implements BindingFact {}

    /**
     * A name that code reads and nothing in the repository declares.
     *
     * @param at the first read
     * @param reads how often it is read
     */
    record UndeclaredBinding(Location at, String name, String via, int reads, boolean hasConfig)
            implements BindingFact {}

    /**
     * Code that needs the assets binding under a name that the configuration does not give it.
     *
     * @param expected the name in the code
     * @param declared the name in the configuration, or null for none
     */
    record AssetsBindingGap(
            Location at, String expected, @Nullable String declared, Location configAt) implements BindingFact {}
}
