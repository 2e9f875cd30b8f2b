package dev.pagelift.fix.worker;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bindings that only flags of {@code wrangler pages dev} declare move to the configuration, because {@code wrangler dev} has no such
 * flags. What they are bound to in production only the dashboard knows, so that is left to fill in.
 */
final class FlagBindingsStep implements Step {

    static final String FILL_IN = "FILL-IN-from-the-Pages-dashboard";

    @Override
    public void apply(PagesSite site, Draft draft) {
        for (BindingDeclared binding : site.facts(BindingDeclared.class)) {
            if (binding.source() == BindingSource.FLAG) {
                draft.edit(site.configFile(), data -> add(binding, data));
            }
        }
    }

    private static void add(BindingDeclared binding, EditableData data) {
        BindingKind kind = BindingKind.ofType(binding.type());
        add(binding, kind, Route.of(), data);
        Route local = Route.of("env", EnvironmentsStep.LOCAL);
        if (data.get(local).isPresent()) {
            add(binding, kind, local, data);
        }
    }

    private static void add(BindingDeclared binding, BindingKind kind, Route table, EditableData data) {
        Route key = table;
        for (String step : kind.key()) {
            key = key.then(step);
        }
        if (kind.shape() == BindingKind.Shape.SINGLE) {
            if (data.get(key).isEmpty()) {
                data.set(key, entry(binding, kind));
            }
        } else if (kind.shape() == BindingKind.Shape.LIST && !isDeclared(binding, kind, data.get(key))) {
            data.append(key, List.of(entry(binding, kind)));
        }
    }

    private static boolean isDeclared(BindingDeclared binding, BindingKind kind, Optional<Node> list) {
        return list.stream()
                .flatMap(node -> node.items().stream())
                .anyMatch(item -> item.string(String.valueOf(kind.nameField()))
                        .filter(binding.name()::equals)
                        .isPresent());
    }

    private static Map<String, Object> entry(BindingDeclared binding, BindingKind kind) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(String.valueOf(kind.nameField()), binding.name());
        if (kind.resourceField() != null) {
            String id = binding.id();
            entry.put(kind.resourceField(), id == null || id.isEmpty() ? FILL_IN : id);
        }
        if (binding.script() != null) {
            entry.put("script_name", binding.script());
        }
        return entry;
    }
}
