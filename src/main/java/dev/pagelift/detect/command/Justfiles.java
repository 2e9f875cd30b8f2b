package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of justfiles. */
final class Justfiles implements CommandSource {

    private static final Pattern VARIABLE =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][\\w-]*)\\s*:=\\s*([\"'])(.*)\\2\\s*");
    private static final Pattern RECIPE = Pattern.compile("@?([A-Za-z_][\\w-]*+)([^:]*+):(?!=)([^#]*+)(?:#.*)?");
    private static final Pattern DEFAULT = Pattern.compile("(?<![\\w-])([A-Za-z_][\\w-]*+)=[\"']([^\"']*+)[\"']");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().named("justfile", "Justfile", ".justfile")) {
            new Reader(runs, file).read();
        }
    }

    private static final class Reader {

        private final Runs runs;
        private final SourceFile file;
        private final Map<String, String> variables = new HashMap<>();
        private Map<String, String> parameters = Map.of();
        private final List<Lines.Line> script = new ArrayList<>();
        private String recipe = "";

        Reader(Runs runs, SourceFile file) {
            this.runs = runs;
            this.file = file;
        }

        void read() {
            for (Lines.Line line : Lines.of(file)) {
                int indent = line.indent();
                if (indent > 0 && !recipe.isEmpty()) {
                    body(line, indent);
                } else if (indent == 0) {
                    endScript();
                    heading(line);
                }
            }
            endScript();
        }

        private void body(Lines.Line line, int indent) {
            String text = line.text().substring(indent);
            if (text.startsWith("#!") || !script.isEmpty()) {
                script.add(line);
                return;
            }
            int start = indent;
            while (start < line.text().length() && "@-".indexOf(line.text().charAt(start)) >= 0) {
                start++;
            }
            run(line.decoded().part(start, line.text().length()));
        }

        /** A recipe that starts with {@code #!} is one script. */
        private void endScript() {
            if (!script.isEmpty()) {
                run(Decoded.lines(script.stream().map(Lines.Line::decoded).toList()));
                script.clear();
            }
        }

        private void heading(Lines.Line line) {
            Matcher variable = VARIABLE.matcher(line.text());
            Matcher heading = RECIPE.matcher(line.text());
            if (variable.matches()) {
                variables.put(variable.group(1), variable.group(3));
            } else if (heading.matches()) {
                recipe = heading.group(1);
                parameters = defaults(heading.group(2));
                Matcher dependency = NAME.matcher(heading.group(3));
                while (dependency.find()) {
                    run(Decoded.at("just " + dependency.group(), line.start() + heading.start(3) + dependency.start()));
                }
            }
        }

        private static Map<String, String> defaults(String declared) {
            Map<String, String> found = new HashMap<>();
            Matcher matcher = DEFAULT.matcher(declared);
            while (matcher.find()) {
                found.put(matcher.group(1), matcher.group(2));
            }
            return found;
        }

        private void run(Decoded text) {
            Origin origin = Origin.of(file, Place.TASK, recipe).with(variables);
            runs.unit(
                    new Unit(file.path(), recipe),
                    runs.read(text, parameters.isEmpty() ? origin : origin.withMore(parameters)));
        }
    }
}
