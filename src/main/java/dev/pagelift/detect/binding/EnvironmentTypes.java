package dev.pagelift.detect.binding;

import dev.pagelift.catalog.Entrance;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the type of a parameter or a variable how its value leads to the environment: because the type is one that the
 * catalogue knows, because it is the environment by the look of it, or because a member of it is one of these.
 */
final class EnvironmentTypes {

    /** Aliases and members gone through for one annotation. */
    private static final int DEEPEST = 6;

    private static final Set<String> TRANSPARENT =
            Set.of("Readonly", "Partial", "Required", "NonNullable", "Awaited", "Omit", "Pick");
    private static final Set<String> BINDING_TYPES = Set.of(
            "KVNamespace",
            "D1Database",
            "R2Bucket",
            "DurableObjectNamespace",
            "Fetcher",
            "Queue",
            "Ai",
            "AnalyticsEngineDataset",
            "Hyperdrive",
            "VectorizeIndex",
            "Vectorize",
            "Service",
            "Workflow",
            "SendEmail",
            "RateLimit",
            "ImagesBinding");
    private static final Pattern ENVIRONMENT_NAME = Pattern.compile("(?i).*(env|bindings|environment)");

    private final ModuleGraph modules;
    private final List<Entrance> entrances;
    private final Map<Node, Set<Found>> ofDeclarations = new HashMap<>();

    EnvironmentTypes(ModuleGraph modules, List<Entrance> entrances) {
        this.modules = modules;
        this.entrances = entrances;
    }

    /** A way from a value of a type to the environment. */
    record Found(String via, Way way) {

        @Override
        public int hashCode() {
            return 31 * via.hashCode() + way.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Found found && via.equals(found.via) && way.equals(found.way);
        }
    }

    /**
     * A parameter of a function of a type that leads to the environment.
     *
     * @param parameter counted from 0
     */
    record Handed(int parameter, Found found) {

        @Override
        public int hashCode() {
            return 31 * parameter + found.hashCode();
        }
    }

    /** The ways from a value of a type; none for most types. */
    Set<Found> of(Place type) {
        return of(type, 0);
    }

    private Set<Found> of(Place type, int depth) {
        Set<Found> found = new LinkedHashSet<>();
        if (depth <= DEEPEST) {
            add(type, depth, found);
        }
        return found;
    }

    private void add(Place type, int depth, Set<Found> found) {
        Node node = type.node();
        switch (node.kind()) {
            case PARENTHESIZED_TYPE, TYPE_OPERATOR -> found.addAll(of(type.at(node.lastChild()), depth + 1));
            case UNION_TYPE, INTERSECTION_TYPE ->
                node.children().forEach(member -> found.addAll(of(type.at(member), depth + 1)));
            case OBJECT_TYPE -> members(type, depth, found);
            case INDEXED_ACCESS_TYPE -> indexed(type, depth, found);
            case TYPE_REFERENCE -> reference(type, depth, found);
            default -> {
                // No value of it has members that matter.
            }
        }
    }

    private void members(Place type, int depth, Set<Found> found) {
        for (Node member : type.node().children(Kind.PROPERTY_SIGNATURE)) {
            if (member.type().exists() && !member.key().isEmpty()) {
                for (Found inner : of(type.at(member.type()), depth + 1)) {
                    found.add(new Found(inner.via(), inner.way().under(member.key())));
                }
            }
        }
    }

    /** {@code EventContext["env"]} is what the member of the type is. */
    private void indexed(Place type, int depth, Set<Found> found) {
        Optional<String> key = type.node().lastChild().firstChild().string();
        for (Found outer : of(type.at(type.node().firstChild()), depth + 1)) {
            if (key.isPresent() && outer.way().startsWith(key.get())) {
                found.add(new Found(outer.via(), outer.way().rest()));
            }
        }
    }

