package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Growth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The recipes of Makefiles, by target; by target and values where a command line gives variables values of its own. */
final class Makefiles implements CommandSource {

    private static final int MOST_CALLS = 50;
    private static final int MOST_ADDED = 1 << 20;

    private static final Pattern VARIABLE =
            Pattern.compile("(?:export |override )?\\s*([A-Za-z_][\\w.-]*)\\s*(?::{0,3}|\\?|!)=\\s*(.*)");
    /** Prerequisites that are targets by name; those with a dot or a slash are files. */
    private static final Pattern NAME = Pattern.compile("(?<![^\\s])[\\w-]+(?![^\\s])");

    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\(([\\w.-]+)\\)|\\{([\\w.-]+)\\})");

    private static final Pattern RULE = Pattern.compile("([^\\s:#=][^:#=]*):(?!=):?([^=#]*)(?:#.*)?");

    private static final Pattern INCLUDE = Pattern.compile("(?m)^[-s]?include[ \\t]+([^\\n#]+)");

    private static final Set<String> NAMES = Set.of("Makefile", "makefile", "GNUmakefile");

    @Override
    public void read(Runs runs) {
        List<SourceFile> parts = new ArrayList<>();
        Map<RepoPath, RepoPath> includers = new HashMap<>();
        for (SourceFile file : runs.repository().snapshot().files()) {
            boolean makefile = NAMES.contains(file.path().name());
            if ((makefile || file.path().name().endsWith(".mk")) && !Packages.isInstalled(file.path())) {
                parts.add(file);
                included(file).forEach(part -> includers.putIfAbsent(part, file.path()));
            }
        }
        parts.forEach(
                file -> new Reader(runs, file, includers.getOrDefault(file.path(), file.path()), "", List.of()).read());
    }

    /** The parts of a Makefile, which run where it lies. */
    private static List<RepoPath> included(SourceFile file) {
        List<RepoPath> included = new ArrayList<>();
        Matcher include = INCLUDE.matcher(file.text());
        while (include.find()) {
            for (String path : include.group(1).strip().split("\\s+")) {
                file.path()
                        .parent()
                        .resolve(path)
                        .filter(part -> !part.equals(file.path()))
                        .ifPresent(included::add);
            }
        }
        return included;
    }

    /** Reads the targets that commands found so far call with values of their own, and what those call in turn. */
    static void readCalled(Runs runs) {
        Calls calls = new Calls(runs);
        Set<Unit> seen = new HashSet<>();
        List<Command> pending = runs.commands();
        while (!pending.isEmpty()) {
            List<Command> found = new ArrayList<>();
            for (Command command : pending) {
                List<String> values = values(command);
                for (Unit unit : values.isEmpty() ? List.<Unit>of() : calls.of(command)) {
                    if (seen.size() < MOST_CALLS && seen.add(unit)) {
                        runs.repository().snapshot().file(unit.file()).ifPresent(file -> {
                            new Reader(runs, file, file.path(), unit.part(), values).read();
                            found.addAll(runs.unit(unit).orElse(List.of()));
                        });
                    }
                }
            }
            pending = found;
        }
    }

    /** The variables that a command line of make gives values, each as {@code NAME=value}. */
    static List<String> values(Command command) {
        return command.tool().equals("make")
                ? command.arguments().stream()
                        .filter(argument -> argument.indexOf('=') > 0 && !argument.startsWith("-"))
                        .toList()
                : List.of();
    }

    /** The part of the unit that a target is when it is called with values. */
    static String called(String target, List<String> values) {
        return values.isEmpty() ? target : target + " " + String.join(" ", values);
    }

    private static final class Reader {

        private final Runs runs;
        private final SourceFile file;
        private final RepoPath whole;
        private final String only;
        private final List<String> values;
        private final Map<String, String> variables = new HashMap<>(Map.of("MAKE", "make"));
        private final Growth growth = new Growth(MOST_ADDED);
        private List<String> targets = List.of();

        /**
         * @param whole the Makefile that includes the file, or the file itself
         * @param only the part of the one unit that is read, or empty for all targets
         * @param values what the command line says about variables
         */
        Reader(Runs runs, SourceFile file, RepoPath whole, String only, List<String> values) {
            this.runs = runs;
            this.file = file;
            this.whole = whole;
            this.only = only;
            this.values = values;
            for (String value : values) {
                int equals = value.indexOf('=');
                variables.put(value.substring(0, equals), value.substring(equals + 1));
            }
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
                variables.putIfAbsent(variable.group(1), known(variable.group(2).strip()));
            } else if (rule.matches() && !rule.group(1).startsWith(".")) {
                targets = Stream.of(rule.group(1).strip().split("\\s+"))
                        .map(target -> called(target, values))
                        .filter(part -> only.isEmpty() || only.equals(part))
                        .toList();
                prerequisites(line, rule);
            }
        }

        /** A value with those of the variables in it that stand above it. */
        private String known(String value) {
            return REFERENCE.matcher(value).replaceAll(found -> {
                String known = variables.get(found.group(1) == null ? found.group(2) : found.group(1));
                return Matcher.quoteReplacement(known != null && growth.takes(known) ? known : found.group());
            });
        }

        /** What a target needs first is made by the same file. */
        private void prerequisites(Lines.Line line, Matcher rule) {
            String[] parts = rule.group(2).split(";", 2);
            Matcher name = NAME.matcher(parts[0]);
            while (name.find()) {
                Decoded call =
                        Decoded.at("make " + called(name.group(), values), line.start() + rule.start(2) + name.start());
                add(values.isEmpty() ? runs.read(call, origin()) : runs.repeated(call, origin()));
            }
            if (parts.length > 1) {
                int start = rule.start(2) + parts[0].length() + 1;
                run(line.decoded().part(start, rule.end(2)));
            }
        }

        private void run(Decoded text) {
            if (!targets.isEmpty() || only.isEmpty()) {
                add(runs.read(text, origin()));
            }
        }

        private Origin origin() {
            return Origin.of(file, Place.TASK, targets.isEmpty() ? null : targets.get(0))
                    .in(whole.parent())
                    .with(variables);
        }

        private void add(List<Command> found) {
            for (String target : targets) {
                if (found.isEmpty() || runs.isFull()) {
                    return;
                }
                runs.unit(new Unit(file.path(), target), found);
                if (!whole.equals(file.path())) {
                    runs.unit(new Unit(whole, target), found);
                }
            }
        }
    }
}
