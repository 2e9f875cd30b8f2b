package dev.pagelift.audit;

import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes out of the findings what comments and configuration ask to be quiet about, and says which of them ask for nothing. */
final class Suppressions {

    private static final String COMMENT_FORM = "'pagelift: ignore RULE — why'";

    private final List<Narrowing.Ignored> entries;
    private final Map<RepoPath, List<IgnoreComment>> comments;
    private final Set<Object> used = new HashSet<>();
    private final List<Suppressed> suppressed = new ArrayList<>();

    Suppressions(Snapshot snapshot, Narrowing narrowing, boolean obeysComments) {
        this.entries = narrowing.ignored();
        this.comments = obeysComments ? comments(snapshot) : Map.of();
    }

    /** By file; in what nobody has read, nothing was found that a comment could silence. */
    private static Map<RepoPath, List<IgnoreComment>> comments(Snapshot snapshot) {
        return snapshot.files().parallelStream()
                .filter(SourceFile::isRead)
                .map(IgnoreComment::in)
                .filter(found -> !found.isEmpty())
                .collect(Collectors.toMap(found -> found.get(0).at().file(), Function.identity()));
    }

    /** The findings that remain. */
    List<Finding> apply(List<Finding> findings) {
        if (entries.isEmpty() && comments.isEmpty()) {
            return findings;
        }
        List<Finding> remaining = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Suppressed> quiet = byComment(finding).or(() -> byEntry(finding));
            quiet.ifPresentOrElse(suppressed::add, () -> remaining.add(finding));
        }
        return remaining;
    }

    /** Those that do not. */
    List<Suppressed> suppressed() {
        return suppressed;
    }

    private Optional<Suppressed> byComment(Finding finding) {
        String rule = finding.rule().id();
        for (IgnoreComment comment : comments.getOrDefault(finding.at().file(), List.of())) {
            boolean here = comment.line() == IgnoreComment.WHOLE_FILE
                    || comment.line() == finding.at().line();
            if (here && comment.rules().contains(rule) && !comment.reason().isEmpty()) {
                used.add(new Use(comment, rule));
                String where = comment.at().file() + ":" + comment.at().line();
                return Optional.of(new Suppressed(finding, Suppressed.Kind.COMMENT, where, comment.reason()));
            }
        }
        return Optional.empty();
    }

    private Optional<Suppressed> byEntry(Finding finding) {
        for (Narrowing.Ignored entry : entries) {
            if (entry.covers(finding.rule(), finding.at().file())) {
                used.add(entry);
                return Optional.of(
                        new Suppressed(finding, Suppressed.Kind.CONFIGURATION, entry.where(), entry.reason()));
            }
        }
        return Optional.empty();
    }

    /**
     * What asks for something that cannot be, or for nothing.
     *
     * @param all every rule there is
     * @param run those that were run: only of them can be said that they gave nothing
     */
    List<Notice> notices(RuleSet all, RuleSet run) {
        List<Notice> notices = new ArrayList<>();
        for (List<IgnoreComment> inFile : comments.values()) {
            inFile.forEach(comment -> check(comment, all, run, notices));
        }
        for (Narrowing.Ignored entry : entries) {
            boolean ran = entry.rule() == null || run.find(entry.rule()).isPresent();
            if (ran && !used.contains(entry)) {
                notices.add(unused(entry.at(), entry.rule() == null ? "" : " of '" + entry.rule() + "'"));
            }
        }
        return notices;
    }

    private void check(IgnoreComment comment, RuleSet all, RuleSet run, List<Notice> notices) {
        if (comment.rules().isEmpty() || comment.reason().isEmpty()) {
            String lacks = comment.rules().isEmpty() ? "rule" : "reason";
            notices.add(notice(
                    "incomplete-suppression",
                    comment.at(),
                    "This comment names no " + lacks + ", so it silences nothing; write " + COMMENT_FORM + "."));
            return;
        }
        for (String id : comment.rules()) {
            Optional<Rule> rule = all.find(id);
            if (rule.isEmpty()) {
                notices.add(notice(
                        "unknown-rule",
                        comment.at(),
                        "There is no rule '" + id + "'; 'pagelift rules list' names them all."));
            } else if (run.find(id).isPresent() && !used.contains(new Use(comment, id))) {
                notices.add(unused(comment.at(), " of '" + id + "'"));
            }
        }
    }

    private static Notice unused(Location at, String what) {
        return notice("unused-suppression", at, "There is no finding" + what + " left to silence here; delete this.");
    }

    private static Notice notice(String kind, Location at, String message) {
        return new Notice(kind, Notice.Effect.NOTE, at, message);
    }

    private record Use(IgnoreComment comment, String rule) {}
}
