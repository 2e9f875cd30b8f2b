package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Dockerfiles run while an image is built, and when it starts. */
final class Dockerfiles implements CommandSource {

    private static final Set<String> RUN = Set.of("RUN", "CMD", "ENTRYPOINT");
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
        for (Lines.Line line : Lines.of(file)) {
            String word = line.text().split("\\s", 2)[0];
            if (RUN.contains(word) || OTHERS.contains(word)) {
                end(runs, file, running);
            }
            if (RUN.contains(word)) {
                running.add(line.decoded()
                        .part(start(line.text(), word.length()), line.text().length()));
            } else if (!running.isEmpty()) {
                // The body of a here-document.
                running.add(line.decoded());
            }
        }
        end(runs, file, running);
    }

    private static void end(Runs runs, SourceFile file, List<Decoded> running) {
        if (!running.isEmpty()) {
            Decoded text = Decoded.lines(running);
            // The words of a JSON list are what a shell would make of them with quotes and blanks alone.
            Decoded plain = text.text().strip().startsWith("[") ? text.without("[],") : text;
            runs.read(plain, Origin.of(file, Place.CONTAINER, null));
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
