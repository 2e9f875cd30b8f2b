package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.DuplicateBinding;
import dev.pagelift.fact.BindingFact.Resource;
import dev.pagelift.fact.BindingFact.SecretVariable;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bindings that a Wrangler configuration, or one of its environments, declares. */
final class Bindings {

    private final Document document;
    private final RepoPath file;
    private final BindingSource source;
    private final @Nullable String environment;
    private final Consumer<Fact> facts;
    private final Map<String, BindingDeclared> byName = new HashMap<>();

    private Bindings(Document document, BindingSource source, @Nullable String environment, Consumer<Fact> facts) {
        this.document = document;
        this.file = document.file().path();
        this.source = source;
        this.environment = environment;
        this.facts = facts;
    }

    static void declaredIn(
            Document document, BindingSource source, Node table, @Nullable String environment, Consumer<Fact> facts) {
        Bindings bindings = new Bindings(document, source, environment, facts);
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
                                item.string().ifPresent(name -> declare(kind, name, document.locate(item), null)));
            case VALUE -> value.string().ifPresent(name -> declare(kind, name, document.locate(found), null));
            case SINGLE -> fromTable(kind, value);
            case LIST -> value.items().forEach(item -> fromTable(kind, item));
        }
    }

    private void variable(BindingKind kind, Member member) {
        declare(kind, member.key(), document.locate(member), null);
        if (kind.type().equals("var")
                && source == BindingSource.CONFIG
                && member.value()
                        .string()
                        .filter(text -> Secrets.look(member.key(), text))
                        .isPresent()) {
            facts.accept(new SecretVariable(document.locate(member), member.key(), environment, file));
        }
    }

    private void fromTable(BindingKind kind, Node table) {
        table.member(String.valueOf(kind.nameField()))
                .ifPresent(name ->
                        name.value().string().ifPresent(text -> declare(kind, text, document.locate(name), table)));
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
                file);
        facts.accept(declared);
        BindingDeclared first = byName.putIfAbsent(name, declared);
        if (first != null) {
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
