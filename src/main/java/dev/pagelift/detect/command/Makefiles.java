package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of Makefiles, by target. */
final class Makefiles implements CommandSource {

    private static final Pattern VARIABLE =
            Pattern.compile("(?:export |override )?\\s*([A-Za-z_][\\w.-]*)\\s*(?::{0,3}|\\?|!)=\\s*(.*)");
    /** Prerequisites that are targets by name; those with a dot or a slash are files. */
    private static final Pattern NAME = Pattern.compile("(?<![^\\s])[\\w-]+(?![^\\s])");

    private static final Pattern RULE = Pattern.compile("([^\\s:#=][^:#=]*):(?!=):?([^=#]*)(?:#.*)?");

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().snapshot().files()) {
            String name = file.path().name();
            boolean makefile = name.equals("Makefile") || name.equals("makefile") || name.equals("GNUmakefile");
            if ((makefile || name.endsWith(".mk")) && !Packages.isInstalled(file.path())) {
                new Reader(runs, file).read();
            }
        }
    }

    private static final class Reader {

        private final Runs runs;
        private final SourceFile file;
        private final Map<String, String> variables = new HashMap<>(Map.of("MAKE", "make"));
        private List<String> targets = List.of();

        Reader(Runs runs, SourceFile file) {
            this.runs = runs;
            this.file = file;
        }

        void read() {
            for (Lines.Line line : Lines.of(file)) {
                if (line.text().startsWith("\t")) {
                    recipe(line.decoded(), line.text());
                } else {
                    declaration(line);
                }
            }
        }

        private void recipe(Decoded text, String line) {
            int start = 1;
            while (start < line.length() && "@-+ \t".indexOf(line.charAt(start)) >= 0) {
                start++;
            }
            run(text.part(start, line.length()));
        }

        private void declaration(Lines.Line line) {
            Matcher variable = VARIABLE.matcher(line.text());
            Matcher rule = RULE.matcher(line.text());
            if (variable.matches()) {
                variables.putIfAbsent(variable.group(1), variable.group(2).strip());
            } else if (rule.matches() && !rule.group(1).startsWith(".")) {
                targets = List.of(rule.group(1).strip().split("\\s+"));
                prerequisites(line, rule);
            }
        }

        /** What a target needs first is made by the same file. */
        private void prerequisites(Lines.Line line, Matcher rule) {
            String[] parts = rule.group(2).split(";", 2);
            Matcher name = NAME.matcher(parts[0]);
            while (name.find()) {
                run(Decoded.at("make " + name.group(), line.start() + rule.start(2) + name.start()));
            }
            if (parts.length > 1) {
                int start = rule.start(2) + parts[0].length() + 1;
                run(line.decoded().part(start, rule.end(2)));
            }
        }

        private void run(Decoded text) {
            Origin origin = Origin.of(file, Place.TASK, targets.isEmpty() ? null : targets.get(0))
                    .with(variables);
            List<Command> found = runs.read(text, origin);
            targets.forEach(target -> runs.unit(new Unit(file.path(), target), found));
        }
    }
}
