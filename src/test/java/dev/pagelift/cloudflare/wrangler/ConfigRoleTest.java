package dev.pagelift.cloudflare.wrangler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.snapshot.RepoPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigRoleTest {

    @ParameterizedTest
    @CsvSource({
        "wrangler.toml, STANDARD",
        "apps/web/wrangler.jsonc, STANDARD",
        "wrangler.staging.toml, NAMED",
        "wrangler-cron.json, NAMED",
        "wrangler.example.json, TEMPLATE",
        "wrangler.toml.template, TEMPLATE",
        "example.wrangler.toml, TEMPLATE",
        "wrangler_template.toml, TEMPLATE",
        "Wrangler.toml, NAMED",
        "wrangler.ts, ''",
        "wrangler.md, ''",
        "wrangler-schema.json, ''",
        "wranglers.json, ''",
        "config.toml, ''",
    })
    void byName(String path, String role) {
        assertEquals(
                role, ConfigRole.of(RepoPath.of(path)).map(ConfigRole::name).orElse(""));
    }
}
