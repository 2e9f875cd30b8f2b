package dev.pagelift.audit;

import dev.pagelift.rule.Audits;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Audits of repositories that live in a test. */
public final class Audited {

    private Audited() {}

    private static final Set<String> ENOUGH = Set.of(
            "config-pages-output-dir",
            "config-half-migrated",
            "redirects-loop",
            "middleware-bypass",
            "script-pages-cmd");

    /** Rules for tests of what is done with findings, which do not change when other rules come. */
    private static final RuleSet FEW = RuleSet.builtIn().filter(rule -> ENOUGH.contains(rule.id()));

    /** An audit of the given paths and texts, in turn, by a few rules. */
    public static Audit repository(String... pathsAndTexts) {
        return withoutErrors(Auditor.audit(snapshot(files(pathsAndTexts)), FEW));
    }

    /** An audit by all rules. */
    public static Audit repository(Map<String, String> files) {
        return withoutErrors(Auditor.audit(snapshot(files), RuleSet.builtIn()));
    }

    /** The same without regard to comments and configuration that leave findings out. */
    static Audit all(String... pathsAndTexts) {
        return Auditor.auditAll(snapshot(files(pathsAndTexts)), FEW, Narrowing.NONE);
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    private static Snapshot snapshot(Map<String, String> files) {
        try {
            return Snapshot.of(InMemory.of(files), Limits.DEFAULT);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    /** An error of the program is a notice for users, and a failure for a test. */
    private static Audit withoutErrors(Audit audit) {
        for (Throwable error : audit.snapshot().errors()) {
            throw new AssertionError("a part of the audit failed", error);
        }
        return audit;
    }

    /** An audit of a folder by all rules. */
    public static Audit folder(Path folder) {
        try (LocalFolder source = LocalFolder.open(folder.toString())) {
            return withoutErrors(Auditor.audit(Snapshot.of(source, Limits.DEFAULT), RuleSet.builtIn()));
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    /** What the examples of rules compare. */
    static List<Audits.Found> found(Map<String, String> files) {
        return ExampleAudits.found(repository(files));
    }
}
