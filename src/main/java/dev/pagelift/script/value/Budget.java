package dev.pagelift.script.value;

/** How much is evaluated for one question: what is written by people takes a small part of it, and nothing goes on for ever. */
final class Budget {

    private static final int STEPS = 4000;
    private static final int DEPTH = 120;

    private int steps;
    private int depth;

    /** Whether there is enough left for one more step; {@link #leave} must follow when there is. */
    boolean enter() {
        steps++;
        depth++;
        if (steps <= STEPS && depth <= DEPTH) {
            return true;
        }
        depth--;
        return false;
    }

    void leave() {
        depth--;
    }
}
