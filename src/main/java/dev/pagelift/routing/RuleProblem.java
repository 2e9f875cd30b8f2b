package dev.pagelift.routing;

/**
 * Why a product refuses a list of rules.
 *
 * @param rule the rule that is wrong, or empty when it is the list
 * @param cause in words, such as {@code is longer than 100 characters}
 */
public record RuleProblem(String rule, String cause) {

    /** Rules in a list, and characters in a rule, at most; the same for {@code _routes.json} and {@code run_worker_first}. */
    static final int LIMIT = 100;

    /** As a sentence goes on after the name of the list; a rule that is too long is cut. */
    public String sentence() {
        if (rule.isEmpty()) {
            return cause;
        }
        String shown = rule.length() <= LIMIT ? rule : rule.substring(0, LIMIT) + "…";
        return "has the rule '" + shown + "', which " + cause;
    }
}
