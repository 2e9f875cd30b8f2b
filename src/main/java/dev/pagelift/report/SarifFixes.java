package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.Edit;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixes;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Redaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The edits of {@code pagelift fix} as SARIF fixes, one for each finding that has edits. */
final class SarifFixes {

    private final Snapshot snapshot;
    private final Fixes fixes;
    private final JsonGenerator json;
    private final List<Location> variables;

    SarifFixes(Audit audit, JsonGenerator json) {
        this.snapshot = audit.snapshot();
        this.fixes = new Fixes(audit, Choices.DEFAULT);
        this.json = json;
        this.variables = audit.sites().stream()
                .flatMap(site -> site.facts().all(BindingDeclared.class).stream())
                .filter(binding ->
                        binding.type().equals("var") || binding.type().equals("secret"))
                .map(BindingDeclared::at)
                .toList();
    }

    void write(Finding finding) throws IOException {
        if (finding.rule().fix() != null) {
            Fix fix = fixes.fix(finding).orElse(null);
            if (fix != null && !fix.edits().isEmpty() && fix.edits().stream().noneMatch(this::mayTell)) {
                write(fix);
            }
        }
    }

    /** An edit repeats what stands in its place, and that can be the value of a variable; reports go further than patches. */
    private boolean mayTell(Edit edit) {
        if (edit instanceof Edit.Replace replace) {
            Location at = snapshot.file(edit.file()).orElseThrow().locate(replace.span());
            return tells(replace.text())
                    || variables.stream()
                            .anyMatch(variable -> variable.file().equals(edit.file())
                                    && variable.line() >= at.line()
                                    && variable.line() <= at.endLine());
        }
        return edit instanceof Edit.Create create && tells(create.text());
    }

    private static boolean tells(String text) {
        return text.lines().anyMatch(line -> !Redaction.line(line).equals(line));
    }

    private void write(Fix fix) throws IOException {
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        SarifPlaces.text("description", Escape.sarif(fix.description()), json);
        json.writeArrayFieldStart("artifactChanges");
        for (Map.Entry<RepoPath, List<Edit>> file : byFile(fix).entrySet()) {
            json.writeStartObject();
            SarifPlaces.artifact(file.getKey(), json);
            json.writeArrayFieldStart("replacements");
            for (Edit edit : file.getValue()) {
                replacement(edit);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static Map<RepoPath, List<Edit>> byFile(Fix fix) {
        Map<RepoPath, List<Edit>> byFile = new TreeMap<>();
        fix.edits()
                .forEach(edit -> byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>())
                        .add(edit));
        return byFile;
    }

    /** SARIF knows no new and no deleted files, only texts that come in the place of others. */
    private void replacement(Edit edit) throws IOException {
        json.writeStartObject();
        if (edit instanceof Edit.Replace replace) {
            region(snapshot.file(edit.file()).orElseThrow().locate(replace.span()));
            SarifPlaces.text("insertedContent", replace.text(), json);
        } else if (edit instanceof Edit.Create create) {
            region(Location.startOf(edit.file()));
            SarifPlaces.text("insertedContent", create.text(), json);
        } else {
            SourceFile file = snapshot.file(edit.file()).orElseThrow();
            region(file.locate(new Span(0, file.text().length())));
        }
        json.writeEndObject();
    }

    private void region(Location at) throws IOException {
        json.writeObjectFieldStart("deletedRegion");
        json.writeNumberField("startLine", at.line());
        json.writeNumberField("startColumn", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeEndObject();
    }
}
