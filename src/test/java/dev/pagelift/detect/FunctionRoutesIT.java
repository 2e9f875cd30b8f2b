package dev.pagelift.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.detect.FunctionsBuilds.Built;
import dev.pagelift.detect.FunctionsBuilds.Project;
import dev.pagelift.routing.Handler;
import dev.pagelift.routing.RouteTable;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our routes of Pages Functions against those of {@code wrangler pages functions build}. */
class FunctionRoutesIT {

    private static final long SEED = 20261123;

    @TempDir
    Path workplace;

    @Test
    void randomProjectsHaveTheRoutesThatWranglerFinds() {
        RandomFunctions random = new RandomFunctions(SEED);
        List<Project> projects = Stream.generate(() -> new Project(random.ofAnyKind(), List.of()))
                .limit(300)
                .toList();
        List<Built> built = new FunctionsBuilds(workplace).build(projects);
        for (int i = 0; i < projects.size(); i++) {
            if (!built.get(i).equals(ours(projects.get(i)))) {
                Project smallest = smallest(projects.get(i));
                assertEquals(
                        new FunctionsBuilds(workplace.resolve("last"))
                                .build(List.of(smallest))
                                .get(0),
                        ours(smallest),
                        () -> "for the files " + smallest.files());
            }
        }
        long withRoutes = built.stream().filter(b -> b.routes() != null).count();
        assertTrue(withRoutes > 200 && withRoutes < 300, () -> "both kinds are tried: " + withRoutes);
    }

    @Test
    void theSameHandlersMeetARequest() {
        RandomFunctions random = new RandomFunctions(SEED);
        List<Project> projects = Stream.generate(random::thatAnswer)
                .map(files -> new Project(files, random.requests(files)))
                .limit(60)
                .toList();
        List<Built> built = new FunctionsBuilds(workplace).build(projects);
        for (int i = 0; i < projects.size(); i++) {
            Project project = projects.get(i);
            for (int j = 0; j < built.get(i).answers().size(); j++) {
                String request = project.requests().get(j);
                assertEquals(
                        built.get(i).answers().get(j),
                        answer(project, request),
                        () -> request + " to " + project.files().keySet());
            }
        }
        assertTrue(built.stream().mapToInt(b -> b.answers().size()).sum() >= 300);
    }

    @Test
    void ourFixturesHaveTheRoutesThatWranglerFinds() throws IOException {
        List<Project> projects = new ArrayList<>();
        for (Path folder : functionsFolders()) {
            projects.add(new Project(files(folder), List.of()));
        }
        List<Built> built = new FunctionsBuilds(workplace).build(projects);
        for (int i = 0; i < projects.size(); i++) {
            assertEquals(built.get(i), ours(projects.get(i)));
        }
    }

    /** Leaves out one file after the other for as long as the difference stays. */
    private Project smallest(Project project) {
        Project smallest = project;
        int round = 0;
        while (true) {
            List<Project> smaller = new ArrayList<>();
            for (String path : smallest.files().keySet()) {
                Map<String, String> fewer = new TreeMap<>(smallest.files());
                fewer.remove(path);
                smaller.add(new Project(fewer, List.of()));
            }
            List<Built> built = new FunctionsBuilds(workplace.resolve("round" + round++)).build(smaller);
            int still = 0;
            while (still < smaller.size() && built.get(still).equals(ours(smaller.get(still)))) {
                still++;
            }
            if (still == smaller.size()) {
                return smallest;
            }
            smallest = smaller.get(still);
        }
    }

    private static Built ours(Project project) {
        RouteTable table = table(project.files());
        boolean refused =
                handlers(project.files()).stream().anyMatch(h -> h.file().badParameter() != null);
        List<String> routes = refused || table.routes().isEmpty()
                ? null
                : table.routes().stream().map(FunctionRoutesIT::line).toList();
        return new Built(routes, routes == null ? List.of() : table.rules().include(), List.of());
    }

    private static String line(RouteTable.Route route) {
        return String.join(
                " ",
                route.method(),
                route.path(),
                "in " + route.mount(),
                "middleware " + name(route.middleware()),
                "module " + name(route.module()));
    }

    private static String name(@Nullable Handler handler) {
        return handler == null ? "" : handler.file().file() + ":" + handler.export();
    }

    private static String answer(Project project, String request) {
        String[] words = request.split(" ", 2);
        return Stream.concat(
                        table(project.files()).chain(words[0], words[1]).stream()
                                .map(handler -> "functions/" + handler.file().file()),
                        Stream.of("files"))
                .collect(Collectors.joining(" "));
    }

    private static RouteTable table(Map<String, String> files) {
        return RouteTable.of(handlers(files));
    }

    private static Set<Handler> handlers(Map<String, String> files) {
        try {
            Repository repository = new Repository(Snapshot.of(InMemory.of(files), Limits.DEFAULT));
            RepoPath folder = RepoPath.of("functions");
            return FunctionRoutes.handlers(repository, new FunctionsRoot(folder, folder))
                    .keySet();
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> functionsFolders() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("fixtures"))) {
            return all.filter(path -> path.endsWith("functions") && Files.isDirectory(path))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> files(Path functions) {
        try (LocalFolder source = LocalFolder.open(functions.getParent().toString())) {
            Map<String, String> files = new TreeMap<>();
            for (SourceFile file : Snapshot.of(source, Limits.DEFAULT).filesIn(RepoPath.of("functions"))) {
                files.put(file.path().toString(), file.text());
            }
            return files;
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }
}
