package dev.pagelift.action;

import dev.pagelift.npm.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs the steps of a composite action as GitHub's runner does: expressions, conditions, environment, outputs. Other actions are noted only. */
final class Runner {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([\\w.-]+)(?: == '(\\w*)')? }}");
    private static final Pattern CONDITION = Pattern.compile("([\\w.-]+) == '(\\w+)'");

    private final Path action;
    private final Path temp;
    private final Map<String, Object> definition;
    private final Map<String, String> context = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> used = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private int exitCode;

    /**
     * A runner for one job.
     *
     * @param action the folder of the action
     * @param temp an empty folder
     */
    Runner(Path action, Path temp) throws IOException {
        this.action = action.toAbsolutePath();
        this.temp = temp;
        definition = map(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(this.action.resolve("action.yml"))));
        map(definition.get("inputs")).forEach((name, input) -> {
            Object value = map(input).get("default");
            input(name, value == null ? "" : value.toString());
        });
        for (String file : List.of("output", "summary")) {
            Files.createFile(temp.resolve(file));
        }
        environment.putAll(Map.of(
                "GITHUB_ACTION_PATH", this.action.toString(),
                "GITHUB_OUTPUT", temp.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", temp.resolve("summary").toString(),
                "GITHUB_REPOSITORY", "owner/site",
                "GITHUB_ACTOR", "somebody",
                "RUNNER_TEMP", temp.toString()));
        context.put("github.action_path", this.action.toString());
    }

    Runner input(String name, String value) {
        context.put("inputs." + name, value);
        return this;
    }

    Runner context(String name, String value) {
        context.put(name, value);
        return this;
    }

    Runner environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs all steps until one fails. */
    Runner run(Path workspace) {
        for (Object step : (List<?>) map(definition.get("runs")).get("steps")) {
            if (exitCode == 0 && isWanted(map(step))) {
                step(map(step), workspace);
            }
        }
        return this;
    }

    int exitCode() {
        return exitCode;
    }

    /** What the log of the job shows. */
    String log() {
        return printed.toString();
    }

    String summary() throws IOException {
        return Files.readString(temp.resolve("summary"));
    }

    /** The other actions that were called, with their inputs: {@code owner/name {input=value}}. */
    List<String> used() {
        return used;
    }

    /** An output of the whole action. */
    String output(String name) {
        return evaluated(map(map(definition.get("outputs")).get(name)).get("value"));
    }

    private boolean isWanted(Map<String, Object> step) {
        Object condition = step.get("if");
        if (condition == null) {
            return true;
        }
        Matcher equal = CONDITION.matcher(condition.toString());
        if (!equal.matches()) {
            throw new IllegalStateException("cannot evaluate " + condition);
        }
        return value(equal.group(1)).equals(equal.group(2));
    }

    private void step(Map<String, Object> step, Path workspace) {
        if (step.get("uses") instanceof String uses) {
            Map<String, String> with = new TreeMap<>();
            map(step.get("with")).forEach((name, value) -> with.put(name, evaluated(value)));
            used.add(uses.replaceFirst("@.*", "") + " " + with);
            return;
        }
        Map<String, String> env = new HashMap<>(environment);
        map(step.get("env")).forEach((name, value) -> env.put(name, evaluated(value)));
        String script = step.get("run").toString();
        Run.Ended ended = new Run(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script))
                .in(workspace)
                .environment(env)
                .within(Duration.ofMinutes(10))
                .end();
        printed.append(ended.out()).append(ended.err());
        exitCode = ended.exitCode();
        keepOutputs(step.get("id"));
    }

    private void keepOutputs(Object id) {
        try {
            Path file = temp.resolve("output");
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                context.put("steps." + id + ".outputs." + line.substring(0, equals), line.substring(equals + 1));
            }
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String evaluated(Object text) {
        return EXPRESSION.matcher(text.toString()).replaceAll(found -> {
            String value = value(found.group(1));
            return Matcher.quoteReplacement(
                    found.group(2) == null ? value : String.valueOf(value.equals(found.group(2))));
        });
    }

    private String value(String name) {
        return context.getOrDefault(name, "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
