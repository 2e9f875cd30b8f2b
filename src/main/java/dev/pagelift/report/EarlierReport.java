package dev.pagelift.report;

import com.contrastsecurity.sarif.Run;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pagelift.audit.Baseline;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run wrote with {@code -f json} or {@code -f sarif}. Whoever asks for a comparison pays for the libraries that read it;
 * a plain audit loads none of them.
 */
public final class EarlierReport {

    private static final ObjectMapper MAPPER = SarifFindings.readNothingElse(JsonMapper.builder())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EarlierReport() {}

    /** Either form; they are told apart by what they hold. */
    private record Form(
            @Nullable List<@Nullable Entry> findings,
            @Nullable List<@Nullable Run> runs) {}

    /** One of the findings of {@code schema/findings-v1.json}. */
    private record Entry(
            @Nullable String rule,
            @Nullable String file,
            int line,
            @Nullable String message,
            @Nullable String snippet,
            @Nullable String fingerprint) {

        Baseline.Known known() {
            return new Baseline.Known(
                    orEmpty(rule), orEmpty(file), line, orEmpty(message), orEmpty(snippet), orEmpty(fingerprint));
        }
    }

    /** That a text is no report, with the reason in a sentence that quotes nothing of it. */
    public static final class NoReportException extends Exception {

        private static final long serialVersionUID = 1;

        NoReportException(String reason) {
            super(reason);
        }

        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Reads a report to compare with.
     *
     * @param name how a person calls it
     * @throws NoReportException when it is neither form, is cut off, or another tool wrote it
     * @throws IOException when the stream cannot be read
     */
    public static Baseline baseline(String name, InputStream report) throws IOException, NoReportException {
        try {
            return new Baseline(
                    name, known(MAPPER.readValue(report, Form.class)).toList());
        } catch (JsonProcessingException e) {
            throw new NoReportException(broken(e.getLocation()));
        }
    }

    /** What has no place went over a limit of the parser's. */
    private static String broken(@Nullable JsonLocation at) {
        return at == null
                ? "it is nested deeper or has longer values than a report."
                : "it is broken at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static Stream<Baseline.Known> known(@Nullable Form form) throws NoReportException {
        if (form != null && form.findings() != null) {
            return form.findings().stream().filter(Objects::nonNull).map(Entry::known);
        }
        if (form == null || form.runs() == null) {
            throw new NoReportException("it has no findings.");
        }
        List<Run> ours = form.runs().stream().filter(SarifFindings::isOurs).toList();
        if (ours.isEmpty()) {
            throw new NoReportException("none of its runs is Pagelift's.");
        }
        return ours.stream().flatMap(SarifFindings::of);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
