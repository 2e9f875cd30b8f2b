package dev.pagelift.detect.host;

import dev.pagelift.catalog.BuildVariableKind;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.BuildVariable;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.CommentLines;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads of build variables in files that are no scripts: shell text, templates of generators, configurations in Ruby and
 * Python, builds of Maven and Gradle.
 */
final class VariableText {

    private static final Pattern NAME = Pattern.compile("(?<!\\w)[A-Z][A-Z0-9_]{3,60}(?![\\w])");
    /** What stands right before the name where it is read. */
    private static final Pattern READ = Pattern.compile(
            "(?:\\$\\{?|%|!ENV \\[?|ENV\\[[\"']|ENV\\.fetch\\([\"']|ENV\\.key\\?\\([\"']|environ\\[[\"']|environ\\.get\\([\"']|getenv\\(?\\s?[\"']|[Gg]etenv [\"']|\\$\\{env\\.|System\\.env\\.|environmentVariable\\([\"'])$");

    private static final Set<String> EXTENSIONS = Set.of("sh", "bash", "zsh", "mk", "gradle");
    private static final Set<String> NAMES = Set.of(
            "package.json",
            "Makefile",
            "makefile",
            "justfile",
            "Justfile",
            "Rakefile",
            "Gemfile",
            "netlify.toml",
            "vercel.json",
            "mkdocs.yml",
            "_config.yml",
            "deno.json",
            "Taskfile.yml",
            "mise.toml",
            "pom.xml",
            "build.gradle.kts",
            "settings.gradle.kts",
            "project.json");
    private static final Set<String> TEMPLATES =
            Set.of("layouts", "_layouts", "_includes", "templates", "themes", "theme");
    private static final int BEFORE = 24;
    /** What may stand between how a variable is read and its name. */
    private static final String OPENING = "[(\"' .";

    private VariableText() {}

    static boolean isLookedInto(RepoPath path) {
        List<String> segments = path.segments();
        if (segments.contains("node_modules")) {
            return false;
        }
        String extension = path.extension();
        return EXTENSIONS.contains(extension)
                || NAMES.contains(path.name())
                || extension.equals("html") && segments.stream().anyMatch(TEMPLATES::contains)
                || (extension.equals("rb") || extension.equals("py")) && segments.size() <= 2
                || path.toString().startsWith(".github/workflows/");
    }

    /** The first read on each line. */
    static void read(SourceFile file, Consumer<Fact> facts) {
        String text = file.text();
        Set<String> seen = new HashSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            Optional<BuildVariableKind> kind = BuildVariableKind.named(name.group());
            if (kind.isPresent() && !CommentLines.isOne(text, name.start())) {
                String before = text.substring(Math.max(0, name.start() - BEFORE), name.start());
                Matcher read = READ.matcher(before);
                boolean reads = read.find();
                boolean sets = !reads && !before.endsWith(".") && isSet(file, text, name);
                String place = text.lastIndexOf('\n', name.start()) + name.group();
                if ((reads || sets) && seen.add(place)) {
                    facts.accept(fact(file, kind.get(), name, reads ? via(before, read) : "env", sets));
                }
            }
        }
    }

    private static BuildVariable fact(SourceFile file, BuildVariableKind kind, Matcher name, String via, boolean sets) {
        String line = line(file.text(), name.start());
        return new BuildVariable(
                file.locate(new Span(name.start(), name.end())),
                kind.host(),
                kind.name(),
                via,
                kind.workers(),
                line.contains("WORKERS_CI"),
                sets,
                kind.advice(),
                file.path());
    }

    private static String via(String before, Matcher read) {
        String how = before.substring(read.start());
        int end = how.length();
        while (end > 0 && OPENING.indexOf(how.charAt(end - 1)) >= 0) {
            end--;
        }
        if (how.equals("${env.")) {
            return "env";
        }
        return how.startsWith("$") || how.startsWith("%") ? "shell" : how.substring(0, end);
    }

    /** {@code NAME=…} in front of a command or in a shell, {@code NAME: …} in a workflow. */
    private static boolean isSet(SourceFile file, String text, Matcher name) {
        char next = name.end() < text.length() ? text.charAt(name.end()) : ' ';
        boolean workflow = file.path().toString().startsWith(".github/workflows/");
        return workflow ? next == ':' : next == '=';
    }

    private static String line(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
