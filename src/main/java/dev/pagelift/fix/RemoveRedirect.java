package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Optional;

/** Takes a line out of a {@code _redirects} file. Pages skips the lines this is used on, so it answers as before. */
final class RemoveRedirect implements Fixer {

    @Override
    public String name() {
        return "remove-redirect";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        SourceFile file = subject.snapshot().file(finding.at().file()).orElseThrow();
        LineMap lines = file.lines();
        Span line = new Span(
                lines.startOf(finding.at().line()), lines.endOf(finding.at().line()));
        return Optional.of(new Fix(
                name(),
                "Remove the line from '" + file.path() + "'.",
                Safety.SAFE,
                List.of(new Edit.Replace(file.path(), line, "")),
                List.of()));
    }
}
