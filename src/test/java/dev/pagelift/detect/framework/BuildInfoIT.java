package dev.pagelift.detect.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what the examples say with {@code @netlify/build-info}. It must say the same, or else what the example's
 * {@code differs} says in front of its colon; behind it stands why.
 */
class BuildInfoIT {

    @Test
    void agreesOrDiffersAsListed(@TempDir Path folder) throws IOException {
        List<ExampleProject> examples = Stream.concat(
                        ExampleProject.ofDefaults().stream(), ExampleProject.ofConfigurations().stream())
                .toList();
        for (int i = 0; i < examples.size(); i++) {
            write(examples.get(i), folder.resolve("p" + i));
        }
        JsonNode answers = new ObjectMapper()
                .readTree(Npm.script("build-info.mjs", folder.toString())
                        .successfully()
                        .out());
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            ExampleProject example = examples.get(i);
            expected.add(example + " = " + expected(example));
            found.add(example + " = " + text(answers.get("p" + i)));
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static void write(ExampleProject example, Path folder) throws IOException {
        for (var file : example.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static String expected(ExampleProject example) {
        String differs = example.differs();
        return differs == null
                ? example.framework() + " " + example.output()
                : differs.substring(0, differs.indexOf(':'));
    }

    private static String text(JsonNode answer) {
        List<String> frameworks = new ArrayList<>();
        answer.forEach(one -> frameworks.add(one.get("id").asText() + " "
                + Objects.toString(one.get("output").textValue()).replaceFirst("/$", "")));
        return frameworks.isEmpty() ? "nothing" : String.join(", ", frameworks);
    }
}
