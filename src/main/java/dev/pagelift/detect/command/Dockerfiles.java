package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Dockerfiles run while an image is built, and when it starts. */
final class Dockerfiles implements CommandSource {

    private static final Set<String> RUN = Set.of("RUN", "CMD", "ENTRYPOINT");
    /** A name and its value behind ARG or ENV, where no variable is in it. */
    private static final Pattern VARIABLE = Pattern.compile("(?<=\\s)([A-Za-z_]\\w*)=\"?([^\\s\"'$]+)\"?(?=\\s|$)");

    private static final Set<String> OTHERS = Set.of(
            "ADD",
            "ARG",
            "COPY",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().snapshot().files()) {
            String name = file.path().name();
            if ((name.equals("Dockerfile") || name.startsWith("Dockerfile.") || name.endsWith(".Dockerfile"))
                    && !Packages.isInstalled(file.path())) {
                read(runs, file);
            }
        }
    }

    private static void read(Runs runs, SourceFile file) {
        List<Decoded> running = new ArrayList<>();
        Map<String, String> variables = new HashMap<>();
        for (Lines.Line line : Lines.of(file)) {
            String word = line.text().split("\\s", 2)[0];
            if (RUN.contains(word) || OTHERS.contains(word)) {
                end(runs, file, running, variables);
            }
            if (word.equals("ARG") || word.equals("ENV")) {
                VARIABLE.matcher(line.text()).results().forEach(found -> variables.put(found.group(1), found.group(2)));
            }
            if (RUN.contains(word)) {
                running.add(line.decoded()
                        .part(start(line.text(), word.length()), line.text().length()));
            } else if (!running.isEmpty()) {
                // The body of a here-document.
                running.add(line.decoded());
            }
        }
        end(runs, file, running, variables);
    }

    private static void end(Runs runs, SourceFile file, List<Decoded> running, Map<String, String> variables) {
        if (!running.isEmpty()) {
            Decoded text = Decoded.lines(running);
            // The words of a JSON list are what a shell would make of them with quotes and blanks alone.
            Decoded plain = text.text().strip().startsWith("[") ? text.without("[],") : text;
            runs.read(plain, Origin.of(file, Place.CONTAINER, null).with(variables));
            running.clear();
        }
    }

    /** Where the command starts behind an instruction and its own flags. */
    private static int start(String line, int word) {
        int at = word;
        for (int next = blanks(line, at); line.startsWith("--", next); next = blanks(line, at)) {
            at = next;
            while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
