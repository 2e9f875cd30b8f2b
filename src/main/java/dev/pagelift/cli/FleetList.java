package dev.pagelift.cli;

import dev.pagelift.fleet.RepositoryList;
import dev.pagelift.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repositories that a user names for a fleet: in a file, in a folder of checkouts, or on standard input. */
final class FleetList {

    private static final String STANDARD_INPUT = "-";

    private FleetList() {}

    static List<String> read(String list) throws UsageException, IOException {
        List<String> repositories = Sources.isFolder(list) ? checkouts(Path.of(list)) : RepositoryList.read(text(list));
        if (repositories.isEmpty()) {
            throw new UsageException("There is no repository in '" + list + "'.");
        }
        return repositories;
    }

    private static String text(String list) throws UsageException, IOException {
        return list.equals(STANDARD_INPUT)
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : UserFiles.text(list);
    }

    /** Every folder in it; bare repositories are read as what they are. */
    private static List<String> checkouts(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .map(child -> isBare(child) ? child.toUri().toString() : child.toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"));
    }
}
