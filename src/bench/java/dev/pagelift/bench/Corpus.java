package dev.pagelift.bench;

import dev.pagelift.script.Dialect;
import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts of a folder, read into memory. */
record Corpus(List<Text> texts) {

    /** What to measure with: the property {@code pagelift.bench.folder}, any checkout; else the project's own examples. */
    static final Path FOLDER = Path.of(System.getProperty("pagelift.bench.folder", "fixtures"));

    /** One script. */
    record Text(String content, Dialect dialect) {

        Script parse() {
            return Script.parse(content, dialect);
        }

        /** The script parsed and asked for what audits ask of each: its imports, exports, members of {@code env}, and destructurings. */
        int facts() {
            Script script = parse();
            int facts = 0;
            for (Import imported : script.imports()) {
                facts += imported.module().length();
            }
            for (Export export : script.exports()) {
                facts += export.name().length();
            }
            for (Node access : script.all(Kind.MEMBER)) {
                facts += access.firstChild().name().equals("env") ? 1 : 0;
            }
            return facts + script.all(Kind.OBJECT_PATTERN).size();
        }
    }

    static Corpus read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Corpus(files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> text(file).stream())
                    .toList());
        }
    }

    private static Optional<Text> text(Path file) {
        return Dialect.of(RepoPath.of(String.valueOf(file.getFileName()))).map(dialect -> {
            try {
                return new Text(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), dialect);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** In characters, which for nearly all scripts are bytes. */
    long size() {
        return texts.stream().mapToLong(text -> text.content().length()).sum();
    }
}
