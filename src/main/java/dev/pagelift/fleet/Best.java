package dev.pagelift.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many things, without keeping the others. */
final class Best<T> {

    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;

    Best(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void offer(T thing) {
        kept.add(thing);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    List<T> sorted() {
        return kept.stream().sorted(order).toList();
    }
}
