package dev.pagelift.cloudflare.wrangler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.cloudflare.wrangler.KeyCheck.Place;
import dev.pagelift.syntax.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name": "a"}                                        | name KNOWN
                    {"type": "webpack"}                                  | type IGNORED ignored since Wrangler 4.0.0
                    {"node_compat": true}                                | node_compat REFUSED refused since Wrangler 4.0.0
                    {"legacy_env": true}                                 | legacy_env REFUSED refused since Wrangler 4.111.0
                    {"kv-namespaces": []}                                | kv-namespaces IGNORED ignored since Wrangler 4.0.0
                    {"compatability_date": "2025-01-01"}                 | compatability_date UNKNOWN Perhaps 'compatibility_date' is meant
                    {"kv_namespace": []}                                 | kv_namespace UNKNOWN Perhaps 'kv_namespaces' is meant
                    {"frobnicate": 1}                                    | frobnicate UNKNOWN Delete it
                    {"not_found_handling": "none"}                       | not_found_handling MISPLACED Move it to 'assets'
                    {"crons": []}                                        | crons MISPLACED Move it to 'triggers'
                    {"compatibility_flags": "nodejs_compat"}             | compatibility_flags WRONG_TYPE Wrangler wants a list of strings
                    {"account_id": ""}                                   | account_id DEPRECATED Delete it
                    {"main": 1}                                          | main WRONG_TYPE Wrangler wants a string
                    {"route": {"pattern": "a"}}                          | route KNOWN
                    {"routes": ["a", {"pattern": "b"}]}                  | routes KNOWN
                    {"routes": ["a", 1]}                                 | routes WRONG_TYPE Wrangler wants a list of tables or a list of strings
                    {"assets": "./public"}                               | assets WRONG_TYPE Wrangler wants a table
                    """)
    void atTheTop(String config, String expected) {
        assertEquals(List.of(expected), check(config, Place.TOP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"assets": {"directory": "x", "bucket": "y"}}                  | assets.bucket IGNORED ignored since Wrangler 4.0.0
                    {"assets": {"directory": "x", "retention": {"enabled": true}}} | assets.retention UNKNOWN Delete it
                    {"assets": {"not_found_handlng": "none"}}                      | assets.not_found_handlng UNKNOWN Perhaps 'not_found_handling' is meant
                    {"site": {"bucket": "x", "entry-point": "y"}}                  | site.entry-point DEPRECATED deprecated since Wrangler 2.0.0
                    {"site": {"bucket": "x", "compatibility_date": "y"}}           | site.compatibility_date MISPLACED Move it to the top level
                    {"vars": {"A": "x", "compatibility_date": "y"}}                | vars.compatibility_date MISPLACED Move it to the top level
                    {"build": {"upload": {"format": "modules"}}}                   | build.upload IGNORED ignored since Wrangler 4.0.0
                    {"observability": {"logs": {"enable": true}}}                  | observability.logs.enable UNKNOWN Perhaps 'enabled' is meant
                    {"kv_namespaces": [{"binding": "A"}, {"bindng": "B"}]}         | kv_namespaces.bindng UNKNOWN Perhaps 'binding' is meant
                    {"d1_databases": [{"binding": 1}]}                             | d1_databases.binding WRONG_TYPE Wrangler wants a string
                    {"queues": {"producers": [{"delivery_delay": 1}]}}             | queues.producers.delivery_delay DEPRECATED deprecated since Wrangler 4.90.0
                    """)
    void below(String config, String expected) {
        List<String> found = check(config, Place.TOP);
        assertEquals(expected, found.get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"vars": {"main": "x", "A": {"deep": {"er": [1, "a"]}}}}
                    {"unsafe": {"bindings": [{"name": "a", "type": "b", "anything": 1}], "metadata": {"x": {}}}}
                    {"assets": {"run_worker_first": true}}
                    {"assets": {"run_worker_first": ["/a"]}}
                    {"env": {"production": {"vars": {}}}}
                    {"previews": {"vars": {}}}
                    {"define": {"process.env.X": "1"}}
                    {"observability": {"enabled": true, "logs": {"enabled": true, "head_sampling_rate": 0.1}}}
                    {"queues": {"consumers": [{"queue": "q", "max_concurrency": null}]}}
                    """)
    void nothingAmiss(String config) {
        assertEquals(1, check(config, Place.TOP).size());
    }

    @Test
    void anEnvironmentHasNoKeysOfTheTopOnly() {
        assertEquals(
                List.of("pages_build_output_dir MISPLACED Move it to the top level", "vars KNOWN"),
                check("{\"pages_build_output_dir\": \"dist\", \"vars\": {}}", Place.ENVIRONMENT));
    }

    @Test
    void previewsHaveFewer() {
        assertEquals(
                List.of("assets MISPLACED Move it to the top level", "vars KNOWN"),
                check("{\"assets\": {}, \"vars\": {}}", Place.PREVIEWS));
    }

    private static List<String> check(String config, Place place) {
        List<String> found = new ArrayList<>();
        KeyCheck.check(Json.parse(config), place, key -> found.add(line(key)));
        return found;
    }

    private static String line(CheckedKey key) {
        boolean retired = key.reason().contains("since");
        return (key.path() + " " + key.status() + " " + (retired ? key.reason() : key.advice())).strip();
    }
}
