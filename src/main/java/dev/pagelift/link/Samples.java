package dev.pagelift.link;

import dev.pagelift.snapshot.RepoPath;
import java.util.Locale;
import java.util.Set;

/** Folders whose names say that what they hold tests something, or shows how something is used. */
final class Samples {

    /** What lies in such a folder is for tests and readers, however complete it looks. */
    private static final Set<String> NAMES = Set.of(
            "__fixtures__",
            "__mocks__",
            "__tests__",
            "_themes",
            "benchmark",
            "benchmarks",
            "boilerplate",
            "boilerplates",
            "e2e",
            "example",
            "examples",
            "fixture",
            "fixtures",
            "sample",
            "samples",
            "spec",
            "specs",
            "starter",
            "starters",
            "template",
            "templates",
            "test",
            "testdata",
            "tests",
            "themes",
            "third_party",
            "vendor");

    /** What also counts as first or last word of a longer name: {@code template-react}, {@code pages-e2e}. */
    private static final Set<String> WORDS = Set.of(
            "boilerplate",
            "e2e",
            "example",
            "examples",
            "fixture",
            "fixtures",
            "starter",
            "template",
            "templates",
            "tests");

    /** What lies in such a folder is often deployed, and often only run by those who work on the rest. */
    private static final Set<String> SHOWCASES =
            Set.of("demo", "demos", "playground", "playgrounds", "sandbox", "sandboxes", "showcase");

    private Samples() {}

    static boolean isSample(RepoPath folder) {
        return folder.segments().stream().anyMatch(Samples::isSample);
    }

    /** Whether it takes more than a framework to be a site there. */
    static boolean isShowcase(RepoPath folder) {
        return folder.segments().stream().anyMatch(SHOWCASES::contains);
    }

    private static boolean isSample(String segment) {
        String name = segment.toLowerCase(Locale.ROOT);
        int first = name.indexOf('-');
        return NAMES.contains(name)
                || first > 0
                        && (WORDS.contains(name.substring(0, first))
                                || WORDS.contains(name.substring(name.lastIndexOf('-') + 1)));
    }
}
