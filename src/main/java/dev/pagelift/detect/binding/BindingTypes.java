package dev.pagelift.detect.binding;

import dev.pagelift.catalog.BindingSigns;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a binding from what code does with it. */
final class BindingTypes {

    private BindingTypes() {}

    /**
     * The catalogue's word for the kind, or null when what is seen fits none or several.
     *
     * @param evidence {@code .prepare()} for a method that is called, {@code .host} for a member that is read, {@code put{metadata}}
     *     for an option, {@code get().body} for a member of a result, {@code to drizzle-orm/d1 drizzle} for a function it is passed to
     */
    static @Nullable String of(String name, Collection<String> evidence) {
        List<BindingSigns> fitting = fitting(evidence);
        return fitting.size() == 1 ? fitting.get(0).type() : byName(name, fitting);
    }

    /** Whether what is seen fits a kind at all, so that it is no text. */
    static boolean isResource(Collection<String> evidence) {
        return !fitting(evidence).isEmpty();
    }

    private static List<BindingSigns> fitting(Collection<String> evidence) {
        List<BindingSigns> certain = BindingSigns.all().stream()
                .filter(kind -> evidence.stream().anyMatch(kind.signs()::contains))
                .toList();
        if (!certain.isEmpty()) {
            return certain;
        }
        List<String> members =
                evidence.stream().filter(what -> what.startsWith(".")).toList();
        return members.isEmpty()
                ? List.of()
                : BindingSigns.all().stream()
                        .filter(kind -> kind.members().containsAll(members))
                        .toList();
    }

    private static @Nullable String byName(String name, List<BindingSigns> fitting) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (BindingSigns kind : fitting) {
            for (String word : kind.words()) {
                if (upper.contains(word)) {
                    return kind.type();
                }
            }
        }
        return null;
    }
}
