package dev.pagelift.verify;

import dev.pagelift.fix.Change;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/**
 * Copies a project with what it has built and installed. Installed packages are linked, since they are large and only read; git's
 * own files, and links that lead out of the project, are left out.
 */
final class TemporaryCopy extends SimpleFileVisitor<Path> {

    private static final Set<String> LEFT_OUT = Set.of(".git", ".hg", ".svn");

    private final Path project;
    private final Path copy;

    private TemporaryCopy(Path project, Path copy) {
        this.project = project;
        this.copy = copy;
    }

    /** Fills an empty folder with a project and then makes changes to it. */
    static void make(Path project, Path copy, List<Change> changes) throws VerifyException {
        try {
            Path real = project.toRealPath();
            Files.walkFileTree(real, new TemporaryCopy(real, copy));
            for (Change change : changes) {
                apply(change, copy.resolve(change.file().toString()));
            }
        } catch (IOException e) {
            throw new VerifyException("The project cannot be copied to a temporary folder: " + e.getMessage(), e);
        }
    }

    private static void apply(Change change, Path file) throws IOException {
        if (change.after() == null) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, change.after());
        }
    }

    private Path target(Path path) {
        return copy.resolve(project.relativize(path).toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        String name = folder.equals(project) ? "" : folder.getFileName().toString();
        if (LEFT_OUT.contains(name) || isWranglersOwn(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (name.equals("node_modules")) {
            Files.createSymbolicLink(target(folder), folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(target(folder));
        return FileVisitResult.CONTINUE;
    }

    /** Bundles that a running server of the user's may be writing; the local data beside them is copied. */
    private static boolean isWranglersOwn(Path folder) {
        return folder.endsWith(Path.of(".wrangler", "tmp"));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            Files.copy(file, target(file));
        } else if (attributes.isSymbolicLink()
                && Files.exists(file)
                && file.toRealPath().startsWith(project)) {
            Path leadsTo = Files.readSymbolicLink(file);
            Files.createSymbolicLink(target(file), leadsTo);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
