package dev.pagelift.plan;

import dev.pagelift.fact.Mode;
import dev.pagelift.fact.Site;
import dev.pagelift.plan.Step.Cure;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A verdict with its reasons. The figures are those of the rules' effort. */
record Judged(Verdict verdict, List<String> reasons) {

    /** From here on a cure is a piece of work and no errand. */
    private static final int REAL_WORK = 3;
    /** From here on it is a project. */
    private static final int PROJECT = 5;

    static Judged of(Site site, List<Step> asked, boolean incomplete) {
        List<Step> needed = asked.stream().filter(Step::isNeeded).toList();
        List<Step> work = needed.stream()
                .filter(step -> step.cure() == Cure.HAND && rule(step).effort() >= REAL_WORK)
                .toList();
        List<Step> blockers = work.stream().filter(Judged::blocks).toList();
        List<String> reasons = new ArrayList<>();
        blockers.forEach(
                step -> reasons.add("'" + step.id() + "' fails a deploy or loses protection, and takes work."));
        work.stream()
                .filter(step -> !blockers.contains(step))
                .forEach(step -> reasons.add(
                        "'" + step.id() + "' takes work, and the site does not work, or not safely, without it."));
        if (incomplete) {
            reasons.add("Not everything could be audited; the notices say what.");
        }
        Verdict verdict = verdict(site, needed, work, blockers, incomplete);
        if (reasons.isEmpty()) {
            reasons.add(reason(verdict, needed));
        }
        return new Judged(verdict, reasons);
    }

    private static Verdict verdict(
            Site site, List<Step> needed, List<Step> work, List<Step> blockers, boolean incomplete) {
        if (!blockers.isEmpty() || incomplete) {
            return Verdict.STAY;
        }
        if (!work.isEmpty()) {
            return Verdict.HYBRID;
        }
        if (site.mode() == Mode.NONE && needed.isEmpty()) {
            return Verdict.NOTHING;
        }
        boolean isWorker = site.mode() == Mode.WORKERS_ASSETS || site.mode() == Mode.WORKER;
        return isWorker && needed.isEmpty() ? Verdict.DONE : Verdict.MOVE;
    }

    private static Rule rule(Step step) {
        return step.evidence().get(0).rule();
    }

    private static boolean blocks(Step step) {
        return rule(step).level() == Level.ERROR && rule(step).effort() >= PROJECT;
    }

    private static String reason(Verdict verdict, List<Step> needed) {
        if (verdict == Verdict.NOTHING) {
            return "Nothing in the repository deploys it as a site.";
        }
        if (verdict == Verdict.DONE) {
            return "It runs as a Worker, and nothing must change.";
        }
        if (needed.isEmpty()) {
            return "Nothing in the repository stands in the way.";
        }
        long made = needed.stream().filter(step -> step.cure() == Cure.COMMAND).count();
        if (made == 0) {
            return "What must change is small.";
        }
        return made == needed.size()
                ? "Everything that must change is made by 'pagelift fix'."
                : "'pagelift fix' makes " + made + " of the " + needed.size()
                        + " things that must change, and the others are small.";
    }
}
