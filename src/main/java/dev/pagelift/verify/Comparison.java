package dev.pagelift.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One request and how the two servers answered it.
 *
 * @param differences those that nothing explains
 * @param accepted the others, with the reason
 */
public record Comparison(
        Request request, Answer before, Answer after, List<Difference> differences, Map<Difference, String> accepted) {

    /** Headers that belong to the connection, and one that only the local server of Pages sends. */
    private static final Set<String> OF_THE_TRANSPORT =
            Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding", "x-server-env");

    static Comparison of(Request request, Answer before, Answer after) {
        List<Difference> differences = new ArrayList<>();
        Map<Difference, String> accepted = new LinkedHashMap<>();
        for (Difference difference : differences(before, after)) {
            Accepted.reason(difference, request, before, after)
                    .ifPresentOrElse(reason -> accepted.put(difference, reason), () -> differences.add(difference));
        }
        return new Comparison(request, before, after, differences, accepted);
    }

    private static List<Difference> differences(Answer before, Answer after) {
        List<Difference> found = new ArrayList<>();
        if (before.status() != after.status()) {
            found.add(new Difference("status", status(before), status(after)));
        }
        Set<String> names = new TreeSet<>(before.headers().keySet());
        names.addAll(after.headers().keySet());
        names.removeAll(OF_THE_TRANSPORT);
        for (String name : names) {
            String one = before.headers().get(name);
            String two = after.headers().get(name);
            if (!Objects.equals(one, two)) {
                found.add(new Difference(name, one, two));
            }
        }
        body(before, after, found);
        return found;
    }

    private static String status(Answer answer) {
        return answer.status() == 0 ? "no answer" : String.valueOf(answer.status());
    }

    /** The stack below the first line of an exception names files, which lie elsewhere after a fix. */
    private static void body(Answer before, Answer after, List<Difference> found) {
        if (before.exception().isPresent() || after.exception().isPresent()) {
            if (!before.exception().equals(after.exception())) {
                found.add(new Difference(
                        "exception",
                        before.exception().orElse(null),
                        after.exception().orElse(null)));
            }
        } else if (!before.body().equals(after.body())) {
            found.add(new Difference("body", before.excerpt(), after.excerpt()));
        }
    }

    /** The same comparison without what already differs from one answer of the same server to the next. */
    Comparison withoutVolatile(Answer beforeAgain, Answer afterAgain) {
        Set<String> changing = new TreeSet<>();
        differences(before, beforeAgain).forEach(difference -> changing.add(difference.part()));
        differences(after, afterAgain).forEach(difference -> changing.add(difference.part()));
        Map<Difference, String> more = new LinkedHashMap<>(accepted);
        List<Difference> left = new ArrayList<>();
        for (Difference difference : differences) {
            if (changing.contains(difference.part())) {
                more.put(difference, Accepted.VOLATILE);
            } else {
                left.add(difference);
            }
        }
        return new Comparison(request, before, after, left, more);
    }

    /** The same comparison where the second server redirects to the same place by way of another. */
    Comparison withDetour() {
        Map<Difference, String> more = new LinkedHashMap<>(accepted);
        differences.stream()
                .filter(difference -> difference.part().equals("location") || difference.part().equals("status"))
                .forEach(difference -> more.put(difference, Accepted.DETOUR));
        return new Comparison(
                request,
                before,
                after,
                differences.stream().filter(one -> !more.containsKey(one)).toList(),
                more);
    }
}
