package dev.pagelift.syntax;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A data format, told by a file's name. */
public enum Format {
    JSON {
        @Override
        Node parse(String text, Problems problems) {
            return Json.parse(text, problems);
        }
    },
    TOML {
        @Override
        Node parse(String text, Problems problems) {
            return Toml.parse(text, problems);
        }
    },
    YAML {
        @Override
        Node parse(String text, Problems problems) {
            return Yaml.parse(text, problems);
        }

        @Override
        public List<Document> readAll(SourceFile file) {
            Problems problems = new Problems();
            return Yaml.parse(file.text(), MOST_DOCUMENTS, problems).stream()
                    .map(root -> new Document(file, root, problems.list()))
                    .toList();
        }
    };

    private static final int MOST_DOCUMENTS = 100;

    /** Extensions behind that of the format, of files that must be copied before use. */
    private static final Set<String> OF_TEMPLATES =
            Set.of("example", "sample", "template", "tmpl", "tpl", "dist", "default", "j2", "ejs");

    abstract Node parse(String text, Problems problems);

    /** Reads a text as far as it goes, and adds what the format does not allow to the problems. */
    public Node parse(String text, List<Document.Problem> problems) {
        Problems found = new Problems();
        Node root = parse(text, found);
        problems.addAll(found.list());
        return root;
    }

    /** Reads a file whatever its name is. */
    public Document read(SourceFile file) {
        Problems problems = new Problems();
        Node root = parse(file.text(), problems);
        return new Document(file, root, problems.list());
    }

    /** Reads every document of a file; only YAML has more than one. */
    public List<Document> readAll(SourceFile file) {
        return List.of(read(file));
    }

    /** The format that the name of a file, or of a template for one, tells. */
    public static Optional<Format> of(RepoPath path) {
        return switch (isTemplate(path) ? extensionBefore(path) : path.extension()) {
            case "json", "jsonc", "json5" -> Optional.of(JSON);
            case "toml" -> Optional.of(TOML);
            case "yml", "yaml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }

    /** Whether the last extension says that the file must be copied before use, as that of {@code wrangler.toml.example}. */
    static boolean isTemplate(RepoPath path) {
        return OF_TEMPLATES.contains(path.extension());
    }

    private static String extensionBefore(RepoPath path) {
        String name = path.name();
        String shorter = name.substring(0, name.lastIndexOf('.'));
        return shorter.substring(shorter.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
