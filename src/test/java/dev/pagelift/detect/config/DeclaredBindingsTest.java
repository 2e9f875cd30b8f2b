package dev.pagelift.detect.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.CommittedSecrets;
import dev.pagelift.fact.BindingFact.DuplicateBinding;
import dev.pagelift.fact.BindingFact.SecretVariable;
import dev.pagelift.fact.Facts;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Repositories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every place that declares bindings, with the exact position of each name. */
class DeclaredBindingsTest {

    private static Facts facts(String... pathsAndTexts) {
        return Detectors.detect(new Repository(Repositories.of(pathsAndTexts)));
    }

    private static List<String> declared(String... pathsAndTexts) {
        return facts(pathsAndTexts).all(BindingDeclared.class).stream()
                .map(DeclaredBindingsTest::line)
                .toList();
    }

    private static String line(BindingDeclared binding) {
        String environment = binding.environment() == null ? "" : " in " + binding.environment();
        return binding.at() + " " + binding.type() + " " + binding.name() + environment + " " + binding.source() + " "
                + binding.resource();
    }

    @Test
    void inAConfigurationAndItsEnvironments() {
        assertEquals(
                List.of(
                        "wrangler.toml:3:1 var A CONFIG NONE",
                        "wrangler.toml:6:1 kv KV CONFIG NAMED",
                        "wrangler.toml:10:1 d1 DB in staging CONFIG MISSING",
                        "wrangler.toml:13:1 var B in previews CONFIG NONE"),
                declared("wrangler.toml", """
                        name = "site"
                        [vars]
                        A = "x"

                        [[kv_namespaces]]
                        binding = "KV"
                        id = "0123456789abcdef0123456789abcdef"

                        [[env.staging.d1_databases]]
                        binding = "DB"

                        [previews.vars]
                        B = "x"
                        """));
    }

