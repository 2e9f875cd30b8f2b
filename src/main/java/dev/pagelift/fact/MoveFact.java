package dev.pagelift.fact;

import dev.pagelift.catalog.MoveFeature.Weight;
import dev.pagelift.snapshot.Location;
import java.util.List;

/** Facts about whether a Pages project should become a Worker. */
public sealed interface MoveFact extends Fact {

    /**
     * Something in the repository that speaks for the move, against it, or of the work it takes.
     *
     * @param feature the catalogue's word, such as {@code cron-triggers}
     * @param reason a sentence
     */
    record Consideration(Location at, String feature, Weight weight, String reason) implements MoveFact {}

    /**
     * What to do with a Pages project, from all considerations.
     *
     * @param at the strongest evidence that it is one
     */
    record Decision(Location at, Verdict verdict, List<Consideration> considerations) implements MoveFact {

        @Override
        public List<Related> related() {
            return considerations.stream()
                    .map(found -> new Related(found.at(), found.reason()))
                    .toList();
        }
    }

    /** The three ways there are. */
    enum Verdict {
        WORKERS_WITH_STATIC_ASSETS("workers-with-static-assets"),
        /** The site stays on Pages, and what runs in the background is a Worker. */
        HYBRID("hybrid"),
        STAY_ON_PAGES("stay-on-pages");

        private final String id;

        Verdict(String id) {
            this.id = id;
        }

        /** The word in JSON. */
        public String id() {
            return id;
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
