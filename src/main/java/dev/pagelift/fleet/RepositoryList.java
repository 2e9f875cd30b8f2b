package dev.pagelift.fleet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The repositories of a fleet as a user writes them down: one a line; what follows a {@code #} is a comment. */
public final class RepositoryList {

    private RepositoryList() {}

    /** Each repository once, in the order of the list. */
    public static List<String> read(String text) {
        Set<String> repositories = new LinkedHashSet<>();
        text.lines()
                .map(RepositoryList::withoutComment)
                .filter(line -> !line.isEmpty())
                .forEach(repositories::add);
        return List.copyOf(repositories);
    }

    /** A number sign can be part of a folder's name, so only one at the start or behind a blank begins a comment. */
    private static String withoutComment(String line) {
        String text = line.strip();
        if (text.startsWith("#")) {
            return "";
        }
        int comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }
}
