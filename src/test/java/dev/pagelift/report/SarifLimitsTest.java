package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleHelp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What GitHub refuses in an upload is not written; what is left out for that is the least weighty, and is told. */
class SarifLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** With messages as long as they can be, that is more than ten megabytes. */
    private static final int MANY = 14_000;

    private static JsonNode run(Audit audit) throws IOException {
        return JSON.readTree(sarif(audit)).at("/runs/0");
    }

    private static String sarif(Audit audit) {
        return GoldenAudit.print(Format.SARIF.reporter(ReportSettings.PLAIN), audit);
    }

    private static Finding finding(String rule) {
        return GoldenAudit.audit().findings().stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String notification(JsonNode run) {
        JsonNode all = run.at("/invocations/0/toolExecutionNotifications");
        return all.get(all.size() - 1).at("/message/text").asText();
    }

    @Test
    void moreThan25000ResultsAreRanked() throws IOException {
        List<Finding> findings = new ArrayList<>(Collections.nCopies(25_000, finding("pages-key")));
        findings.add(finding("loop"));
        findings.add(finding("open-route"));
        JsonNode run = run(GoldenAudit.with(findings));
        assertEquals(25_000, run.get("results").size());
        List<String> rules = run.get("results").findValuesAsText("ruleId");
        assertEquals(24_998, Collections.frequency(rules, "pages-key"));
        assertEquals(1, Collections.frequency(rules, "loop"));
        assertEquals(1, Collections.frequency(rules, "open-route"));
        assertEquals(
                "Code scanning takes no more, so the 2 least weighty results were left out; the other formats have them all.",
                notification(run));
    }

    @Test
    void aFileOfMoreThan10MegabytesIsCut() throws IOException {
        Random random = new Random(1);
        Finding model = finding("pages-key");
        List<Finding> findings = IntStream.range(0, MANY)
                .mapToObj(i -> new Finding(model.rule(), model.site(), model.fact(), noise(random), "", "f" + i))
                .toList();
        String sarif = sarif(GoldenAudit.with(findings));
        assertTrue(compressed(sarif) <= 10_000_000, "compressed to " + compressed(sarif));
        JsonNode run = JSON.readTree(sarif).at("/runs/0");
        int kept = run.get("results").size();
        assertTrue(kept > MANY / 2 && kept < MANY, kept + " are left");
        assertTrue(notification(run).contains("the " + (MANY - kept) + " least weighty results"), notification(run));
    }

    /** Text that no compression makes much shorter. */
    private static String noise(Random random) {
        return random.ints(1_000, '0', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void aRuleHasAtMost20Tags() throws IOException {
        Rule rule = finding("loop").rule();
        List<String> tags = IntStream.range(0, 30).mapToObj(i -> "tag-" + i).toList();
        Rule tagged = new Rule(
                rule.id(),
                rule.title(),
                rule.level(),
                rule.precision(),
                rule.category(),
                rule.effort(),
                "5.0",
                tags,
                rule.fact(),
                rule.modes(),
                rule.when(),
                rule.message(),
                rule.fix(),
                rule.docs());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            SarifRules.write(tagged, new RuleHelp("Text.", "Text.\n"), json);
        }
        JsonNode written = JSON.readTree(text.toString()).at("/properties/tags");
        assertEquals(20, written.size());
        assertEquals("security", written.get(0).asText());
    }
}
