package dev.pagelift.script;

/** What {@link Node#walk} shows the nodes to. */
@FunctionalInterface
public interface Visitor {

    /** Comes before the node's children; false leaves them, and {@link #leave}, out. */
    boolean enter(Node node);

    /** Comes after the node's children. */
    default void leave(Node node) {}
}
