package dev.pagelift.fix.worker;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * Makes a Worker with static assets of a Pages project. Its parts are one fix because each alone would leave the site worse than it
 * is: published files without the rules that guard them, a Worker without its bindings, production with values for development.
 */
public final class WorkerFix {

    public static final String NAME = "worker-config";

    /** The environment that keeps what was for local development alone. */
    public static final String LOCAL = EnvironmentsStep.LOCAL;

    /** For a site without code the date decides nothing; it is the newest that Wrangler 4.164 knows. */
    public static final String NEWEST_DATE = "2026-11-17";

    private static final List<Step> STEPS = List.of(
            new ConfigStep(),
            new AdapterStep(),
            new OpenNextStep(),
            new EnvironmentsStep(),
            new FlagBindingsStep(),
            new MissingBindingsStep(),
            new FunctionsStep(),
            new NotFoundStep(),
            new AssetsIgnoreStep(),
            new HeadersStep(),
            new GitIgnoreStep(),
            new WranglerVersionStep());

    private WorkerFix() {}

    /** The one fix of all findings of a Pages project that its becoming a Worker cures. */
    public static Optional<Fix> of(Subject subject) {
        return subject.shared(NAME, () -> compute(new PagesSite(subject)));
    }

    /** The configuration that deploys the site, or will do so after the fix. */
    public static RepoPath configFile(Subject subject) {
        return new PagesSite(subject).configFile();
    }

    /** The name of the script that compiles the functions. */
    public static String functionsScript(Subject subject) {
        return FunctionsStep.script(subject);
    }

    private static Optional<Fix> compute(PagesSite site) {
        RepoPath root = site.root();
        if (!root.isRoot() && !site.subject().snapshot().hasFolder(root)) {
            throw new CannotFix(
                    "The site's folder '" + root + "' is not in the repository, so nobody can tell how it is built"
                            + " and where its configuration belongs.");
        }
        BuiltCode.requireEntry(site);
        Draft draft = site.subject().draft();
        STEPS.forEach(step -> step.apply(site, draft));
        if (draft.changes().isEmpty()) {
            return Optional.empty();
        }
        Safety safety = isExact(site) ? Safety.SAFE : Safety.REVIEW;
        return Optional.of(new Fix(NAME, description(site), safety, draft.edits(), List.of()));
    }

    /**
     * Code asks for files itself, and then a setting decides what a missing one gets; no setting means what Pages did. What a build
     * makes is not in the repository, so it must have been tried.
     */
    private static boolean isExact(PagesSite site) {
        return !(site.hasCode() && site.hasOnlyNestedNotFoundPages())
                && (BuiltCode.entry(site).isEmpty() || BuiltCode.isProven(site));
    }

    private static String description(PagesSite site) {
        String what = site.main().isPresent() ? "a Worker with static assets" : "static assets of a Worker";
        return "Write the configuration of " + what + " to '" + site.configFile() + "', with what belongs to it.";
    }
}
