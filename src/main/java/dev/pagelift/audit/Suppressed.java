package dev.pagelift.audit;

/**
 * A finding that is left out of the findings because somebody asked for that, or because it was there before.
 *
 * @param where what asked for it, as a place in the repository or the name of a file
 * @param reason in that person's words, not escaped for any medium
 */
public record Suppressed(Finding finding, Kind kind, String where, String reason) {

    /** Who keeps a finding quiet. */
    public enum Kind {
        /** A comment in the audited file. */
        COMMENT("comment"),
        /** An entry of a {@code .pagelift.toml}. */
        CONFIGURATION("configuration"),
        /** The baseline, or the commit that is compared with: it was there before. */
        KNOWN("known");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word in JSON. */
        public String id() {
            return id;
        }
    }
}
