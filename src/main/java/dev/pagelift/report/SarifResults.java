package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.audit.Suppressed;
import dev.pagelift.fact.Fact;
import dev.pagelift.rule.Rule;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings as SARIF results, written one by one. */
final class SarifResults {

    /** A message longer than this tells nobody more; it may hold a whole line of somebody's minified file. */
    private static final int LONGEST_MESSAGE = 1_000;

    private final Audit audit;
    private final JsonGenerator json;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<RepoPath, LineHashes> hashes = new HashMap<>();
    private final SarifFixes fixes;

    SarifResults(Audit audit, JsonGenerator json) {
        this.audit = audit;
        this.json = json;
        this.fixes = new SarifFixes(audit, json);
        for (Rule rule : audit.rules().rules()) {
            indexOf.put(rule.id(), indexOf.size());
        }
    }

    /**
     * Writes one.
     *
     * @param suppressed why it is none of the findings, or null when it is one
     */
    void write(Finding finding, @Nullable Suppressed suppressed) throws IOException {
        Rule rule = finding.rule();
        json.writeStartObject();
        json.writeStringField("ruleId", rule.id());
        json.writeNumberField("ruleIndex", indexOf.getOrDefault(rule.id(), -1));
        json.writeStringField("level", rule.level().name().toLowerCase(Locale.ROOT));
        SarifPlaces.text("message", message(finding), json);
        location(finding);
        related(finding.related());
        fingerprints(finding);
        fixes.write(finding);
        state(suppressed);
        json.writeEndObject();
    }

    /** The message and, as links, what is to be seen at the related places. */
    private static String message(Finding finding) {
        String text = finding.message();
        StringBuilder message = new StringBuilder(
                Escape.sarif(text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…"));
        int id = 0;
        for (Fact.Related place : finding.related()) {
            String sentence = place.message();
            String link = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
            message.append(" [")
                    .append(Escape.sarifLinkText(link))
                    .append("](")
                    .append(++id)
                    .append(").");
        }
        return message.toString();
    }

    private void location(Finding finding) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        SarifPlaces.physical(
                finding.at(), endColumn(finding.at()), finding.line().isBlank() ? null : finding.line(), json);
        json.writeEndObject();
        json.writeEndArray();
    }

    private int endColumn(Location at) {
        if (at.endLine() == at.line()) {
            return at.endColumn();
        }
        return file(at).map(file -> file.locateLine(at.line()).endColumn()).orElse(at.column() + 1);
    }

    private Optional<SourceFile> file(Location at) {
        return audit.snapshot().file(at.file());
    }

    private void related(List<Fact.Related> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        int id = 0;
        for (Fact.Related place : places) {
            json.writeStartObject();
            json.writeNumberField("id", ++id);
            SarifPlaces.physical(place.at(), endColumn(place.at()), null, json);
            SarifPlaces.message(place.message(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fingerprints(Finding finding) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        Optional<SourceFile> file = file(finding.at());
        if (file.isPresent()) {
            LineHashes lines = hashes.computeIfAbsent(
                    file.get().path(), path -> LineHashes.of(file.get().text()));
            json.writeStringField(
                    "primaryLocationLineHash", lines.of(finding.at().line()));
        }
        json.writeStringField(SarifReporter.FINGERPRINT, finding.fingerprint());
        json.writeEndObject();
    }

    private void state(@Nullable Suppressed suppressed) throws IOException {
        boolean known = suppressed != null && suppressed.kind() == Suppressed.Kind.KNOWN;
        if (audit.comparison() != null) {
            json.writeStringField("baselineState", known ? "unchanged" : "new");
        }
        if (suppressed != null && !known) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", suppressed.kind() == Suppressed.Kind.COMMENT ? "inSource" : "external");
            json.writeStringField("justification", suppressed.reason());
            json.writeEndObject();
            json.writeEndArray();
        }
    }
}
