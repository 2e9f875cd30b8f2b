package dev.pagelift.cloudflare.wrangler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Repositories;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLookupTest {

    @ParameterizedTest
    @CsvSource({
        "wrangler.toml, ., wrangler.toml",
        "wrangler.toml wrangler.jsonc, ., wrangler.jsonc",
        "wrangler.json wrangler.jsonc wrangler.toml, ., wrangler.json",
        "wrangler.json a/wrangler.jsonc, a, wrangler.json",
        "wrangler.jsonc a/wrangler.toml, a/b, wrangler.jsonc",
        "wrangler.toml a/wrangler.toml, a/b, a/wrangler.toml",
        "a/wrangler.toml, ., ''",
        "wrangler.staging.toml, ., ''",
    })
    void theNameCountsMoreThanTheDistance(String files, String folder, String read) {
        String[] pathsAndTexts =
                Stream.of(files.split(" ")).flatMap(file -> Stream.of(file, "")).toArray(String[]::new);
        assertEquals(
                read,
                new ConfigLookup(Repositories.of(pathsAndTexts))
                        .from(RepoPath.of(folder))
                        .map(RepoPath::toString)
                        .orElse(""));
    }
}
