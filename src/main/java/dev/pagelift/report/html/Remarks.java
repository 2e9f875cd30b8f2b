package dev.pagelift.report.html;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Baseline;
import dev.pagelift.audit.Suppressed;
import dev.pagelift.snapshot.Notice;
import java.util.List;

/** What belongs to no site: what is fixed, what is kept quiet, and what could not be read. */
final class Remarks {

    private static final int MOST = 200;

    private Remarks() {}

    static void write(Audit audit, Html html) {
        Prose prose = new Prose(audit.snapshot().provenance());
        if (audit.comparison() != null && !audit.comparison().fixed().isEmpty()) {
            fixed(audit.comparison().fixed(), html);
        }
        if (!audit.notices().isEmpty()) {
            notices(audit.notices(), prose, html);
        }
        if (!audit.suppressed().isEmpty()) {
            suppressed(audit.suppressed(), prose, html);
        }
    }

    private static void open(String id, String title, int size, Html html) {
        html.open("section", "aria-labelledby", id)
                .leaf("h2", title + " (" + size + ")", "id", id)
                .open("ul", "class", "places");
    }

    private static void close(int size, Html html) {
        html.close();
        if (size > MOST) {
            html.leaf("p", "And " + (size - MOST) + " more.");
        }
        html.close();
    }

    private static void fixed(List<Baseline.Known> fixed, Html html) {
        open("fixed", "No longer there", fixed.size(), html);
        for (Baseline.Known known : fixed.subList(0, Math.min(MOST, fixed.size()))) {
            html.open("li")
                    .leaf("code", known.file() + ":" + known.line())
                    .text(" ")
                    .leaf("code", known.rule())
                    .text(" ");
            Prose.sentence(known.message(), html);
            html.close();
        }
        close(fixed.size(), html);
    }

    private static void notices(List<Notice> notices, Prose prose, Html html) {
        open("notices", "Notices", notices.size(), html);
        for (Notice notice : notices.subList(0, Math.min(MOST, notices.size()))) {
            html.open("li");
            prose.place(notice.at(), html);
            html.text(" ");
            if (notice.effect() == Notice.Effect.INCOMPLETE) {
                html.leaf("strong", "Not audited:").text(" ");
            }
            Prose.sentence(notice.message(), html);
            html.close();
        }
        close(notices.size(), html);
    }

    private static void suppressed(List<Suppressed> suppressed, Prose prose, Html html) {
        open("quiet", "Silenced or known", suppressed.size(), html);
        for (Suppressed quiet : suppressed.subList(0, Math.min(MOST, suppressed.size()))) {
            html.open("li");
            prose.place(quiet.finding().at(), html);
            html.text(" ").leaf("code", quiet.finding().rule().id()).text(" ");
            Prose.sentence(quiet.finding().message(), html);
            html.open("p", "class", "soft")
                    .text(quiet.kind().id() + ", " + quiet.where() + ": " + quiet.reason())
                    .close();
            html.close();
        }
        close(suppressed.size(), html);
    }
}
