package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Audited;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectReporterTest {

    private static final Audit AUDIT = Audited.repository(
            "wrangler.toml",
            "name = \"a\"\npages_build_output_dir = \"dist\"\n[[kv_namespaces]]\nbinding = \"KV\"\n",
            "functions/api/[id].ts",
            "export const helper = 1;\nexport const onRequestGet = ({ env }) => env.KV.get(\"a\");\n",
            "package.json",
            "{ \"devDependencies\": { \"vite\": \"^7.0.0\" },\n\"scripts\": { \"go\": \"wrangler pages deploy dist\" } }",
            "other/wrangler.json",
            "{ \"main\": \"src/index.js\"");

    private static String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InspectReporter().report(AUDIT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsToThePublishedSchema() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/schema/facts-v1.json")) {
            Schema facts = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            assertEquals(List.of(), facts.validate(json(), InputFormat.JSON));
        }
    }

    @Test
    void saysWhereEverythingIs() throws IOException {
        JsonNode site = new ObjectMapper().readTree(json()).at("/sites/0");
        assertEquals("pages", site.get("mode").asText());
        assertEquals(
                "{\"dir\":\"functions\",\"routes\":[{\"path\":\"/api/:id\",\"methods\":[\"GET\"],\"file\":\"functions/api/[id].ts\","
                        + "\"middleware\":false,\"line\":2}]}",
                site.get("functions").toString());
        assertEquals(
                "[{\"name\":\"KV\",\"type\":\"kv\",\"file\":\"wrangler.toml\",\"line\":4,\"environment\":null,\"source\":\"config\"}]",
                site.at("/bindings/declared").toString());
        assertEquals(
                "[{\"name\":\"KV\",\"file\":\"functions/api/[id].ts\",\"line\":2,\"via\":\"context.env\"}]",
                site.at("/bindings/used").toString());
        assertEquals(
                "[{\"file\":\"package.json\",\"line\":2,\"command\":\"wrangler pages deploy dist\"}]",
                site.get("deploy").toString());
        assertEquals(
                "{\"verdict\":\"workers-with-static-assets\",\"reasons\":[{\"feature\":\"file-routing\",\"weight\":\"work\","
                        + "\"reason\":\"The routes in 'functions' have to be compiled with 'wrangler pages functions build', or written"
                        + " as one Worker.\",\"file\":\"functions/api/[id].ts\",\"line\":2}]}",
                site.get("decision").toString());
        assertEquals(
                "other/src/index.js",
                new ObjectMapper().readTree(json()).at("/sites/1/worker/entry").asText());
    }
}
