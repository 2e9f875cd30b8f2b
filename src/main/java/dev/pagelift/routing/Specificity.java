package dev.pagelift.routing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts paths with more segments first, then those whose first segment of another kind is the more exact one. */
enum Specificity implements Comparator<String> {
    /** A plain segment, then one with a parameter, then one with a star. */
    WITH_PARAMETERS,
    /** A plain segment, then one with a star. */
    WITH_STARS;

    @Override
    public int compare(String a, String b) {
        List<String> left = segments(a);
        List<String> right = segments(b);
        if (left.size() != right.size()) {
            return right.size() - left.size();
        }
        for (int i = 0; i < left.size(); i++) {
            int difference = vagueness(left.get(i)) - vagueness(right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    private int vagueness(String segment) {
        int star = segment.indexOf('*') >= 0 ? 2 : 0;
        return this == WITH_PARAMETERS && segment.indexOf(':') >= 0 ? star + 1 : star;
    }
}
