package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.verify.Comparison;
import dev.pagelift.verify.Difference;
import dev.pagelift.verify.Request;
import dev.pagelift.verify.VerificationResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Comparisons as JSON; every request is in it, also those that are answered alike. */
final class VerificationJson {

    private final JsonGenerator json;

    private VerificationJson(JsonGenerator json) {
        this.json = json;
    }

    static void report(List<VerificationResult> results, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonReporter.generator(out)) {
            VerificationJson report = new VerificationJson(json);
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("sites");
            for (VerificationResult result : results) {
                report.site(result);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void site(VerificationResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("root", result.site().toString());
        json.writeStringField("before", result.before());
        json.writeStringField("after", result.after());
        json.writeBooleanField("same", result.isSame());
        json.writeArrayFieldStart("missingBindings");
        for (String name : result.missingBindings()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("requests");
        for (Comparison comparison : result.comparisons()) {
            comparison(comparison);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void comparison(Comparison comparison) throws IOException {
        Request request = comparison.request();
        json.writeStartObject();
        json.writeStringField("method", request.method());
        json.writeStringField("path", request.path());
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
        }
        json.writeEndObject();
        json.writeStringField("because", request.because());
        json.writeArrayFieldStart("statuses");
        json.writeNumber(comparison.before().status());
        json.writeNumber(comparison.after().status());
        json.writeEndArray();
        json.writeArrayFieldStart("differences");
        for (Difference difference : comparison.differences()) {
            difference(difference, null);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("accepted");
        for (Map.Entry<Difference, String> accepted : comparison.accepted().entrySet()) {
            difference(accepted.getKey(), accepted.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void difference(Difference difference, @org.jspecify.annotations.Nullable String reason)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("part", difference.part());
        json.writeStringField("before", difference.before());
        json.writeStringField("after", difference.after());
        if (reason != null) {
            json.writeStringField("reason", reason);
        }
        json.writeEndObject();
    }
}
