package dev.pagelift.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs that serve a project.
 *
 * @param node the Node.js executable
 * @param wrangler Wrangler's script, run with it
 */
public record Toolchain(Path node, Path wrangler) {

    private static final String NO_NODE =
            "Node.js was not found on the PATH; 'verify' serves the project with it, so install Node.js 22 or newer.";
    private static final String NO_WRANGLER =
            "Wrangler was found neither in the project's node_modules nor on the PATH;"
                    + " install it with 'npm install --save-dev wrangler@4'.";

    /** Node.js from the PATH, and the Wrangler that a script of the project would run. */
    public static Toolchain find(Path project, Map<String, String> environment) throws VerifyException {
        Path node = onPath("node", environment).orElseThrow(() -> new VerifyException(NO_NODE));
        Path wrangler = inProject(project)
                .or(() -> onPath("wrangler", environment).flatMap(Toolchain::script))
                .orElseThrow(() -> new VerifyException(NO_WRANGLER));
        return new Toolchain(node, wrangler);
    }

    private static Optional<Path> inProject(Path project) {
        for (Path folder = project.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path script = folder.resolve("node_modules/wrangler/bin/wrangler.js");
            if (Files.isRegularFile(script)) {
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> onPath(String program, Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        for (String folder : path.split(File.pathSeparator)) {
            for (String name : List.of(program, program + ".exe", program + ".cmd")) {
                Optional<Path> found = executable(folder, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What npm puts on the PATH is a link to the script, or on Windows a command file beside the package. */
    private static Optional<Path> script(Path command) {
        try {
            Path real = command.toRealPath();
            Path beside = command.resolveSibling("node_modules/wrangler/bin/wrangler.js");
            return real.toString().endsWith(".js")
                    ? Optional.of(real)
                    : Optional.of(beside).filter(Files::isRegularFile);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lets what a program starts find the same Node.js. */
    void putOnPath(Map<String, String> environment) {
        Path folder = node.getParent();
        if (folder != null) {
            String name = environment.containsKey("Path") ? "Path" : "PATH";
            environment.merge(name, folder.toString(), (path, own) -> own + File.pathSeparator + path);
        }
    }

    /** A command line that runs a line as the user's shell would. */
    static List<String> shell(String line) {
        return File.separatorChar == '\\' ? List.of("cmd", "/c", line) : List.of("sh", "-c", line);
    }

    /** A command line that runs Wrangler. */
    List<String> wrangler(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(node.toString(), wrangler.toString()));
        command.addAll(arguments);
        return command;
    }
}
