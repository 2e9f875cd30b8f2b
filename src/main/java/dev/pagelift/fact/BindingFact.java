package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about what a Worker is given: bindings, variables and secrets. Values are never part of a fact. */
public sealed interface BindingFact extends Fact {

    /**
     * A binding that something declares.
     *
     * @param type the catalogue's word, such as {@code kv} or {@code durable-object}
     * @param environment the name below {@code env}, {@code previews} for that block, or null at the top level
     * @param id the resource it names (namespace id, bucket, database, queue …), where it has one
     * @param resource what is to be said of the id
     * @param script the Worker that implements a Durable Object or workflow, when it is another one
     * @param onPages whether a Pages project can have such a binding
     */
    record BindingDeclared(
            Location at,
            String name,
            String type,
            @Nullable String environment,
            @Nullable String id,
            Resource resource,
            @Nullable String script,
            boolean onPages,
            BindingSource source,
            RepoPath file)
            implements BindingFact {}

    /** Where a declaration stands. */
    enum BindingSource {
        /** A Wrangler configuration, wherever it is. */
        CONFIG,
        /** A configuration that must be copied and filled before use. */
        TEMPLATE,
        /** Flags of {@code wrangler pages dev} or {@code wrangler dev}: for local development alone. */
        FLAG,
        /** A {@code .dev.vars} or {@code .env} file: for local development alone. */
        ENV_FILE,
        /** A resource of Terraform. */
        TERRAFORM,
        /** The configuration of a framework. */
        FRAMEWORK,
        /** Text that a script adds to a configuration, or sends to Cloudflare, when it is run. */
        SCRIPT
    }

    /** What a declaration says of the resource that is bound. */
    enum Resource {
        /** A binding of this kind names none, or need not. */
        NONE,
        NAMED,
        /** It names none although there must be one. */
        MISSING,
        /** What it names is obviously to be replaced. */
        PLACEHOLDER
    }

    /**
     * A name that one environment binds twice.
     *
     * @param at the later declaration
     * @param otherType what the name is in the earlier one
     * @param firstAt the earlier declaration
     */
    record DuplicateBinding(
            Location at,
            String name,
            String type,
            String otherType,
            @Nullable String environment,
            Location firstAt) implements BindingFact {

        @Override
        public List<Related> related() {
            return List.of(new Related(firstAt, "'" + name + "' is declared here before."));
        }
    }

    /**
     * Values that look like secrets in a {@code .dev.vars} or {@code .env} file that is committed.
     *
     * @param at the first
     */
    record CommittedSecrets(Location at, RepoPath file, List<String> names) implements BindingFact {}

    /**
     * A binding that only a flag of {@code wrangler pages dev} declares.
     *
     * @param key where a configuration declares such a binding
     */
    record FlagOnlyBinding(Location at, String name, String type, String key) implements BindingFact {}

    /**
     * Secrets that a file for local development names and no configuration does.
     *
     * @param at the first
     */
    record SecretNames(Location at, RepoPath file, List<String> names) implements BindingFact {}

    /**
     * How many variables and secrets one environment of a configuration has.
     *
     * @param at the first
     * @param free how many the free plan takes
     * @param paid how many the paid plan takes
     */
    record VariableCount(Location at, @Nullable String environment, int count, int free, int paid)
            implements BindingFact {}

    /**
     * A command that uploads versions for previews, which run with the resources of production.
     *
     * @param bindings names of those that keep data, sorted
     */
    record SharedPreviewData(Location at, String command, List<String> bindings) implements BindingFact {}

    /** A variable with a value that looks like a secret, in a file that is committed. */
    record SecretVariable(
            Location at, String name, @Nullable String environment, RepoPath file) implements BindingFact {}

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
