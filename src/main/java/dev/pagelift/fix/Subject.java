package dev.pagelift.fix;

import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.Snapshot;

/** The site that a fixer works on. */
record Subject(SiteFacts site, Snapshot snapshot, Choices choices) {

    Draft draft() {
        return new Draft(snapshot);
    }
}
