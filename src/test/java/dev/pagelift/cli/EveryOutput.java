package dev.pagelift.cli;

import dev.pagelift.report.Format;
import dev.pagelift.report.PlanFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FileUtils;

/** What every command prints and writes about a folder, in every format. */
record EveryOutput(List<Printed> printed) {

    private static final Map<String, String> FORMATS_OF_FILES =
            Map.of("csv", "csv", "jsonl", "json", "sarif", "sarif", "html", "dashboard");

    /**
     * What one command line printed, or wrote into one file.
     *
     * @param format the name of the format, {@code patch} for a patch, {@code colours} for a person at a terminal, {@code dashboard}
     *     for the page of a fleet, and {@code errors} for standard error
     */
    record Printed(String commandLine, String format, String text) {

        boolean isFor(String... formats) {
            return List.of(formats).contains(format);
        }
    }

    /**
     * @param rules a folder of rules for each audit, more than there are
     */
    static EveryOutput of(Path folder, Path rules) throws IOException {
        EveryOutput every = new EveryOutput(new ArrayList<>());
        every.audit(folder, rules);
        for (PlanFormat format : PlanFormat.values()) {
            every.run(word(format), "plan", folder, "-f", word(format));
        }
        for (InspectCommand.FactFormat format : InspectCommand.FactFormat.values()) {
            every.run(word(format), "inspect", folder, "-f", word(format));
        }
        every.run("patch", "fix", folder, "--unsafe");
        every.run("patch", "fix", folder, "--cleanup", "--functions", "router");
        every.run("text", "rules", "test", rules);
        every.run("colours", "audit", folder, "--rules", rules);
        every.run("colours", "plan", folder);
        every.run("colours", "inspect", folder);
        every.fleet(folder, rules);
        return every;
    }

    /** One audit in all formats, the one for people on standard output. */
    private void audit(Path folder, Path rules) throws IOException {
        Path scratch = Files.createTempDirectory("formats");
        try {
            List<Object> words = new ArrayList<>(
                    List.of("audit", folder, "--show-suppressed", "--rules", rules, "-f", word(Format.TEXT)));
            List<Format> written = Stream.of(Format.values())
                    .filter(format -> format != Format.TEXT)
                    .toList();
            written.forEach(format -> words.addAll(List.of("-f", word(format) + "=" + scratch.resolve(word(format)))));
            run(word(Format.TEXT), words.toArray());
            for (Format format : written) {
                String text = Files.readString(scratch.resolve(word(format)));
                printed.add(new Printed("audit -f " + word(format), word(format), text));
            }
        } finally {
            FileUtils.delete(scratch.toFile(), FileUtils.RECURSIVE);
        }
    }

    /** A fleet of the folder and of what has the names of what is in it and cannot be read. */
    private void fleet(Path folder, Path rules) throws IOException {
        Path scratch = Files.createTempDirectory("fleet");
        try {
            Path list = Files.writeString(scratch.resolve("list"), folder + "\n" + String.join("\n", names(folder)));
            Path results = scratch.resolve("results");
            run("text", "fleet", list, "-o", results, "--jobs", "1", "--retries", "0", "--rules", rules);
            try (Stream<Path> files = Files.walk(results)) {
                files.filter(Files::isRegularFile).forEach(this::read);
            }
        } finally {
            FileUtils.delete(scratch.toFile(), FileUtils.RECURSIVE);
        }
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        String format = FORMATS_OF_FILES.get(name.substring(name.lastIndexOf('.') + 1));
        try {
            printed.add(new Printed("fleet: " + name, format, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String word(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private void run(String format, Object... words) {
        String[] arguments = Stream.of(words).map(String::valueOf).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new CommandLineTool(print(out), print(err), Map.of(), format.equals("colours")).run(arguments);
        String commandLine = String.join(" ", arguments);
        printed.add(new Printed(commandLine, format, out.toString(StandardCharsets.UTF_8)));
        // How long a person has waited is on the line that is wiped.
        String errors = err.toString(StandardCharsets.UTF_8)
                .replaceAll("\r\u001b\\[K[a-z]* …", "")
                .replace("\r\u001b[K", "");
        printed.add(new Printed(commandLine, "errors", errors));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
