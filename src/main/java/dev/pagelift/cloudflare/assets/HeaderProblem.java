package dev.pagelift.cloudflare.assets;

/** Why a line of {@code _headers} does nothing. */
public enum HeaderProblem {
    TOO_LONG("the line is longer than 2,000 characters"),
    TOO_MANY("there are too many rules"),
    NO_HEADERS("no header follows the path"),
    PORT("a host cannot have a port"),
    URL("a rule starts with a path or a host with 'https://'"),
    WILDCARDS("a path can have one '*' only"),
    SPLAT("'*' and ':splat' in one path are the same placeholder"),
    NO_PATH("it comes before the first path"),
    NO_COLON("a header is a name and a value with a colon between them"),
    SPACE_IN_NAME("a header's name cannot have spaces"),
    NO_NAME("the header has no name"),
    NO_VALUE("the header has no value");

    private final String reason;

    HeaderProblem(String reason) {
        this.reason = reason;
    }

    /** In words, without a capital letter or full stop. */
    public String reason() {
        return reason;
    }

    /** Whether a whole rule is lost, or all that follow, and not just a line. */
    public boolean dropsRule() {
        return switch (this) {
            case TOO_LONG, TOO_MANY, WILDCARDS, SPLAT, PORT, URL -> true;
            default -> false;
        };
    }
}
