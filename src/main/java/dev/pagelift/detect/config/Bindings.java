package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.DuplicateBinding;
import dev.pagelift.fact.BindingFact.Resource;
import dev.pagelift.fact.BindingFact.SecretVariable;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bindings that a Wrangler configuration, or one of its environments, declares, wherever its text stands. */
final class Bindings {

    /** Sources whose text is there as a whole, so that a name in it twice is one too many. */
    private static final Set<BindingSource> WHOLE =
            Set.of(BindingSource.CONFIG, BindingSource.TEMPLATE, BindingSource.FRAMEWORK);

    private final Function<Span, Location> places;
    private final BindingSource source;
    private final @Nullable String environment;
    private final Consumer<Fact> facts;
    private final Map<String, BindingDeclared> byName = new HashMap<>();

    private Bindings(
            Function<Span, Location> places, BindingSource source, @Nullable String environment, Consumer<Fact> facts) {
        this.places = places;
        this.source = source;
        this.environment = environment;
        this.facts = facts;
    }

    /** Those of the top level and of each environment below {@code env}. */
    static void declaredInAll(Function<Span, Location> places, BindingSource source, Node root, Consumer<Fact> facts) {
        declaredIn(places, source, root, null, facts);
        root.get("env")
                .map(Node::members)
                .orElse(Map.of())
                .forEach((name, environment) -> declaredIn(places, source, environment.value(), name, facts));
    }

    /**
     * Those of one table.
     *
     * @param places where a stretch of the configuration's text is to be seen
     * @param environment whose table it is, or null for the top level
     */
    static void declaredIn(
            Function<Span, Location> places,
            BindingSource source,
            Node table,
            @Nullable String environment,
            Consumer<Fact> facts) {
        Bindings bindings = new Bindings(places, source, environment, facts);
        for (BindingKind kind : BindingKind.all()) {
            member(table, kind.key()).ifPresent(found -> bindings.of(kind, found));
        }
    }

    private static Optional<Member> member(Node table, List<String> path) {
        Optional<Node> holder = Optional.of(table);
        for (String key : path.subList(0, path.size() - 1)) {
            holder = holder.flatMap(node -> node.get(key));
        }
        return holder.flatMap(node -> node.member(path.get(path.size() - 1)));
    }

    private void of(BindingKind kind, Member found) {
        Node value = found.value();
        switch (kind.shape()) {
            case NAMES -> value.members().values().forEach(member -> variable(kind, member));
            case STRINGS ->
                value.items()
                        .forEach(item ->
                                item.string().ifPresent(name -> declare(kind, name, places.apply(item.span()), null)));
            case VALUE -> value.string().ifPresent(name -> declare(kind, name, places.apply(found.keySpan()), null));
            case SINGLE -> fromTable(kind, value);
            case LIST -> value.items().forEach(item -> fromTable(kind, item));
        }
    }

    private void variable(BindingKind kind, Member member) {
        declare(kind, member.key(), places.apply(member.keySpan()), null);
        if (kind.type().equals("var")
                && source == BindingSource.CONFIG
                && member.value()
                        .string()
                        .filter(text -> Secrets.look(member.key(), text))
                        .isPresent()) {
            Location at = places.apply(member.keySpan());
            facts.accept(new SecretVariable(at, member.key(), environment, at.file()));
        }
    }

    private void fromTable(BindingKind kind, Node table) {
        table.member(String.valueOf(kind.nameField()))
                .ifPresent(name -> name.value()
                        .string()
                        .ifPresent(text -> declare(kind, text, places.apply(name.keySpan()), table)));
    }

    private void declare(BindingKind kind, String name, Location at, @Nullable Node table) {
        String id = kind.resourceField() == null || table == null
                ? null
                : table.get(kind.resourceField()).flatMap(Node::scalarText).orElse(null);
        BindingDeclared declared = new BindingDeclared(
                at,
                name,
                kind.type(),
                environment,
                id,
                resource(kind, id),
                table == null ? null : table.string("script_name").orElse(null),
                kind.pages(),
                source,
                at.file());
        facts.accept(declared);
        BindingDeclared first = byName.putIfAbsent(name, declared);
        if (first != null && WHOLE.contains(source)) {
            facts.accept(new DuplicateBinding(at, name, kind.type(), first.type(), environment, first.at()));
        }
    }

    private static Resource resource(BindingKind kind, @Nullable String id) {
        if (kind.resourceField() == null) {
            return Resource.NONE;
        }
        if (id == null || id.isEmpty()) {
            return Resource.MISSING;
        }
        return Placeholders.isOne(id, kind.idPattern()) ? Resource.PLACEHOLDER : Resource.NAMED;
    }
}
