package dev.pagelift.syntax;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A data format, told by a file's name. */
public enum Format {
    JSON {
        @Override
        public Node parse(String text, List<Document.Problem> problems) {
            return Json.parse(text, problems);
        }
    },
    TOML {
        @Override
        public Node parse(String text, List<Document.Problem> problems) {
            return Toml.parse(text, problems);
        }
    },
    YAML {
        @Override
        public Node parse(String text, List<Document.Problem> problems) {
            return Yaml.parse(text, problems);
        }
    };

    /** Reads a text as far as it goes, and adds what the format does not allow to the problems. */
    public abstract Node parse(String text, List<Document.Problem> problems);

    /** Reads a file whatever its name is. */
    public Document read(SourceFile file) {
        List<Document.Problem> problems = new ArrayList<>();
        return new Document(file, parse(file.text(), problems), List.copyOf(problems));
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
