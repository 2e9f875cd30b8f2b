package dev.pagelift.report;

/** The formats that an audit can be printed in. */
public enum Format {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public Reporter reporter(Style style) {
            return new TextReporter(style);
        }
    },
    /** For code scanning: SARIF 2.1.0. */
    SARIF {
        @Override
        public Reporter reporter(Style style) {
            return new SarifReporter();
        }
    },
    /** For programs: our own published form. */
    JSON {
        @Override
        public Reporter reporter(Style style) {
            return new JsonReporter();
        }
    };

    public abstract Reporter reporter(Style style);
}
