package dev.pagelift.cloudflare.wrangler;

import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a configuration file is for, told by its name. */
public enum ConfigRole {
    /** Wrangler reads it by itself. */
    STANDARD,
    /** Wrangler reads it when {@code --config} names it. */
    NAMED,
    /** Somebody must copy and fill it before Wrangler can read it. */
    TEMPLATE;

    private static final Set<String> TEMPLATE_WORDS =
            Set.of("example", "examples", "sample", "template", "tmpl", "tpl", "dist", "default", "j2", "ejs", "tmp");

    /** The role of a file; empty when its name is not one of a Wrangler configuration. */
    public static Optional<ConfigRole> of(RepoPath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        if (ConfigLookup.NAMES.contains(path.name())) {
            return Optional.of(STANDARD);
        }
        List<String> words = List.of(name.split("[._-]"));
        boolean data = words.contains("toml") || words.contains("json") || words.contains("jsonc");
        if (!data || !words.contains("wrangler") || words.contains("schema") || words.contains("lock")) {
            return Optional.empty();
        }
        return Optional.of(words.stream().anyMatch(TEMPLATE_WORDS::contains) ? TEMPLATE : NAMED);
    }

    /** The words of a file's name, those left out that say that it is a template. */
    public static List<String> wordsOf(RepoPath path) {
        return Stream.of(path.name().toLowerCase(Locale.ROOT).split("[._-]"))
                .filter(word -> !TEMPLATE_WORDS.contains(word))
                .toList();
    }
}
