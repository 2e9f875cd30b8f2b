package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Locale;

/**
 * Something that counts when a site could move from Pages to Workers; see {@code rules/catalog/move.toml}.
 *
 * @param says the reason as a sentence, with {@code {what}} for what was found
 */
public record MoveFeature(String id, Weight weight, String says) {

    /** What a feature is to the decision, the weightiest first. */
    public enum Weight {
        /** Workers have nothing like it yet. */
        BLOCKER,
        /** Something is given up. */
        LOSS,
        /** The move takes work. */
        WORK,
        /** Workers can do it and Pages cannot. */
        GAIN
    }

    private static final class Loaded {
        private static final List<MoveFeature> FEATURES =
                Catalog.tables("move", "feature").stream().map(MoveFeature::of).toList();
    }

    /** The feature that code calls by a word. */
    public static MoveFeature of(String id) {
        return Loaded.FEATURES.stream()
                .filter(feature -> feature.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no feature '" + id + "' in the catalogue"));
    }

    /** The reason for what was found. */
    public String says(String what) {
        return says.replace("{what}", what);
    }

    private static MoveFeature of(Node entry) {
        return new MoveFeature(
                Catalog.required(entry, "id"),
                Weight.valueOf(Catalog.required(entry, "weight").toUpperCase(Locale.ROOT)),
                Catalog.required(entry, "says"));
    }
}
