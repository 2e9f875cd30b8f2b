package dev.pagelift.cloudflare.assets;

/** Why a line of {@code _redirects} is not a rule. */
public enum RedirectProblem {
    TOO_LONG("the line is longer than 2,000 characters"),
    WORDS("a rule is a source, a target and perhaps a status, with blanks between them and nowhere else"),
    ABSOLUTE_SOURCE("the source must be a path: rules cannot ask for a host"),
    TARGET("the target must be a path or start with 'https://'"),
    STATUS("the status must be 200, 301, 302, 303, 307 or 308"),
    LOOP("the target leads back to the rule, without end"),
    DUPLICATE("an earlier rule has the same source"),
    PROXY("with status 200 the target must be a path: other hosts are not fetched"),
    TOO_MANY_STATIC("there are too many rules"),
    TOO_MANY_DYNAMIC("there are too many rules from the first with '*' or ':name' on");

    private final String reason;

    RedirectProblem(String reason) {
        this.reason = reason;
    }

    /** In words, without a capital letter or full stop. */
    public String reason() {
        return reason;
    }

    /** Whether a limit is to blame and not the line. */
    public boolean isLimit() {
        return this == TOO_LONG || this == TOO_MANY_STATIC || this == TOO_MANY_DYNAMIC;
    }
}
