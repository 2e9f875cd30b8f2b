package dev.pagelift.detect.config;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What scripts add to a project before it is deployed: lines of a Wrangler configuration, with {@code echo … >> wrangler.toml} or
 * {@code cat >> wrangler.toml <<EOF}, and bindings by the API. A folder in front of a file is read from the root of the repository.
 */
public final class ScriptedConfigs implements Detector {

    private static final int LONGEST_LINE = 2_000;
    private static final Pattern INTO = Pattern.compile(">>?\\s*[\"']?((?:[\\w.-]+/)*+wrangler\\.(?:toml|jsonc?))\\b");
    private static final Pattern TEE =
            Pattern.compile("\\btee\\s+(?:-a\\s+)?((?:[\\w.-]+/)*+wrangler\\.(?:toml|jsonc?))\\b");
    private static final Pattern ECHO = Pattern.compile(".*?\\b(?:echo|printf)\\s+(?:-[en]+\\s+)?([\"'])(.*)\\1\\s*");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?\\s*[\"']?(\\w+)[\"']?");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (isScript(file)) {
                if (file.text().contains("wrangler.")) {
                    new Reader(file).read().tell(facts);
                }
                if (file.text().contains(PagesApiCalls.KEY)) {
                    new PagesApiCalls(file, facts).tell();
                }
            }
        }
    }

    private static boolean isScript(SourceFile file) {
        return switch (file.path().extension()) {
            case "yml", "yaml", "sh", "bash" -> true;
            default ->
                file.path().name().equals("Makefile") || file.path().name().equals("Dockerfile");
        };
    }

    /** Goes through the lines of one script. */
    private static final class Reader {

        private final SourceFile file;
        private final WrittenConfigs written;
        private int line;

        Reader(SourceFile file) {
            this.file = file;
            this.written = new WrittenConfigs(file);
        }

        WrittenConfigs read() {
            for (line = 1; line <= file.lines().lineCount(); line++) {
                String text = text(line);
                if (text.length() < LONGEST_LINE && text.contains("wrangler.")) {
                    read(text);
                }
            }
            return written;
        }

        private String text(int number) {
            return file.text()
                    .substring(file.lines().startOf(number), file.lines().endOf(number))
                    .stripTrailing();
        }

        private void read(String text) {
            Matcher into = INTO.matcher(text);
            Matcher tee = TEE.matcher(text);
            if (into.find()) {
                RepoPath.ROOT
                        .resolve(into.group(1))
                        .ifPresent(target -> redirected(text, text.substring(0, into.start()), target));
            } else if (tee.find()) {
                RepoPath.ROOT.resolve(tee.group(1)).ifPresent(target -> hereDocument(text, target));
            }
        }

        private void redirected(String text, String before, RepoPath target) {
            Matcher echo = ECHO.matcher(before);
            if (echo.matches()) {
                written.add(target, line, unescaped(echo));
            } else if (before.contains("cat")) {
                hereDocument(text, target);
            }
        }

        private void hereDocument(String text, RepoPath target) {
            Matcher start = HERE_DOCUMENT.matcher(text);
            if (start.find()) {
                body(target, start.group(1));
            }
        }

        private void body(RepoPath path, String end) {
            while (++line <= file.lines().lineCount() && !text(line).strip().equals(end)) {
                written.add(path, line, text(line).strip());
            }
        }

        private static String unescaped(Matcher echo) {
            String text = echo.group(2);
            return echo.group(1).equals("\"")
                    ? text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\$", "$")
                    : text.replace("\\n", "\n");
        }
    }
}
