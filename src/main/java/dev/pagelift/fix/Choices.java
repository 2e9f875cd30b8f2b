package dev.pagelift.fix;

/**
 * What the user decides where there is more than one way.
 *
 * @param cleanup whether what only the Pages project still needs is removed
 * @param review whether edits that a person must review are wanted
 */
public record Choices(Functions functions, boolean cleanup, boolean review) {

    public static final Choices DEFAULT = new Choices(Functions.COMPILED, false, false);

    boolean allow(Fix fix) {
        return review || fix.safety() == Safety.SAFE;
    }

    /** What becomes of a {@code functions/} folder. */
    public enum Functions {
        /** Wrangler compiles it into one Worker before each deploy. */
        COMPILED,
        /** A generated module imports the handlers and routes to them. */
        ROUTER
    }
}
