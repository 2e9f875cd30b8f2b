package dev.pagelift.syntax;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.List;
import java.util.Optional;

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
    };

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

    public static Optional<Format> of(RepoPath path) {
        return switch (path.extension()) {
            case "json", "jsonc", "json5" -> Optional.of(JSON);
            case "toml" -> Optional.of(TOML);
            case "yml", "yaml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }
}
