package dev.pagelift.fix;

/**
 * What the user decides where there is more than one way.
 *
 * @param cleanup whether what only the Pages project still needs is removed
 */
public record Choices(Functions functions, boolean cleanup) {

    public static final Choices DEFAULT = new Choices(Functions.COMPILED, false);

    /** What becomes of a {@code functions/} folder. */
    public enum Functions {
        /** Wrangler compiles it into one Worker before each deploy. */
        COMPILED,
        /** A generated module imports the handlers and routes to them. */
        ROUTER
    }
}
