package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Audited;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierReportTest {

    /** Odd names, and one finding that a comment silences. */
    private static final Audit AUDIT = Audited.repository(
            "a+b %41/[ü]/wrangler.toml",
            "name = \"a\"\npages_build_output_dir = \"dist\"\n",
            "a+b %41/[ü]/dist/_redirects",
            "/* /index.html 200\n# pagelift: ignore redirects-loop — Pages skips it\n/x/* /x/index.html 200\n");

    private static String report(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.reporter(new ReportSettings(Style.PLAIN, null, true)).report(AUDIT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Baseline read(String report) throws IOException, EarlierReport.NoReportException {
        InputStream in = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8));
        return EarlierReport.baseline("main", in);
    }

    private static String refusal(String report) {
        return assertThrows(EarlierReport.NoReportException.class, () -> read(report))
                .reason();
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "SARIF"})
    void givesBackWhatWasFoundAndNotSuppressed(Format format) throws Exception {
        Baseline read = read(report(format));
        assertEquals(Baseline.of("main", AUDIT), read);
        assertEquals(List.of(), Comparison.compare(AUDIT, read).findings());
    }

    @Test
    void takesOurRunsAmongThoseOfOtherTools() throws Exception {
        String other = "{\"tool\":{\"driver\":{\"name\":\"Other\"}},\"results\":[{\"ruleId\":\"x\"}]}";
        String ours = "{\"tool\":{\"driver\":{\"name\":\"Pagelift\"}},\"results\":[{\"ruleId\":\"y\"}]}";
        Baseline read = read("{\"runs\":[" + other + "," + ours + "]}");
        assertEquals(List.of(new Baseline.Known("y", "", 0, "", "", "")), read.findings());
        assertEquals("none of its runs is Pagelift's.", refusal("{\"runs\":[" + other + "]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON                    | it is broken at line 1, column 1.",
                "{\"findings\": [ {          | it is broken at line 1, column 17.",
                "{\"findings\": 5}           | it is broken at line 1, column 14.",
                "{\"runs\": [{\"results\": [{\"locations\": {}}]}]} | it is broken at line 1, column 38.",
                "{\"findings\": []} x        | it is broken at line 1, column 18.",
                "{\"findings\": [{\"line\": 99999999999}]} | it is broken at line 1, column 35.",
                "{\"other\": []}             | it has no findings.",
                "null                        | it has no findings.",
                "[]                          | it is broken at line 1, column 1."
            })
    void saysWhyATextIsNoReport(String text, String reason) {
        assertEquals(reason, refusal(text));
    }

    @Test
    void anEmptyFileIsNoReport() {
        assertEquals("it is broken at line 1, column 0.", refusal(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"findings\": ", "{\"runs\": ", "{\"other\": "})
    void endsInDeepNesting(String start) {
        assertTrue(refusal(start + "[".repeat(1_000_000)).startsWith("it is "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"findings\": [null]}",
                "{\"runs\": [null, {\"tool\":{\"driver\":{\"name\":\"Pagelift\"}}}]}",
                "{\"runs\": [{\"tool\":{\"driver\":{\"name\":\"Pagelift\"}},\"results\":[null]}]}"
            })
    void whatIsAbsentIsNothing(String text) throws Exception {
        assertEquals(List.of(), read(text).findings());
    }

    @Test
    void absentPartsOfAFindingAreEmpty() throws Exception {
        List<Baseline.Known> nothing = List.of(new Baseline.Known("", "", 0, "", "", ""));
        assertEquals(nothing, read("{\"findings\": [{}]}").findings());
        for (String result : List.of("{}", "{\"locations\":[null]}", "{\"locations\":[{}],\"message\":null}")) {
            String run = "{\"tool\":{\"driver\":{\"name\":\"Pagelift\"}},\"results\":[" + result + "]}";
            assertEquals(nothing, read("{\"runs\": [" + run + "]}").findings());
        }
    }

    /** The library's model has a place for everything that we write, so what it reads and writes again is the same. */
    @Test
    void theWholeModelHoldsOurSarif() throws IOException {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String sarif = report(Format.SARIF);
        SarifSchema210 model = strict.readValue(sarif, SarifSchema210.class);
        assertEquals(
                AUDIT.findings().size() + AUDIT.suppressed().size(),
                model.getRuns().get(0).getResults().size());
    }
}
