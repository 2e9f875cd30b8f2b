package dev.pagelift.detect.command;

import dev.pagelift.syntax.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables that a step of a GitHub workflow sets for those behind it, with a line for the file that {@code GITHUB_ENV} names. */
final class StepVariables {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*echo[ \\t]+[\"']?([A-Za-z_]\\w{0,100})=([^\"'\\s]{0,300})[\"']?[ \\t]*>>[ \\t]*\"?\\$\\{?(?:env:)?GITHUB_ENV\\}?\"?[ \\t]*$");

    /** More than any step of a person sets. */
    private static final int MOST = 50;

    private StepVariables() {}

    /** What holds behind a step; what only some runs set, or a command finds out, is not known. */
    static Scope behind(Node step, Scope before) {
        String run = step.string("run").orElse("");
        if (!run.contains("GITHUB_ENV") || step.get("if").isPresent()) {
            return before;
        }
        Map<String, String> set = new HashMap<>();
        Matcher line = LINE.matcher(run);
        for (int i = 0; i < MOST && line.find(); i++) {
            String value = Template.fill(line.group(2), before.variables());
            if (value.indexOf('$') < 0 && value.indexOf('`') < 0) {
                set.put(line.group(1), value);
                set.put("env." + line.group(1), value);
            }
        }
        return set.isEmpty() ? before : before.with(set);
    }
}
