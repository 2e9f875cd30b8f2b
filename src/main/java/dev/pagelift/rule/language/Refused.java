package dev.pagelift.rule.language;

/** Carries a {@link Refusal} out of the depths of lexer, parser and checker to where it becomes a value. */
final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    Refused(int offset, String reason) {
        super(reason, null, false, false);
        this.refusal = new Refusal(offset, reason);
    }

    Refusal refusal() {
        return refusal;
    }
}
