package dev.pagelift.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts by type, each type sorted by place. Immutable. */
public final class Facts {

    private final Map<Class<? extends Fact>, List<Fact>> byType;

    private Facts(Map<Class<? extends Fact>, List<Fact>> byType) {
        this.byType = byType;
    }

    public static Facts of(Collection<? extends Fact> facts) {
        Map<Class<? extends Fact>, List<Fact>> byType = new LinkedHashMap<>();
        facts.stream()
                .sorted(Comparator.comparing(Fact::at))
                .forEach(fact -> byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact));
        byType.replaceAll((type, found) -> Collections.unmodifiableList(found));
        return new Facts(byType);
    }

    public <F extends Fact> List<F> all(Class<F> type) {
        // Each list holds nothing but facts of the class that it is found under.
        @SuppressWarnings("unchecked")
        List<F> found = (List<F>) byType.getOrDefault(type, List.of());
        return found;
    }

    public <F extends Fact> Optional<F> first(Class<F> type) {
        return all(type).stream().findFirst();
    }

    public boolean has(Class<? extends Fact> type) {
        return byType.containsKey(type);
    }

    /** Every fact, grouped by type. */
    public List<Fact> all() {
        return byType.values().stream().flatMap(List::stream).toList();
    }

    /** These facts and more. */
    public Facts and(Collection<? extends Fact> more) {
        List<Fact> both = new ArrayList<>(all());
        both.addAll(more);
        return of(both);
    }
}
