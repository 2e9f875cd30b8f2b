package dev.pagelift.audit;

import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the syntax of a file writes comments. */
enum CommentSyntax {
    HASH("#", ""),
    SLASHES("//", ""),
    STARS("/*", "*/"),
    ANGLES("<!--", "-->");

    private static final Set<String> SLASHED = Set.of(
            "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "json", "jsonc", "json5", "java", "kt", "go", "rs",
            "scss", "less", "css");
    private static final Set<String> MARKUP = Set.of("html", "htm", "vue", "svelte", "astro");
    private static final Set<String> ANGLED = Set.of("md", "xml", "svg", "csproj");

    private final String start;
    private final String end;

    CommentSyntax(String start, String end) {
        this.start = start;
        this.end = end;
    }

    /** All forms that a file can hold; data files without a name we know are read like a shell reads them. */
    static List<CommentSyntax> of(RepoPath file) {
        String extension = file.extension();
        List<CommentSyntax> forms = new ArrayList<>();
        if (SLASHED.contains(extension) || MARKUP.contains(extension) || extension.equals("mdx")) {
            forms.add(SLASHES);
            forms.add(STARS);
        }
        if (MARKUP.contains(extension) || ANGLED.contains(extension)) {
            forms.add(ANGLES);
        }
        return forms.isEmpty() ? List.of(HASH) : forms;
    }

    /** Whether a line ends in the start of such a comment, so that what follows is its text. */
    boolean opensAtEndOf(String line) {
        String before = line.stripTrailing();
        return before.endsWith(start) && !isQuoted(before.substring(0, before.length() - start.length()));
    }

    private static boolean isQuoted(String before) {
        return !before.isEmpty() && "\"'`".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Whether nothing but blanks, or the brace that JSX puts around a comment, stands before the comment on its line. */
    boolean startsLine(String line) {
        String before = line.stripTrailing();
        String code = before.substring(0, before.length() - start.length()).strip();
        return code.isEmpty() || code.equals("{");
    }

    /** Whether a line holds a comment of this form and nothing else that matters. */
    boolean isAllOf(String line) {
        String text = line.strip();
        return text.startsWith(start) || text.startsWith("{" + start);
    }

    /** What remains of a comment's text up to its end on the same line. */
    String textOf(String rest) {
        int close = end.isEmpty() ? -1 : rest.indexOf(end);
        return (close < 0 ? rest : rest.substring(0, close)).strip();
    }
}
