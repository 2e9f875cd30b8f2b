package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A file whose presence proves something.
 *
 * @param name the file's own, or {@code *} and an ending
 * @param folders the folders that must hold it, the innermost last: {@code .vitepress} for {@code .vitepress/config.ts}
 * @param says starts of lines, one of which it must have; empty for any content
 * @param beside files and folders, one of which must stand where the folders do; empty for none
 */
public record FileMark(String name, List<String> folders, List<String> says, List<String> beside) {

    private static final List<String> SCRIPTS = List.of("ts", "mts", "cts", "js", "mjs", "cjs");

    static List<FileMark> of(Node file) {
        return named(Catalog.required(file, "name"), Catalog.strings(file, "says"), Catalog.strings(file, "beside"));
    }

    static List<FileMark> named(String pattern, List<String> says, List<String> beside) {
        List<FileMark> marks = new ArrayList<>();
        for (String path : names(pattern)) {
            int slash = path.lastIndexOf('/');
            List<String> folders =
                    slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/"));
            marks.add(new FileMark(path.substring(slash + 1), folders, says, beside));
        }
        return marks;
    }

    /** The names a pattern stands for: {@code vite.config.*} is one for each ending that scripts have. */
    static List<String> names(String pattern) {
        if (!pattern.endsWith(".*")) {
            return List.of(pattern);
        }
        String stem = pattern.substring(0, pattern.length() - 1);
        List<String> names = new ArrayList<>(SCRIPTS.size());
        for (String ending : SCRIPTS) {
            names.add(stem.concat(ending));
        }
        return names;
    }

    /** Whether a line of a text starts with what it must say. */
    public boolean isIn(String text) {
        return says.isEmpty() || text.lines().map(String::stripLeading).anyMatch(this::isStart);
    }

    private boolean isStart(String line) {
        return says.stream().anyMatch(line::startsWith);
    }

    /** Its path from the folder that it proves something about. */
    public String path() {
        return folders.isEmpty() ? name : String.join("/", folders) + "/" + name;
    }
}
