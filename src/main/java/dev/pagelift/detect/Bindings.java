package dev.pagelift.detect;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bindings that a Wrangler configuration, or one of its environments, declares. */
final class Bindings {

    private final Document document;
    private final @Nullable String environment;
    private final Consumer<Fact> facts;

    private Bindings(Document document, @Nullable String environment, Consumer<Fact> facts) {
        this.document = document;
        this.environment = environment;
        this.facts = facts;
    }

    static void declaredIn(Document document, Node table, @Nullable String environment, Consumer<Fact> facts) {
        Bindings bindings = new Bindings(document, environment, facts);
        for (BindingKind kind : BindingKind.all()) {
            bindings.of(kind, table);
        }
    }

    private void of(BindingKind kind, Node table) {
        Optional<Node.Member> found = member(table, kind.key());
        if (found.isEmpty()) {
            return;
        }
        Node value = found.get().value();
        switch (kind.shape()) {
            case NAMES -> value.members().values().forEach(m -> declare(kind, m.key(), document.locate(m), null));
            case STRINGS -> value.items().forEach(item -> named(kind, item, null));
            case VALUE -> value.string().ifPresent(name -> declare(kind, name, document.locate(found.get()), null));
            case SINGLE -> fromTable(kind, value);
            case LIST -> value.items().forEach(item -> fromTable(kind, item));
        }
    }

    private static Optional<Node.Member> member(Node table, List<String> path) {
        Optional<Node> holder = Optional.of(table);
        for (String key : path.subList(0, path.size() - 1)) {
            holder = holder.flatMap(node -> node.get(key));
        }
        return holder.flatMap(node -> node.member(path.get(path.size() - 1)));
    }

    private void fromTable(BindingKind kind, Node table) {
        String resource = kind.resourceField() == null
                ? null
                : table.get(kind.resourceField()).flatMap(Node::scalarText).orElse(null);
        table.member(String.valueOf(kind.nameField()))
                .ifPresent(name ->
                        name.value().string().ifPresent(text -> declare(kind, text, document.locate(name), resource)));
    }

    private void named(BindingKind kind, Node name, @Nullable String resource) {
        name.string().ifPresent(text -> declare(kind, text, document.locate(name), resource));
    }

    private void declare(BindingKind kind, String name, Location at, @Nullable String resource) {
        facts.accept(new BindingDeclared(
                at, name, kind.type(), environment, resource, document.file().path()));
    }
}
