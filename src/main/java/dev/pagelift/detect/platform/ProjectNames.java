package dev.pagelift.detect.platform;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.snapshot.SourceFile;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a repository's Pages projects, which are the first labels of their hosts. */
final class ProjectNames {

    private static final Pattern INPUT = Pattern.compile("(?m)^\\s*projectName:\\s*[\"']?([a-z0-9-]+)[\"']?\\s*$");
    private static final Pattern FLAG = Pattern.compile("--project-name(?:=|\\s+)([a-z0-9-]+)");

    private ProjectNames() {}

    static Set<String> of(Repository repository, Facts facts) {
        Set<String> names = new TreeSet<>();
        for (WranglerConfig config : facts.all(WranglerConfig.class)) {
            String name = config.name();
            if (name != null && config.isForPages()) {
                names.add(name);
            }
        }
        for (Command command : facts.all(Command.class)) {
            if (command.tool().equals("wrangler")) {
                add(FLAG, String.join(" ", command.arguments()) + " " + String.join(" ", command.flags()), names);
            }
        }
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().toString().startsWith(".github/workflows/")) {
                add(INPUT, file.text(), names);
                add(FLAG, file.text(), names);
            }
        }
        return names;
    }

    private static void add(Pattern pattern, String text, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
