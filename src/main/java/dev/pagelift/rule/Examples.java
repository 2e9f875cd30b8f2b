package dev.pagelift.rule;

import dev.pagelift.rule.Block.Fence;
import dev.pagelift.rule.Block.Heading;
import dev.pagelift.rule.Example.Expected;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the examples of a rule file; the format is described at the package. */
final class Examples {

    static final String FIRES = "Fires";
    static final String SILENT = "Stays silent";
    private static final String EXPECTED = "expected";
    private static final String NUMBER = "{n}";
    private static final int MAX_FILES = 50_000;
    private static final int MAX_TEXT = 64 << 20;
    /** Per rule. */
    private static final int MAX_EXAMPLES = 100;

    private final Problems problems;
    private final List<Example> examples = new ArrayList<>();
    private String section = "";
    private Draft draft = new Draft("", 1);

    private Examples(Problems problems) {
        this.problems = problems;
    }

    /** An example being read. */
    private static final class Draft {

        private final String name;
        private final int line;
        private final Map<String, String> files = new TreeMap<>();
        private @Nullable List<Expected> expected;

        private Draft(String name, int line) {
            this.name = name;
            this.line = line;
        }
    }

    static List<Example> read(List<Block> body, Problems problems) {
        Examples reader = new Examples(problems);
        for (Block block : body) {
            if (block instanceof Heading heading && heading.level() <= 3) {
                reader.start(heading);
            } else if (block instanceof Fence fence && !reader.section.isEmpty()) {
                reader.take(fence);
            }
        }
        reader.finish();
        reader.require(FIRES);
        reader.require(SILENT);
        if (reader.examples.size() > MAX_EXAMPLES) {
            problems.add(0, "A rule has at most " + MAX_EXAMPLES + " examples.");
        }
        return reader.examples;
    }

    private void start(Heading heading) {
        finish();
        if (heading.level() < 3) {
            section = heading.opens(FIRES) || heading.opens(SILENT) ? heading.text() : "";
        }
        draft = new Draft(heading.text(), heading.line());
    }

    private void finish() {
        if (!draft.files.isEmpty()) {
            boolean fires = section.equals(FIRES);
            examples.add(new Example(draft.name, draft.line, fires, draft.files, Optional.ofNullable(draft.expected)));
        } else if (draft.expected != null) {
            problems.add(draft.line, "The example '" + draft.name + "' expects findings and has no file.");
        }
    }

    private void require(String wanted) {
        boolean fires = wanted.equals(FIRES);
        if (examples.stream().noneMatch(example -> example.fires() == fires)) {
            problems.add(0, "The section '## " + wanted + "' is missing or has no example.");
        }
    }

    private void take(Fence fence) {
        int space = fence.info().indexOf(' ');
        String name = space < 0 ? "" : fence.info().substring(space + 1).strip();
        if (fence.info().equals("text " + EXPECTED)) {
            expect(fence);
        } else if (!name.isEmpty()) {
            addMultiplied(fence, name);
        }
    }

    /** A number and an {@code x} behind the name: so many files, when the name numbers them, else the text so many times. */
    private void addMultiplied(Fence fence, String name) {
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        int times = space > 0 && last.matches("[1-9]\\d{0,7}x")
                ? Integer.parseInt(last.substring(0, last.length() - 1))
                : 0;
        if (times == 0) {
            addFile(fence, name, fence.text());
            return;
        }
        String file = name.substring(0, space).strip();
        boolean numbered = file.contains(NUMBER);
        if (numbered ? times > MAX_FILES : (long) times * fence.text().length() > MAX_TEXT) {
            problems.add(
                    fence.line(),
                    "An example has at most " + MAX_FILES + " numbered files and " + MAX_TEXT
                            + " characters in a repeated text.");
        } else if (numbered) {
            for (int i = 1; i <= times; i++) {
                addFile(fence, file.replace(NUMBER, String.valueOf(i)), fence.text());
            }
        } else {
            addFile(fence, file, fence.text().repeat(times));
        }
    }

    private void addFile(Fence fence, String name, String text) {
        boolean inside = RepoPath.ROOT
                .resolve(name)
                .filter(path -> !path.isRoot() && path.toString().equals(name))
                .isPresent();
        if (!inside) {
            problems.add(fence.line(), "'" + name + "' must be a path inside the repository, from its root.");
        }
        if (draft.files.put(name, text) != null) {
            problems.add(fence.line(), "The example has two files '" + name + "'.");
        }
    }

    private void expect(Fence fence) {
        if (!section.equals(FIRES) || draft.expected != null) {
            problems.add(
                    fence.line(), "An example that fires has at most one block 'text expected', and others have none.");
            return;
        }
        List<Expected> expected = new ArrayList<>();
        int line = fence.line();
        for (String text : fence.text().lines().toList()) {
            line++;
            if (!text.isBlank()) {
                expected.add(expected(line, text.strip()));
            }
        }
        if (expected.isEmpty()) {
            problems.add(fence.line(), "A block 'text expected' names at least one finding.");
        }
        draft.expected = expected;
    }

    private Expected expected(int line, String text) {
        int end = placeEnd(text);
        if (end < 0) {
            problems.add(line, "An expected finding is written 'path:line:column message'.");
            return new Expected(line, text, null);
        }
        return new Expected(
                line,
                text.substring(0, end),
                end == text.length() ? null : text.substring(end).strip());
    }

    /** Behind the first {@code :line:column} that a blank or the end follows; -1 when there is none. */
    private static int placeEnd(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int second = digitsEnd(text, colon + 1);
            if (second > colon + 1 && second < text.length() && text.charAt(second) == ':') {
                int end = digitsEnd(text, second + 1);
                if (end > second + 1 && (end == text.length() || text.charAt(end) == ' ')) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
