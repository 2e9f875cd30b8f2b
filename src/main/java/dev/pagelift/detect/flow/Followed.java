package dev.pagelift.detect.flow;

/** What is followed, and what to do where it is found. Equal things are followed once. */
public interface Followed {

    /** The thing itself is the value of an expression, or is taken apart by a pattern or bound to a name. */
    void arrived(Place place, Flow flow);

    /** Something that {@link Way#BY_NAME} ends at is called. */
    default void called(Place call, Flow flow) {}

    /** Whether it is worth following into modules that import it. */
    boolean crossesModules();
}
