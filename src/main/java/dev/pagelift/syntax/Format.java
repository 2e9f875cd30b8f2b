package dev.pagelift.syntax;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Extensions behind that of the format, of files that must be copied before use. */
    private static final Set<String> OF_TEMPLATES =
            Set.of("example", "sample", "template", "tmpl", "tpl", "dist", "default", "j2", "ejs");

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