    @Test
    void inEveryShape() {
        assertEquals(
                List.of(
                        "wrangler.json:2:10 ai AI CONFIG NONE",
                        "wrangler.json:3:32 assets FILES CONFIG NONE",
                        "wrangler.json:4:57 durable-object DO CONFIG NAMED",
                        "wrangler.json:5:44 queue Q CONFIG NAMED",
                        "wrangler.json:6:28 secret KEY CONFIG NONE"),
                declared("wrangler.json", """
                        {
                          "ai": {"binding": "AI"},
                          "assets": {"directory": ".", "binding": "FILES"},
                          "durable_objects": {"bindings": [{ "class_name": "A", "name": "DO" }]},
                          "queues": {"producers": [{ "queue": "q", "binding": "Q" }]},
                          "secrets": {"required": ["KEY"]}
                        }
                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "kv_namespaces, id, 0123456789abcdef0123456789abcdef, NAMED",
        "kv_namespaces, id, my-namespace, PLACEHOLDER",
        "kv_namespaces, id, <KV_ID>, PLACEHOLDER",
        "kv_namespaces, id, 00000000000000000000000000000000, PLACEHOLDER",
        "kv_namespaces, id, '', MISSING",
        "d1_databases, database_id, 80b42eeb-f38f-48b1-b936-3683be4a8096, NAMED",
        "d1_databases, database_id, local, PLACEHOLDER",
        "d1_databases, database_id, ${DATABASE_ID}, PLACEHOLDER",
        "r2_buckets, bucket_name, assets, NAMED",
        "r2_buckets, bucket_name, todo-list, NAMED",
        "r2_buckets, bucket_name, your-bucket, PLACEHOLDER",
        "hyperdrive, id, 0123456789abcdef0123456789abcdef, NAMED",
        "services, service, other-worker, NAMED",
        "vectorize, index_name, REPLACE_ME, PLACEHOLDER",
    })
    void realAndPlaceholderIds(String key, String field, String id, String resource) {
        String config = "[[" + key + "]]\nbinding = \"X\"\n" + field + " = \"" + id + "\"\n";
        assertEquals(
                List.of(resource),
                facts("wrangler.toml", config).all(BindingDeclared.class).stream()
                        .map(binding -> binding.resource().name())
                        .toList());
    }

    @Test
    void namesThatAreDeclaredTwice() {
        DuplicateBinding duplicate = facts(
                        "wrangler.toml",
                        "[vars]\nX = \"1\"\n[[kv_namespaces]]\nbinding = \"X\"\n[env.a.vars]\nX = \"2\"\n")
                .all(DuplicateBinding.class)
                .get(0);
        assertEquals("wrangler.toml:4:1", duplicate.at().toString());
        assertEquals("kv after var", duplicate.type() + " after " + duplicate.otherType());
        assertEquals("wrangler.toml:2:1", duplicate.firstAt().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "STRIPE_SECRET, s3cr3tvalue, true",
        "API_KEY, 4f9c0d1e2b3a, true",
        "GREETING, sk_live_abcdef, true",
        "STRIPE_KEY, pk_live_abcdef, false",
        "TURNSTILE_SECRET_KEY, 1x0000000000000000000000000000000AA, false",
        "FIREBASE_API_KEY, AIzaSyA-abcdef, false",
        "AUTH_TOKEN, changeme, false",
        "AUTH_TOKEN, <your token>, false",
        "AUTH_TOKEN, ${TOKEN}, false",
        "TOKEN_URL, https://example.com/token, false",
        "PASSWORD, '', false",
        "NAME, anything goes, false",
    })
    void variablesThatLookLikeSecrets(String name, String value, boolean secret) {
        assertEquals(
                secret,
                facts("wrangler.toml", "[vars]\n" + name + " = \"" + value + "\"\n")
                        .has(SecretVariable.class));
    }

    @Test
    void inATemplate() {
        assertEquals(
                List.of("wrangler.toml.example:3:1 kv KV TEMPLATE PLACEHOLDER"),
                declared(
                        "wrangler.toml.example", "name = \"x\"\n[[kv_namespaces]]\nbinding = \"KV\"\nid = \"<id>\"\n"));
    }

    @Test
    void inWhatTheUserHasDownloadedFromTheDashboard() {
        assertEquals(
                List.of(
                        "site/--pages-config.json:2:30 d1 DB in production DOWNLOADED NAMED",
                        "site/--pages-config.json:4:13 var MODE in production DOWNLOADED NONE"),
                declared(
                        DownloadedConfigs.path(RepoPath.of("site"), "downloads/wrangler.jsonc")
                                .toString(),
                        """
                        { "env": { "production": { "d1_databases": [
                            { "database_name": "db", "binding": "DB",
                              "database_id": "80b42eeb-f38f-48b1-b936-3683be4a8096" }],
                          "vars": { "MODE": "live" } } } }
                        """));
    }

    @Test
    void inFlags() {
        assertEquals(
                List.of(
                        "package.json:3:40 kv KV FLAG NONE",
                        "package.json:3:47 kv OTHER FLAG NONE",
                        "package.json:3:58 d1 DB FLAG NONE",
                        "package.json:3:66 var A FLAG NONE",
                        "package.json:3:75 var B FLAG NONE",
                        "package.json:3:88 durable-object DO FLAG NONE",
                        "package.json:4:35 secret TOKEN SCRIPT NONE"),
                declared("package.json", """
                        { "scripts": {
                          "x": "echo wrangler pages dev --kv NOT",
                          "dev": "wrangler pages dev dist --kv KV=ref OTHER --d1=DB=x -b A=secret B=other --do DO=Class@worker -- vite",
                          "key": "npx wrangler secret put TOKEN"
                        } }
                        """));
    }

    @Test
    void inEnvironmentFiles() {
        String vars = "# comment\nKEY=abc\nexport OTHER = \"x=y\"\nnot a line\n";
        assertEquals(
                List.of(
                        ".dev.vars:2:1 secret KEY ENV_FILE NONE",
                        ".dev.vars:3:8 secret OTHER ENV_FILE NONE",
                        ".env.example:2:1 var KEY ENV_FILE NONE",
                        ".env.example:3:8 var OTHER ENV_FILE NONE"),
                declared(".dev.vars", vars, ".env.example", vars, "x.env", vars));
    }

    @Test
    void secretsThatAreCommitted() {
        CommittedSecrets found = facts(
                        ".dev.vars",
                        "DEV=1\nAPI_TOKEN=\"a1b2c3d4e5\"\n",
                        ".env.example",
                        "API_TOKEN=a1b2c3d4e5\n",
                        ".env",
                        "VITE_A=1\n")
                .all(CommittedSecrets.class)
                .get(0);
        assertEquals(".dev.vars:2:1 [API_TOKEN]", found.at() + " " + found.names());
    }

    @Test
    void inTerraformOfVersion5() {
        assertEquals(
                List.of(
                        "a.tf:4:25 kv KV in production TERRAFORM NONE",
                        "a.tf:5:20 var A in production TERRAFORM NONE",
                        "a.tf:5:49 secret S in production TERRAFORM NONE",
                        "a.tf:10:17 d1 DB TERRAFORM NONE"),
                declared("a.tf", """
                                resource "cloudflare_pages_project" "site" {
                                  deployment_configs = {
                                    production = {
                                      kv_namespaces = { KV = { namespace_id = cloudflare_kv.x.id } }
                                      env_vars = { A = { type = "plain_text" }, "S" = { type = "secret_text", value = var.s } }
                                    }
                                  }
                                }
                                resource "cloudflare_workers_script" "worker" {
                                  bindings = [{ name = "DB", type = "d1", id = cloudflare_d1_database.db.id }]
                                }
                                """));
    }

    @Test
    void inTerraformOfVersion4() {
        assertEquals(
                List.of(
                        "a.tf:4:25 kv KV in preview TERRAFORM NONE",
                        "a.tf:6:9 service API in preview TERRAFORM NONE",
                        "a.tf:13:3 secret KEY TERRAFORM NONE"),
                declared("a.tf", """
                        resource "cloudflare_pages_project" "site" {
                          deployment_configs {
                            preview {
                              kv_namespaces = { KV = cloudflare_workers_kv_namespace.kv.id }
                              service_binding {
                                name = "API" # the back end
                              }
                            }
                          }
                        }
                        resource "cloudflare_worker_script" "w" {
                          secret_text_binding {
                          name = "KEY"
                          text = var.key }
                        }
                        """));
    }

    @Test
    void inWhatAScriptAppends() {
        assertEquals(
                List.of(".github/workflows/a.yml:5:9 kv KV in production SCRIPT PLACEHOLDER"),
                declared(".github/workflows/a.yml", """
                        jobs:
                          a:
                            steps:
                            - run: |
                                echo "[env.production]\\nkv_namespaces = [{binding=\\"KV\\", id=\\"$ID\\"}]" >> wrangler.toml
                                echo "[vars]" >> other.toml
                        """));
    }

    @Test
    void inWhatAScriptWritesIntoAnotherFolder() {
        assertEquals(
                List.of(
                        "deploy.sh:4:1 durable-object CACHE SCRIPT NAMED",
                        "deploy.sh:9:1 kv KV SCRIPT NAMED",
                        "deploy.sh:13:3 d1 DB SCRIPT MISSING"),
                declared("deploy.sh", """
                        echo -e "name = \\"consumer-$NAME\\"\\n" >> consumer/wrangler.toml
                        echo -e "[durable_objects]\\n" >> consumer/wrangler.toml
                        echo -e "bindings=[" >> consumer/wrangler.toml
                        echo -e "{name=\\"CACHE\\",class_name=\\"Cache\\"}," >> consumer/wrangler.toml
                        echo -e "]" >> consumer/wrangler.toml
                        cat <<EOF >> ./site/wrangler.toml

                        [[kv_namespaces]]
                        binding = "KV"
                        id = "0f2ac74b498b48028cb68387c421e279"
                        EOF
                        cat > api/wrangler.json <<-'END'
                          { "d1_databases": [{ "binding": "DB", "database_name": "x" }] }
                        END
                        """));
    }

    @Test
    void inARequestToTheApi() {
        assertEquals(List.of("deploy.sh:7:13 queue QUEUE in production API NONE"), declared("deploy.sh", """
                        curl https://api.cloudflare.com/client/v4/accounts/$ID/pages/projects/site \\
                            -XPATCH -H "Authorization: Bearer ${TOKEN}" \\
                            -d '{
                              "deployment_configs": {
                                "production": {
                                  "queue_producers": {
                                    "QUEUE": { "name": "jobs-${{ env.SUFFIX }}" }
                                  }
                                }
                              }
                            }'
                        """));
    }

    @Test
    void inTheInputsOfTheAction() {
        assertEquals(
                List.of(
                        ".github/workflows/a.yml:8:13 secret ONE SCRIPT NONE",
                        ".github/workflows/a.yml:9:13 secret TWO SCRIPT NONE"),
                declared(".github/workflows/a.yml", """
                        jobs:
                          a:
                            steps:
                            - uses: cloudflare/wrangler-action@v3
                              with:
                                command: deploy
                                secrets: |
                                    ONE
                                    TWO
                            - uses: other/action@v1
                              with:
                                secrets: |
                                    THREE
                        """));
    }

    @Test
    void inConfigurationsOfFrameworks() {
        assertEquals(
                List.of(
                        "next.config.js:2:32 kv KV FRAMEWORK NAMED",
                        "nuxt.config.ts:2:55 d1 DB FRAMEWORK MISSING",
                        "vite.config.ts:2:59 var A FRAMEWORK NONE"),
                declared(
                        "next.config.js",
                        "const { setupDevBindings } = require('@cloudflare/next-on-pages/next-dev');\n"
                                + "setupDevBindings({ bindings: { KV: { type: 'kv', id: 'x' } } });\n",
                        "nuxt.config.ts",
                        "export default defineNuxtConfig({\n"
                                + "  nitro: { cloudflare: { wrangler: { d1_databases: [{ binding: 'DB' }] } } }\n});\n",
                        "vite.config.ts",
                        "import { cloudflare } from '@cloudflare/vite-plugin';\n"
                                + "export default { plugins: [cloudflare({ config: { vars: { A: 'x' } } })] };\n"));
    }
}
