package dev.pagelift.detect.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where a flow is to start: noted down, so that places are looked for on several threads and started from in one order. */
public final class Starts {

    private final List<Consumer<Flow>> noted = new ArrayList<>();

    /** As {@link Flow#value}. */
    public void value(Place place, Way way, Followed what) {
        noted.add(flow -> flow.value(place, way, what));
    }

    /** As {@link Flow#target}. */
    public void target(Place place, Way way, Followed what) {
        noted.add(flow -> flow.target(place, way, what));
    }

    /** As {@link Flow#parameter}. */
    public void parameter(Place place, Way way, Followed what) {
        noted.add(flow -> flow.parameter(place, way, what));
    }

    /** As {@link Flow#instance}. */
    public void instance(Place type, Way way, Followed what) {
        noted.add(flow -> flow.instance(type, way, what));
    }

    /** Starts a flow at all of them, in the order in which they were noted, and forgets them. */
    public void begin(Flow flow) {
        noted.forEach(start -> start.accept(flow));
        noted.clear();
    }
}
