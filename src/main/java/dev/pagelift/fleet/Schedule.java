package dev.pagelift.fleet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** What is still to be audited, handed out to several threads: in order, and what failed for now again after a pause. */
final class Schedule {

    /**
     * One try of one repository.
     *
     * @param earlier how often it was tried before
     * @param spentNanos how long those tries took
     */
    record Attempt(String repository, int earlier, long spentNanos) {}

    private record Postponed(Attempt attempt, long at) {}

    private final Deque<Attempt> ready = new ArrayDeque<>();
    private final PriorityQueue<Postponed> postponed = new PriorityQueue<>(Comparator.comparingLong(Postponed::at));
    private int underWay;
    private boolean ended;

    Schedule(Collection<String> repositories) {
        repositories.forEach(repository -> ready.add(new Attempt(repository, 0, 0)));
    }

    /** The next attempt, when there is one; empty when there will be no more. */
    synchronized Optional<Attempt> next() throws InterruptedException {
        while (!ended) {
            long now = System.nanoTime();
            Postponed first = postponed.peek();
            if (first != null && first.at() - now <= 0) {
                underWay++;
                return Optional.of(postponed.remove().attempt());
            }
            if (!ready.isEmpty()) {
                underWay++;
                return Optional.of(ready.remove());
            }
            if (first != null) {
                TimeUnit.NANOSECONDS.timedWait(this, first.at() - now);
            } else if (underWay > 0) {
                wait();
            } else {
                end();
            }
        }
        return Optional.empty();
    }

    /** An attempt came to a result. */
    synchronized void done() {
        underWay--;
        notifyAll();
    }

    /** An attempt came to nothing, and its repository is tried again after a pause. */
    synchronized void again(Attempt next, Duration pause) {
        underWay--;
        postponed.add(new Postponed(next, System.nanoTime() + pause.toNanos()));
        notifyAll();
    }

    /** There will be no more attempts. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
