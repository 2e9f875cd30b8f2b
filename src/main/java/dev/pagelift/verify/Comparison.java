package dev.pagelift.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /**
     * One that knows the file behind the path, when it is one that must stay private.
     *
     * @param file its content
     */
    static Comparison ofPrivate(Request request, Answer before, Answer after, String file) {
        if (!request.method().equals("HEAD")
                && after.status() == 200
                && after.body().equals(file)) {
            return new Comparison(
                    request, before, after, List.of(new Difference("published", null, after.excerpt())), Map.of());
        }
        Comparison comparison = of(request, before, after);
        return before.status() == 200 && before.body().equals(file)
                ? comparison.accepting(any -> true, Accepted.LOCAL_PUBLICATION)
                : comparison;
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
        return accepting(difference -> changing.contains(difference.part()), Accepted.VOLATILE);
    }

    /** The same comparison where the second server redirects to the same place by way of another. */
    Comparison withDetour() {
        return accepting(
                difference -> difference.part().equals("location")
                        || difference.part().equals("status"),
                Accepted.DETOUR);
    }

    /** The same comparison of Workers Sites with static assets. */
    Comparison ofSites() {
        return explained(difference -> AcceptedOfSites.reason(difference, request, before, after));
    }

    /** The same comparison of code that a build makes, which Pages asks first and Workers where no file is found. */
    Comparison ofBuilds() {
        Optional<String> reason = AcceptedOfBuilds.reason(request, before, after);
        return explained(any -> reason);
    }

    private Comparison explained(Function<Difference, Optional<String>> reasons) {
        Comparison explained = this;
        for (Difference one : differences) {
            Optional<String> reason = reasons.apply(one);
            if (reason.isPresent()) {
                explained = explained.accepting(one::equals, reason.get());
            }
        }
        return explained;
    }

    private Comparison accepting(Predicate<Difference> which, String reason) {
        Map<Difference, String> more = new LinkedHashMap<>(accepted);
        differences.stream().filter(which).forEach(difference -> more.put(difference, reason));
        List<Difference> left = differences.stream().filter(which.negate()).toList();
        return new Comparison(request, before, after, left, more);
    }
}
