package dev.pagelift.detect.command;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Shell.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command line really starts.
 *
 * @param kind what the word at {@code at} is
 * @param at the index of that word
 * @param runner the package manager that runs a script
 * @param folders where it runs; several when a filter names several packages
 */
record Invocation(Kind kind, int at, @Nullable String runner, List<RepoPath> folders) {

    enum Kind {
        /** The word names a program. */
        TOOL,
        /** The word names a script of package.json. */
        SCRIPT,
        /** The word is shell text of its own. */
        TEXT
    }

    static Invocation tool(int at, List<RepoPath> folders) {
        return new Invocation(Kind.TOOL, at, null, folders);
    }

    static Invocation script(int at, String runner, List<RepoPath> folders) {
        return new Invocation(Kind.SCRIPT, at, runner, folders);
    }

    static Invocation text(int at, List<RepoPath> folders) {
        return new Invocation(Kind.TEXT, at, null, folders);
    }

    /** A program without its path; a scoped package keeps its scope. */
    static String baseName(String word) {
        String name = word.startsWith("npm:") ? word.substring(4) : word;
        if (name.startsWith("@")) {
            return name;
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The index behind the flags that start at an index, and behind a {@code --}. */
    static int behindFlags(List<Word> words, int from, List<String> valued) {
        int i = from;
        while (i < words.size() && words.get(i).text().startsWith("-")) {
            String word = words.get(i).text();
            i += valued.contains(word) ? 2 : 1;
            if (word.equals("--")) {
                break;
            }
        }
        return i;
    }
}
