package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.audit.Narrowing;
import dev.pagelift.audit.NarrowingReader;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleFolder;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.InMemory;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Audits sources as the command line asks for it. */
final class AuditRun {

    private static final int MOST_SHOWN = 10;

    private final JudgingOptions options;
    private final Limits limits;
    private final @Nullable String site;
    private final PagesConfigOption pagesConfig;
    private final RuleSet rules;
    private final @Nullable Narrowing config;

    AuditRun(AuditOptions options) throws UsageException, SourceException {
        this(options.judging, options.target.limits(), options.site(), options.pagesConfig);
    }

    /** For whole repositories, about which nothing else is known. */
    AuditRun(JudgingOptions options, Limits limits) throws UsageException, SourceException {
        this(options, limits, null, new PagesConfigOption());
    }

    /** Reads what the options name, so that a wrong one is told before a repository is fetched. */
    private AuditRun(JudgingOptions options, Limits limits, @Nullable String site, PagesConfigOption pagesConfig)
            throws UsageException, SourceException {
        this.options = options;
        this.limits = limits;
        this.site = site;
        this.pagesConfig = pagesConfig;
        this.rules = options.rules() == null ? RuleSet.builtIn() : withRulesOf(options.rules());
        this.config = options.config() == null ? null : config(options.config());
    }

    /** All that may be run, before anything narrows them. */
    RuleSet rules() {
        return rules;
    }

    private static RuleSet withRulesOf(String folder) throws UsageException {
        RuleSet builtIn = RuleSet.builtIn();
        Set<String> taken = builtIn.rules().stream().map(Rule::id).collect(Collectors.toSet());
        RuleFolder custom = RuleFolder.read(Path.of(folder), RuleSet.vocabulary(), taken);
        if (!custom.problems().isEmpty()) {
            throw new UsageException("The rules in '" + folder + "' cannot be used:\n"
                    + custom.problems().stream()
                            .limit(MOST_SHOWN)
                            .map(problem -> "  " + problem)
                            .collect(Collectors.joining("\n")));
        }
        return builtIn.plus(custom.rules());
    }

    private Narrowing config(String file) throws UsageException, SourceException {
        String text = UserFiles.text(file);
        Snapshot only = Snapshot.of(InMemory.of(Map.of(NarrowingReader.FILE.toString(), text)), Limits.DEFAULT);
        NarrowingReader.Reading reading =
                NarrowingReader.read(only.file(NarrowingReader.FILE).orElseThrow(), rules);
        if (!reading.notices().isEmpty()) {
            Notice first = reading.notices().get(0);
            throw new UsageException("The configuration '" + file + "' cannot be used: line "
                    + first.at().line() + ": " + first.message());
        }
        return reading.narrowing();
    }

    Audit audit(Source source) throws SourceException, UsageException {
        Snapshot snapshot = Snapshot.of(pagesConfig.beside(source, site), limits);
        Narrowing wanted = Narrowing.to(options.precision());
        if (options.noIgnores()) {
            return inSite(Auditor.auditAll(snapshot, rules, wanted));
        }
        return inSite(
                config == null
                        ? Auditor.audit(snapshot, rules, wanted)
                        : Auditor.audit(snapshot, rules, wanted, config));
    }

    private Audit inSite(Audit audit) throws UsageException {
        if (site == null) {
            pagesConfig.checkFits(audit);
            return audit;
        }
        RepoPath folder = RepoPath.ROOT.resolve(site).orElse(null);
        Audit only = folder == null ? null : audit.in(folder);
        if (only == null || only.sites().isEmpty()) {
            List<String> roots = audit.sites().stream()
                    .map(site -> "'" + site.site().root() + "'")
                    .limit(MOST_SHOWN)
                    .toList();
            throw new UsageException("There is no site in '" + site + "'"
                    + (roots.isEmpty() ? "." : "; there are " + String.join(", ", roots) + "."));
        }
        return only;
    }
}
