package dev.pagelift.syntax;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.Optional;

/** A data format, told by a file's name. */
public enum Format {
    JSON {
        @Override
        public Document read(SourceFile file) {
            return Json.read(file);
        }
    },
    TOML {
        @Override
        public Document read(SourceFile file) {
            return Toml.read(file);
        }
    },
    YAML {
        @Override
        public Document read(SourceFile file) {
            return Yaml.read(file);
        }
    };

    /** Reads a file whatever its name is. */
    public abstract Document read(SourceFile file);

    public static Optional<Format> of(RepoPath path) {
        return switch (path.extension()) {
            case "json", "jsonc", "json5" -> Optional.of(JSON);
            case "toml" -> Optional.of(TOML);
            case "yml", "yaml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }
}
