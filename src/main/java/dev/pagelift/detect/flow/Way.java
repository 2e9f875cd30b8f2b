package dev.pagelift.detect.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left to do with a value to come to the thing that is followed: members to read, calls to make. */
public record Way(List<String> steps) {

    /** Calling it gives the rest. */
    public static final String CALL = "()";

    /** Calling it with a name gives a part of the thing: {@code getEnv("DB")}. */
    public static final String BY_NAME = "(name)";

    /** Making an instance of it gives the rest. */
    public static final String INSTANCE = "new";

    /** Nothing: it is the thing itself. */
    public static final Way END = new Way(List.of());

    /** Longer ways are those of circles. */
    private static final int LONGEST = 7;

    /** A way with dots: {@code ().cloudflare.env}. */
    public static Way parse(String dotted) {
        return dotted.isEmpty() ? END : new Way(List.of(dotted.split("\\.")));
    }

    boolean isEnd() {
        return steps.isEmpty();
    }

    public boolean startsWith(String step) {
        return !steps.isEmpty() && steps.get(0).equals(step);
    }

    /** The way after its first step. */
    public Way rest() {
        return new Way(steps.subList(1, steps.size()));
    }

    /** The way of something that has a value of this way under a step. */
    public Way under(String step) {
        List<String> longer = new ArrayList<>(steps.size() + 1);
        longer.add(step);
        longer.addAll(steps);
        return new Way(longer);
    }

    /** The way of something that has a value of this way under several steps, the outermost first. */
    Way under(List<String> members) {
        List<String> longer = new ArrayList<>(members);
        longer.addAll(steps);
        return new Way(longer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Way way && steps.equals(way.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    boolean isTooLong() {
        return steps.size() > LONGEST;
    }
}
