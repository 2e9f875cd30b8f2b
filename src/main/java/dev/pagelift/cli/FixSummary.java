package dev.pagelift.cli;

import dev.pagelift.audit.Finding;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixResult.Applied;
import dev.pagelift.fix.FixResult.Left;
import dev.pagelift.fix.FixResult.Why;
import dev.pagelift.fix.worker.WorkerFix;
import dev.pagelift.report.Escape;
import dev.pagelift.syntax.Redaction;
import java.io.PrintStream;
import java.util.List;

/** Tells a person what was fixed, what was not, and why. */
record FixSummary(FixResult result, boolean written) {

    void print(PrintStream err) {
        if (result.changes().isEmpty()) {
            err.println("Nothing to fix" + (result.left().isEmpty() ? "." : " without a decision of yours."));
        } else {
            err.println((written ? "Changed " : "Would change ")
                    + Words.count(result.changes().size(), "file") + ":");
            result.applied().stream()
                    .map(Applied::fix)
                    .map(fix -> "  " + shown(fix.description()))
                    .distinct()
                    .forEach(err::println);
        }
        if (result.applied().stream().anyMatch(applied -> applied.fix().name().equals(WorkerFix.NAME))) {
            err.println("Pages builds from the same files: stop its automatic deployments before you push these edits"
                    + " ('pagelift plan' has the order).");
        }
        list(err, Why.NEEDS_REVIEW, "Edits that a person must review; make them with --unsafe:");
        list(err, Why.CANNOT_FIX, "To be done by hand:");
        List<Finding> arisen = result.arisen();
        if (!arisen.isEmpty()) {
            err.println("To be done after these edits:");
            arisen.forEach(one -> err.println("  " + shown(place(one) + " " + one.message())));
        }
        if (!result.kept().isEmpty()) {
            err.println("Not removed:");
            result.kept().forEach(why -> err.println("  " + shown(why)));
        }
        long findings = result.after().findings().size();
        err.println(Words.count(result.before().findings().size(), "finding") + " before, " + findings + " after.");
    }

    private void list(PrintStream err, Why why, String title) {
        List<Left> left =
                result.left().stream().filter(one -> one.kind() == why).toList();
        if (!left.isEmpty()) {
            err.println(title);
            left.forEach(one -> err.println("  " + shown(place(one.finding()) + " " + one.why())));
        }
    }

    private static String shown(String text) {
        return Escape.terminal(Redaction.line(text));
    }

    private static String place(Finding finding) {
        return finding.at() + " " + finding.rule().id() + ":";
    }
}
