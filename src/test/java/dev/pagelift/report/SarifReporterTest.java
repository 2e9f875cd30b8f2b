package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.Map;
import org.junit.jupiter.api.Test;

class SarifReporterTest {

    private static final Audit AUDIT = Audited.repository(
            "wrangler.toml",
            "name = \"a\"\npages_build_output_dir = \"dist\"\n",
            "a b/#1:[x](y).json",
            "{}",
            "public/_redirects",
            "/* /index.html 200\n",
            "package.json",
            "{ \"scripts\": { \"go\": \"wrangler pages dev\" ");

    private static String sarif(Audit audit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.SARIF.reporter(ReportSettings.PLAIN).report(audit, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode run() throws IOException {
        return new ObjectMapper().readTree(sarif(AUDIT)).at("/runs/0");
    }

    private static JsonNode result(String rule) throws IOException {
        for (JsonNode result : run().get("results")) {
            if (result.get("ruleId").asText().equals(rule)) {
                return result;
            }
        }
        throw new AssertionError("no result of " + rule);
    }

    /** A bundle can read as many names as it likes. */
    @Test
    void aResultHasAHundredRelatedPlacesAtMost() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            names.append("env.NAME_").append(i).append(", ");
        }
        Audit audit = Audited.repository(Map.of(
                "wrangler.toml",
                "name = \"a\"\npages_build_output_dir = \"dist\"\n",
                "functions/a.js",
                "export const onRequest = ({ env }) => [" + names + "];\n"));
        JsonNode results = new ObjectMapper().readTree(sarif(audit)).at("/runs/0/results");
        assertEquals(
                List.of(100),
                results.findValues("relatedLocations").stream()
                        .map(JsonNode::size)
                        .toList());
    }

    @Test
    void keepsToTheSchema() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema sarifSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
            assertEquals(List.of(), sarifSchema.validate(sarif(AUDIT), InputFormat.JSON));
        }
    }

    @Test
    void aResultHasWhatCodeScanningNeeds() throws IOException {
        JsonNode result = result("redirects-loop");
        assertEquals(
                "redirects-loop",
                run().at("/tool/driver/rules")
                        .get(result.get("ruleIndex").asInt())
                        .get("id")
                        .asText());
        assertEquals("error", result.get("level").asText());
        assertEquals(
                "public/_redirects",
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertEquals(
                "{\"startLine\":1,\"startColumn\":1,\"endLine\":1,\"endColumn\":19,\"snippet\":{\"text\":\"/* /index.html 200\"}}",
                result.at("/locations/0/physicalLocation/region").toString());
        assertEquals(
                "46034bd68a591ab2:1",
                result.at("/partialFingerprints/primaryLocationLineHash").asText());
        assertFalse(result.at("/partialFingerprints/pagelift~1v1").asText().isEmpty());
    }

    @Test
    void everyRuleIsDescribed() throws IOException {
        for (JsonNode rule : run().at("/tool/driver/rules")) {
            for (String field : List.of(
                    "/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown", "/helpUri")) {
                assertFalse(rule.at(field).asText().isBlank(), rule.get("id") + field);
            }
        }
    }

    @Test
    void aNoticeIsANotification() throws IOException {
        JsonNode notification = run().at("/invocations/0/toolExecutionNotifications/0");
        assertEquals(
                "This is not JSON: Unexpected end-of-input: expected close marker for Object.",
                notification.at("/message/text").asText());
        assertEquals(
                "package.json",
                notification
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText());
    }
}
