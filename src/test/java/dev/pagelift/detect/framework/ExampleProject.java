package dev.pagelift.detect.framework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A small repository that is built with one framework; see {@code src/test/resources/frameworks}.
 *
 * @param files text by path
 * @param output {@code ?} for a directory that cannot be known
 * @param differs what {@code @netlify/build-info} says instead, and why; null where it says the same
 */
record ExampleProject(
        String framework,
        String name,
        String folder,
        Map<String, String> files,
        @Nullable String output,
        @Nullable String adapter,
        @Nullable String differs) {

    private static final Path FOLDER = Path.of("src/test/resources/frameworks");

    /** What the catalogue says of each framework alone. */
    static List<ExampleProject> ofDefaults() {
        return read("defaults.toml");
    }

    static List<ExampleProject> ofConfigurations() {
        return read("configured.toml");
    }

    private static List<ExampleProject> read(String file) {
        try {
            TomlParseResult toml = Toml.parse(FOLDER.resolve(file));
            if (toml.hasErrors()) {
                throw new AssertionError(file + ": " + toml.errors());
            }
            TomlArray examples = toml.getArrayOrEmpty("example");
            return IntStream.range(0, examples.size())
                    .mapToObj(i -> of(examples.getTable(i)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ExampleProject of(TomlTable table) {
        Map<String, String> files = new TreeMap<>();
        TomlTable texts = table.getTableOrEmpty("files");
        texts.keySet().forEach(path -> files.put(path, String.valueOf(texts.get(List.of(path)))));
        TomlArray depends = table.getArrayOrEmpty("depends");
        if (!depends.isEmpty()) {
            files.put("package.json", manifest(depends));
        }
        return new ExampleProject(
                String.valueOf(table.getString("framework")),
                table.getString("name", () -> "alone"),
                table.getString("folder", () -> "."),
                files,
                table.getString("output"),
                table.getString("adapter"),
                table.getString("differs"));
    }

    private static String manifest(TomlArray depends) {
        return IntStream.range(0, depends.size())
                .mapToObj(depends::getString)
                .map(ExampleProject::dependency)
                .collect(Collectors.joining(", ", "{ \"devDependencies\": { ", " } }"));
    }

    private static String dependency(String nameAndVersion) {
        int at = nameAndVersion.indexOf('@', 1);
        String name = at < 0 ? nameAndVersion : nameAndVersion.substring(0, at);
        return "\"" + name + "\": \"" + (at < 0 ? "1.0.0" : nameAndVersion.substring(at + 1)) + "\"";
    }

    @Override
    public String toString() {
        return framework + ": " + name;
    }
}
