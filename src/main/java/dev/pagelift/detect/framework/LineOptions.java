package dev.pagelift.detect.framework;

import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options in files of assignments, one a line: Python modules, properties, environment files, makefiles. */
record LineOptions(SourceFile file) implements OptionFile {

    private static final Set<String> ENDINGS = Set.of("py", "properties");
    private static final Set<String> NAMES = Set.of(".env", ".env.production", "Makefile");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*[?:]{0,2}[=:]\\s*(.*)");

    static boolean canRead(SourceFile file) {
        return ENDINGS.contains(file.path().extension())
                || NAMES.contains(file.path().name());
    }

    /** The last assignment counts. */
    @Override
    public List<Option> read(String option, String place) {
        String text = file.text();
        List<Option> found = List.of();
        for (int start = 0; start >= 0 && start < text.length(); start = next(text, start)) {
            if (text.startsWith(place, start)) {
                int end = next(text, start);
                String line = text.substring(start, end < 0 ? text.length() : end);
                found = value(option, line, place.length(), start).map(List::of).orElse(found);
            }
        }
        return found;
    }

    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? -1 : end + 1;
    }

    private Optional<Option> value(String option, String line, int keyEnd, int start) {
        Matcher assignment = ASSIGNMENT.matcher(line.substring(keyEnd).strip());
        if (!assignment.matches()) {
            return Optional.empty();
        }
        String value = unquoted(assignment.group(1));
        Span key = new Span(start, start + keyEnd);
        return Optional.of(
                value.isEmpty() || value.contains("(")
                        ? new Option(option, file.locate(key), null, null, "it is computed")
                        : Option.known(option, file.locate(key), value));
    }

    private static String unquoted(String text) {
        char quote = text.isEmpty() ? ' ' : text.charAt(0);
        int close = quote == '"' || quote == '\'' ? text.indexOf(quote, 1) : -1;
        return close > 0 ? text.substring(1, close) : text;
    }
}
