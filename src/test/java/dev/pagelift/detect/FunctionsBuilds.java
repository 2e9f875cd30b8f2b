package dev.pagelift.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds folders of Pages Functions with {@code wrangler pages functions build}, many with one start of Wrangler. */
final class FunctionsBuilds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROGRAM = Path.of("src/test/resources/dev/pagelift/routing/functions-builds.cjs");

    private final Path workplace;
    private int folders;

    /** @param workplace an empty folder */
    FunctionsBuilds(Path workplace) {
        this.workplace = workplace;
    }

    /** The files of a project by their paths, and what is asked of the Worker it becomes, each as {@code GET /path}. */
    record Project(Map<String, String> files, List<String> requests) {}

    /**
     * What Wrangler made of a project.
     *
     * @param routes a line for each route, in its order; null where it gave up
     * @param rules the {@code include} of the {@code _routes.json} it wrote
     * @param answers the texts of the responses, in the order of the requests
     */
    record Built(@Nullable List<String> routes, List<String> rules, List<String> answers) {}

    List<Built> build(List<Project> projects) {
        try {
            List<Map<String, Object>> input = new ArrayList<>();
            for (Project project : projects) {
                input.add(Map.of("folder", write(project).toString(), "requests", requests(project)));
            }
            Files.createDirectories(workplace);
            Path in = workplace.resolve("in.json");
            Path out = workplace.resolve("out.json");
            JSON.writeValue(in.toFile(), input);
            Npm.node(PROGRAM.toAbsolutePath())
                    .with(
                            Npm.folder("wrangler")
                                    .resolve("wrangler-dist/cli.js")
                                    .toString(),
                            in.toString(),
                            out.toString())
                    .environment(Map.of("CI", "1", "WRANGLER_SEND_METRICS", "false", "NO_COLOR", "1"))
                    .within(Duration.ofMinutes(5))
                    .successfully();
            List<Built> built = new ArrayList<>();
            JSON.readTree(out.toFile()).forEach(result -> built.add(built(result)));
            return built;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Project project) throws IOException {
        Path folder = workplace.resolve("project" + folders++).toAbsolutePath();
        Files.createDirectories(folder.resolve("functions"));
        for (Map.Entry<String, String> file : project.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static List<List<String>> requests(Project project) {
        return project.requests().stream()
                .map(request -> List.of(request.split(" ", 2)))
                .toList();
    }

    private static Built built(JsonNode result) {
        List<String> routes = result.path("config").isNull() ? null : new ArrayList<>();
        for (JsonNode route : result.path("config").path("routes")) {
            routes.add(String.join(
                    " ",
                    route.path("method").asText(),
                    route.path("routePath").asText(),
                    "in " + route.path("mountPath").asText(),
                    "middleware " + route.path("middleware").path(0).asText(),
                    "module " + route.path("module").path(0).asText()));
        }
        return new Built(routes, texts(result.path("rules").path("include")), texts(result.path("answers")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
