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
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Comparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

    private static final String LOOP = "# pagelift: ignore redirects-loop — Pages skips it\n/* /index.html 200\n";
    private static final Audit BEFORE = Audited.repository(
            "wrangler.toml", "pages_build_output_dir = \"dist\"\n", "public/_redirects", "/* /index.html 200\n");
    private static final Audit AFTER = Comparison.compare(
            Audited.repository(
                    "wrangler.toml",
                    "main = \"a.js\"\npages_build_output_dir = \"out\"\nname = \n",
                    "public/_redirects",
                    LOOP),
            Baseline.of("main", BEFORE));

    private static String json(Audit audit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSON.reporter(new ReportSettings(Style.PLAIN, null, true)).report(audit, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsToThePublishedSchema() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/schema/findings-v1.json")) {
            Schema findings = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            assertEquals(List.of(), findings.validate(json(AFTER), InputFormat.JSON));
        }
    }

    @Test
    void saysWhatIsNewWhatIsQuietAndWhatIsFixed() throws IOException {
        JsonNode root = new ObjectMapper().readTree(json(AFTER));
        assertEquals(
                "{\"error\":1,\"warning\":0,\"note\":0,\"suppressed\":1,\"known\":0}",
                root.get("counts").toString());
        assertEquals("config-half-migrated", root.at("/findings/0/rule").asText());
        assertEquals(
                "pages_build_output_dir = \"out\"",
                root.at("/findings/0/snippet").asText());
        assertEquals(
                "{\"kind\":\"comment\",\"where\":\"public/_redirects:1\",\"reason\":\"Pages skips it\"}",
                root.at("/suppressed/0/suppression").toString());
        assertEquals("main", root.at("/comparison/with").asText());
        assertEquals(
                "config-pages-output-dir", root.at("/comparison/fixed/0/rule").asText());
    }
}