    private void reference(Place type, int depth, Set<Found> found) {
        if (TRANSPARENT.contains(NamedType.name(type.node()))) {
            found.addAll(of(type.at(type.node().child(Kind.TYPE_ARGUMENTS).firstChild()), depth + 1));
            return;
        }
        NamedType named = NamedType.of(modules, type);
        if (named.declaration() == null) {
            known(named, found);
        } else {
            found.addAll(ofDeclaration(named.declaration(), depth));
        }
    }

    /** A type that the catalogue names. */
    private void known(NamedType named, Collection<Found> found) {
        for (Entrance entrance : entrances) {
            if (entrance.types().contains(named.name()) && named.isFrom(entrance)) {
                found.add(new Found(entrance.via(), Way.parse(entrance.way())));
            }
        }
    }

    /** A type of this repository is what it is declared as. A circle of types ends where it began, with nothing. */
    private Set<Found> ofDeclaration(Place declaration, int depth) {
        Set<Found> known = ofDeclarations.get(declaration.node());
        if (known == null) {
            ofDeclarations.put(declaration.node(), Set.of());
            known = declared(declaration, depth);
            ofDeclarations.put(declaration.node(), known);
        }
        return known;
    }

    private Set<Found> declared(Place declaration, int depth) {
        Node node = declaration.node();
        Set<Found> found = new LinkedHashSet<>();
        if (node.is(Kind.TYPE_ALIAS) && !isEnvironment(node.declaredName().name(), node.lastChild())) {
            found.addAll(of(declaration.at(node.lastChild()), depth + 1));
        } else if (node.is(Kind.INTERFACE)
                && !isEnvironment(node.declaredName().name(), node.child(Kind.OBJECT_TYPE))) {
            node.children().stream()
                    .filter(part -> part.is(Kind.TYPE_REFERENCE) || part.is(Kind.OBJECT_TYPE))
                    .forEach(part -> found.addAll(of(declaration.at(part), depth + 1)));
        } else if (node.is(Kind.INTERFACE) || node.is(Kind.TYPE_ALIAS)) {
            found.add(new Found("env", Way.END));
        }
        return found;
    }

    /** An object type with the name of an environment, or one that ends like it and holds a binding. */
    private boolean isEnvironment(String name, Node body) {
        Set<Found> known = new LinkedHashSet<>();
        known(new NamedType(name, "", null), known);
        return body.is(Kind.OBJECT_TYPE)
                && (known.stream().anyMatch(found -> found.way().equals(Way.END))
                        || ENVIRONMENT_NAME.matcher(name).matches()
                                && body.children(Kind.PROPERTY_SIGNATURE).stream()
                                        .anyMatch(member -> BINDING_TYPES.contains(NamedType.name(member.type()))));
    }

    /** The parameters of functions of a type that lead to the environment; also of the functions in objects of the type. */
    Set<Handed> handedBy(Place type) {
        Set<Handed> handed = new LinkedHashSet<>();
        handedBy(type, 0, handed);
        return handed;
    }

    private void handedBy(Place type, int depth, Set<Handed> handed) {
        Node node = type.node();
        if (depth > DEEPEST) {
            return;
        }
        if (node.is(Kind.FUNCTION_TYPE)) {
            for (int i = 0; i < node.parameters().size(); i++) {
                for (Found found : of(type.at(node.parameter(i).type()), depth + 1)) {
                    handed.add(new Handed(i, found));
                }
            }
        } else if (node.is(Kind.TYPE_REFERENCE)) {
            NamedType named = NamedType.of(modules, type);
            Place declaration = named.declaration();
            if (declaration != null && declaration.node().is(Kind.TYPE_ALIAS)) {
                handedBy(declaration.at(declaration.node().lastChild()), depth + 1, handed);
            } else if (declaration == null) {
                knownHandlers(named, handed);
            }
        }
    }

    private void knownHandlers(NamedType named, Set<Handed> handed) {
        for (Entrance entrance : entrances) {
            if (entrance.handlers().contains(named.name()) && named.isFrom(entrance)) {
                handed.add(new Handed(entrance.parameter(), new Found(entrance.via(), Way.parse(entrance.way()))));
            }
        }
    }
}
