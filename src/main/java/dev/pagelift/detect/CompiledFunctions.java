package dev.pagelift.detect;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds sources that a compiler turns into a {@code functions} folder which is not in the repository: by {@code outDir} of a
 * {@code tsconfig.json}, or by the output flag of a bundler in a script. Only where a script also runs {@code wrangler pages}.
 */
final class CompiledFunctions {

    private static final Set<String> COMPILERS = Set.of("esbuild", "tsup", "swc", "babel", "tsc", "bun", "rollup");
    private static final Set<String> OUTPUT_FLAGS = Set.of("--outdir", "--outDir", "--out-dir", "-d");

    private final Repository repository;
    private final RepoPath project;

    private CompiledFunctions(Repository repository, RepoPath project) {
        this.repository = repository;
        this.project = project;
    }

    static Stream<FunctionsRoot> in(Repository repository) {
        return repository.named("package.json").stream()
                .filter(file -> file.text().contains("wrangler pages"))
                .flatMap(file -> new CompiledFunctions(repository, file.path().parent()).roots().stream());
    }

    private Optional<FunctionsRoot> roots() {
        RepoPath folder = project.resolve("functions").orElseThrow();
        return fromCompilerOptions(folder)
                .or(() -> fromScripts(folder))
                .filter(sources -> !sources.equals(folder))
                .map(sources -> new FunctionsRoot(folder, sources));
    }

    private Optional<RepoPath> fromCompilerOptions(RepoPath folder) {
        Optional<Document> config = project.resolve("tsconfig.json").flatMap(repository::document);
        Optional<Node> options = config.flatMap(document -> document.root().get("compilerOptions"));
        return options.flatMap(o -> o.string("outDir"))
                .flatMap(project::resolve)
                .filter(folder::equals)
                .flatMap(out -> options.flatMap(o -> o.string("rootDir"))
                        .flatMap(project::resolve)
                        .or(() -> Optional.ofNullable(commonFolder(folder))));
    }

    /** What the compiler takes for the root when it is not told: the deepest folder that holds every source. */
    private @Nullable RepoPath commonFolder(RepoPath output) {
        RepoPath common = null;
        for (SourceFile file : repository.snapshot().filesIn(project)) {
            RepoPath path = file.path();
            if (path.extension().matches("tsx?") && !path.name().endsWith(".d.ts") && !path.isIn(output)) {
                common = common == null ? path.parent() : common(common, path);
            }
        }
        return common;
    }

    private static RepoPath common(RepoPath folder, RepoPath file) {
        RepoPath common = folder;
        while (!file.isIn(common)) {
            common = common.parent();
        }
        return common;
    }

    private Optional<RepoPath> fromScripts(RepoPath folder) {
        return project.resolve("package.json")
                .flatMap(repository::document)
                .flatMap(document -> document.root().get("scripts"))
                .flatMap(scripts -> scripts.members().values().stream()
                        .flatMap(script -> script.value().string().stream())
                        .flatMap(line -> Shell.commands(line).stream())
                        .flatMap(command -> sources(command, folder).stream())
                        .findFirst());
    }

    /** The folder that a command compiles, when it writes to the wanted one. */
    private Optional<RepoPath> sources(Shell.Command command, RepoPath folder) {
        List<String> inputs = new ArrayList<>();
        boolean compiler = false;
        boolean writesThere = false;
        boolean output = false;
        for (Shell.Word word : command.words()) {
            String text = word.text();
            int equals = text.indexOf('=');
            if (output || OUTPUT_FLAGS.contains(equals < 0 ? "" : text.substring(0, equals))) {
                writesThere |= project.resolve(text.substring(output ? 0 : equals + 1))
                        .filter(folder::equals)
                        .isPresent();
                output = false;
            } else if (OUTPUT_FLAGS.contains(text)) {
                output = true;
            } else if (COMPILERS.contains(text)) {
                compiler = true;
            } else if (compiler && !text.startsWith("-")) {
                inputs.add(text);
            }
        }
        return writesThere && !inputs.isEmpty() ? folderOf(inputs.get(inputs.size() - 1)) : Optional.empty();
    }

    /** The folder that a path or a glob such as {@code src/**}{@code /*.ts} starts in. */
    private Optional<RepoPath> folderOf(String input) {
        int star = input.indexOf('*');
        return project.resolve(star < 0 ? input : input.substring(0, star))
                .map(path -> repository.snapshot().hasFolder(path) ? path : path.parent());
    }
}
