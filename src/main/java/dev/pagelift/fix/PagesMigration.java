package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fix.worker.WorkerFix;
import java.util.Optional;

/**
 * A fixer whose findings, on a Pages project, are cured by its becoming a Worker, and elsewhere by a small edit.
 *
 * @param elsewhere what cures them on a site that is a Worker already, or null where they are not to be found
 */
record PagesMigration(
        String name, @org.jspecify.annotations.Nullable Fixer elsewhere) implements Fixer {

    PagesMigration(String name) {
        this(name, null);
    }

    PagesMigration(Fixer elsewhere) {
        this(elsewhere.name(), elsewhere);
    }

    @Override
    public String gives() {
        return WorkerFix.NAME;
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (subject.isPages()) {
            return WorkerFix.of(subject);
        }
        return elsewhere == null ? Optional.empty() : elsewhere.fix(finding, subject);
    }
}
