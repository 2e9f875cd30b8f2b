package dev.pagelift.link;

import java.util.List;

/** The patterns of {@code assets.run_worker_first}. A pattern is a path, where a {@code *} at the end stands for anything. */
final class WorkerFirst {

    private final List<String> positive;
    private final List<String> negative;

    WorkerFirst(List<String> patterns) {
        this.positive =
                patterns.stream().filter(pattern -> !pattern.startsWith("!")).toList();
        this.negative = patterns.stream()
                .filter(pattern -> pattern.startsWith("!"))
                .map(p -> p.substring(1))
                .toList();
    }

    List<String> positive() {
        return positive;
    }

    /** Whether the Worker runs first for every path that a pattern or path stands for. */
    boolean covers(String wanted) {
        return positive.stream().anyMatch(pattern -> includes(pattern, wanted))
                && negative.stream().noneMatch(pattern -> includes(wanted, pattern) || includes(pattern, wanted));
    }

    private static boolean includes(String pattern, String wanted) {
        return pattern.endsWith("*")
                ? wanted.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(wanted);
    }
}
