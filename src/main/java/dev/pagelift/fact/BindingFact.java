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
     * @param file what it is a part of: the file it stands in, or the configuration that a script writes it into
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
            implements BindingFact {

        /** Whether it is a text, and no resource. */
        public boolean isPlain() {
            return type.equals("var") || type.equals("secret");
        }

        /** The same, as a part of a configuration that another file writes. */
        public BindingDeclared in(RepoPath configuration) {
            return new BindingDeclared(
                    at, name, type, environment, id, resource, script, onPages, source, configuration);
        }
    }

    /** Where a declaration stands. */
    enum BindingSource {
        /** A Wrangler configuration, wherever it is. */
        CONFIG,
        /** A configuration that must be copied and filled before use. */
        TEMPLATE,
        /** What the dashboard of a Pages project holds, downloaded and given by the user. */
        DOWNLOADED,
        /** Flags of {@code wrangler pages dev} or {@code wrangler dev}: for local development alone. */
        FLAG,
        /** A {@code .dev.vars} or {@code .env} file: for local development alone. */
        ENV_FILE,
        /** A resource of Terraform. */
        TERRAFORM,
        /** The configuration of a framework. */
        FRAMEWORK,
        /** Text that a script adds to a configuration, or hands to Wrangler, when it is run. */
        SCRIPT,
        /** What a script sends to Cloudflare's API for a Pages project. */
        API
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
     * @param at the name, or the expression that hands on the environment to where it is read
     * @param name the name that is read, or null when it is computed while running
     * @param via how the code came by its environment, such as {@code context.env}
     * @param type the kind that its use shows, as {@link BindingDeclared#type}; null when it shows none
     * @param resource whether its use shows that it is more than a text, of whatever kind
     * @param handedOver whether the environment comes out of another script, where it is told as well
     * @param project the folder of the project whose entry hands over the environment; the file may lie in another that it imports
     */
    record BindingUsed(
            Location at,
            @Nullable String name,
            String via,
            @Nullable String type,
            boolean resource,
            boolean handedOver,
            RepoPath project,
            RepoPath file)
            implements BindingFact {}

    /**
     * A name that code uses as a resource and that no Wrangler configuration declares.
     *
     * @param at where something else declares it, or the first read
     * @param elsewhere what may have it: {@code the dashboard}, or {@code Terraform} where that declares it
     * @param type the kind that its use shows, or null
     * @param reads how often it is read
     * @param similar the declared name that may be meant, or null
     * @param localOnly whether flags or files for local development declare it
     */
    record UndeclaredBinding(
            Location at,
            String name,
            String via,
            @Nullable String type,
            int reads,
            @Nullable String similar,
            boolean localOnly,
            String elsewhere,
            List<Related> related)
            implements BindingFact {

        public static final String IN_DASHBOARD = "the dashboard";
        public static final String IN_TERRAFORM = "Terraform";
        public static final String BY_API = "a call of the API";
    }

    /**
     * Names that code reads as texts and no configuration declares: secrets and variables of the dashboard.
     *
     * @param at the first read of the first name
     * @param names sorted
     */
    record UndeclaredSecrets(Location at, List<String> names, List<Related> reads) implements BindingFact {

        @Override
        public List<Related> related() {
            return reads;
        }
    }

    /** A binding that is declared and that nothing in the repository's code reads. */
    record UnusedBinding(Location at, String name, String type, RepoPath file) implements BindingFact {}

    /**
     * A binding that code uses as one of another kind.
     *
     * @param at the read
     */
    record BindingTypeGap(Location at, String name, String usedAs, String declaredAs, Location declaredAt)
            implements BindingFact {

        @Override
        public List<Related> related() {
            return List.of(new Related(declaredAt, "'" + name + "' is declared here."));
        }
    }

    /**
     * Something that needs the assets binding under a name that the configuration does not give it.
     *
     * @param at the read, or the key that gives it another name
     * @param reader what reads it: {@code the code}, or the package of a framework
     * @param expected the name that is read
     * @param declared the name in the configuration, or null for none
     * @param otherReads where else it is read
     */
    record AssetsBindingGap(
            Location at,
            String reader,
            String expected,
            @Nullable String declared,
            List<Related> otherReads) implements BindingFact {

        @Override
        public List<Related> related() {
            return otherReads;
        }
    }
}
