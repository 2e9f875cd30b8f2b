package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.BindingFact.Resource;
import dev.pagelift.snapshot.Location;
import org.jspecify.annotations.Nullable;

/** A binding that is declared outside of a Wrangler configuration. */
final class Declared {

    private Declared() {}

    /**
     * @param id the resource, or null when the declaration names none
     */
    static BindingDeclared of(
            Location at,
            String name,
            BindingKind kind,
            @Nullable String environment,
            @Nullable String id,
            BindingSource source) {
        return new BindingDeclared(
                at,
                name,
                kind.type(),
                environment,
                id,
                id == null ? Resource.NONE : Resource.NAMED,
                null,
                kind.pages(),
                source,
                at.file());
    }
}
