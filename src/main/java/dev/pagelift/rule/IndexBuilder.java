package dev.pagelift.rule;

import dev.pagelift.rule.language.Vocabulary;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.PackedNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles rules and catalogue into the index that is read at run time, and fails the build with all that is wrong with them. */
final class IndexBuilder {

    private static final String CATALOG = "catalog";
    private static final String TOML = ".toml";

    private final Path source;
    private final Path target;
    private final List<Problem> problems = new ArrayList<>();

    private IndexBuilder(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** Run by the build with the folder of the rules and the folder of the index. */
    public static void main(String[] args) throws IOException {
        build(Path.of(args[0]), Path.of(args[1]), RuleSet.vocabulary());
    }

    /**
     * Writes the index.
     *
     * @throws IllegalArgumentException that lists everything wrong with the sources
     */
    static void build(Path source, Path target, Vocabulary vocabulary) throws IOException {
        IndexBuilder builder = new IndexBuilder(source, target);
        Files.createDirectories(target.resolve(CATALOG));
        builder.writeRules(vocabulary);
        builder.writeCatalog();
        if (!builder.problems.isEmpty()) {
            throw new IllegalArgumentException(
                    builder.problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "\n", "")));
        }
    }

    private void writeRules(Vocabulary vocabulary) throws IOException {
        List<RuleFile> files = List.of();
        if (Files.exists(source)) {
            RuleFolder folder = RuleFolder.read(source, vocabulary, Set.of());
            problems.addAll(folder.problems());
            files = folder.rules();
        }
        Files.write(
                target.resolve(RuleIndex.RULES),
                RuleIndex.write(files.stream().map(RuleFile::rule).toList()));
        Files.write(target.resolve(RuleIndex.PAGES), RuleIndex.writePages(files));
        Files.write(target.resolve(RuleIndex.HELP), RuleIndex.writeHelp(files));
    }

    private void writeCatalog() throws IOException {
        Path catalog = source.resolve(CATALOG);
        if (!Files.exists(catalog)) {
            return;
        }
        try (Stream<Path> files = Files.list(catalog)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(TOML)) {
                    pack(file);
                }
            }
        }
    }

    private void pack(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String text = Files.readString(file);
        LineMap lines = LineMap.of(text);
        List<Document.Problem> wrong = new ArrayList<>();
        Node root = Format.TOML.parse(text, wrong);
        wrong.forEach(problem -> problems.add(
                new Problem(CATALOG + "/" + name, lines.line(problem.span().start()), problem.message())));
        String packed = name.substring(0, name.length() - TOML.length()) + ".bin";
        Files.write(target.resolve(CATALOG).resolve(packed), PackedNode.write(root));
    }
}
