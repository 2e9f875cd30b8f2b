package dev.pagelift.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a published folder, by path from it with slashes, sorted. */
record PublishedFiles(Path folder, List<String> paths) {

    private static final int DEEPEST = 12;
    private static final int MOST = 5000;

    static PublishedFiles in(Path folder) throws VerifyException {
        if (!Files.isDirectory(folder)) {
            throw new VerifyException("The published folder '" + folder.getFileName()
                    + "' does not exist; build the project first, because 'verify' serves what is built.");
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<String> paths = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.contains("node_modules/") && !path.startsWith(".wrangler/"))
                    .sorted()
                    .limit(MOST)
                    .toList();
            return new PublishedFiles(folder, paths);
        } catch (IOException e) {
            throw new VerifyException("The published folder cannot be listed.", e);
        }
    }

    /** The lines of a file, when it is there. */
    List<String> lines(String path) {
        return Optional.of(folder.resolve(path)).filter(Files::isRegularFile).stream()
                .flatMap(PublishedFiles::read)
                .toList();
    }

    private static Stream<String> read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** The bytes of the file that a path names, each as the character of that number. */
    Optional<String> content(String path) {
        String file = path.substring(1);
        if (!paths.contains(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
