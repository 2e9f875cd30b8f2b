package dev.pagelift.detect.binding;

import dev.pagelift.catalog.BindingHelper;
import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All reads of the environment of a repository, each once. */
final class BindingUses {

    /** Members that every object has, or every promise of one. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toString",
            "valueOf",
            "toLocaleString",
            "then",
            "catch",
            "finally");

    private final Map<Key, BindingUse> uses = new LinkedHashMap<>();
    private final Map<Name, Set<String>> evidence = new HashMap<>();
    private final List<Computed> computed = new ArrayList<>();

    private record Key(Place at, @Nullable String name, RepoPath project, boolean process) {

        @Override
        public int hashCode() {
            return at.hashCode();
        }
    }

    private record Name(@Nullable String name, RepoPath project) {

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(name) + project.hashCode();
        }
    }

    /** A read whose key is looked up when all calls are known. */
    private record Computed(Place key, Node value, Environment environment) {}

    BindingUse read(Place at, String name, Environment environment) {
        return add(at, name, environment);
    }

    /** A read that a helper makes. */
    void hidden(Place at, BindingHelper helper, Environment environment) {
        add(at, helper.binding(), environment).is(helper.type());
    }

    /** A read of which only the key's expression is known yet. */
    void readByKey(Place key, Node value, Environment environment) {
        computed.add(new Computed(key, value, environment));
    }

    /** A read of names that nobody can know, or of all of them. */
    void computed(Place at, Environment environment) {
        add(at, null, environment);
    }

    private BindingUse add(Place at, @Nullable String name, Environment environment) {
        Key key = new Key(at, name, environment.project(), environment.isProcess());
        BindingUse use =
                uses.computeIfAbsent(key, k -> new BindingUse(at, name, environment, evidence(name, environment)));
        use.comesThrough(environment.taken());
        return use;
    }

    private Set<String> evidence(@Nullable String name, Environment environment) {
        return evidence.computeIfAbsent(new Name(name, environment.project()), key -> new TreeSet<>());
    }

    /** Finds the names behind the computed keys; the flow then has more to follow. */
    void resolveKeys(ModuleGraph modules, Flow flow) {
        List<Computed> open = List.copyOf(computed);
        computed.clear();
        for (Computed read : open) {
            NameOrigins.Names names = NameOrigins.of(modules, flow, read.key());
            for (Place name : names.names()) {
                BindingUse use = add(name, name.node().string().orElse(""), read.environment());
                flow.value(read.key().at(read.value()), Way.END, new BindingValue(use));
            }
            if (!names.complete()) {
                add(read.key(), null, read.environment());
            }
        }
    }

    boolean hasOpenKeys() {
        return !computed.isEmpty();
    }

    Collection<BindingUse> all() {
        return uses.values().stream()
                .filter(use -> use.name() == null || !OF_EVERY_OBJECT.contains(use.name()))
                .toList();
    }
}
