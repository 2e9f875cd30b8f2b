package dev.pagelift.source;

/** Told what a slow step is doing, so that a person who waits can see it. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (task, done, total) -> {};

    /**
     * Called now and then.
     *
     * @param total how much there is to do, or 0 when it is not known
     */
    void report(String task, int done, int total);
}
