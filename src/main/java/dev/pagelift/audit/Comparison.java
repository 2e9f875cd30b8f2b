package dev.pagelift.audit;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an audit was compared with.
 *
 * @param with its name
 * @param fixed what was found there and is not any more, in the order of that audit
 */
public record Comparison(String with, List<Baseline.Known> fixed) {

    /**
     * The same audit with only the findings that a baseline does not have. Findings are told by fingerprint, so that it does not
     * matter where a line has moved; when a file is gone, equal lines under another name are taken for the same.
     */
    public static Audit compare(Audit audit, Baseline baseline) {
        Matching matching = new Matching(baseline, audit.snapshot());
        List<Finding> fresh = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>(audit.suppressed());
        for (Finding finding : audit.findings()) {
            Optional<Baseline.Known> known = matching.take(finding);
            known.ifPresentOrElse(
                    before -> suppressed.add(new Suppressed(
                            finding, Suppressed.Kind.KNOWN, baseline.name(), "It was found there already.")),
                    () -> fresh.add(finding));
        }
        audit.suppressed().forEach(quiet -> matching.take(quiet.finding()));
        return audit.with(fresh, suppressed, new Comparison(baseline.name(), matching.left()));
    }

    /** The findings of a baseline that have not been found again yet. */
    private static final class Matching {

        private final Map<String, Baseline.Known> byFingerprint = new HashMap<>();
        private final List<Baseline.Known> all;
        private final Map<String, List<Baseline.Known>> moved = new HashMap<>();
        private final Set<Baseline.Known> taken = new HashSet<>();

        Matching(Baseline baseline, Snapshot snapshot) {
            all = baseline.findings();
            for (Baseline.Known known : all) {
                byFingerprint.put(known.fingerprint(), known);
                if (!known.lineText().isBlank() && isGone(known, snapshot)) {
                    moved.computeIfAbsent(key(known.rule(), known.lineText()), key -> new ArrayList<>())
                            .add(known);
                }
            }
        }

        private static boolean isGone(Baseline.Known known, Snapshot snapshot) {
            return RepoPath.ROOT.resolve(known.file()).flatMap(snapshot::file).isEmpty();
        }

        private static String key(String rule, String line) {
            return rule + '\0' + Fingerprint.squeezed(line);
        }

        Optional<Baseline.Known> take(Finding finding) {
            Baseline.Known same = byFingerprint.remove(finding.fingerprint());
            Optional<Baseline.Known> known = same != null ? Optional.of(same) : takeMoved(finding);
            known.ifPresent(taken::add);
            return known;
        }

        private Optional<Baseline.Known> takeMoved(Finding finding) {
            String key = key(finding.rule().id(), finding.line());
            Iterator<Baseline.Known> candidates =
                    moved.getOrDefault(key, List.of()).iterator();
            if (!candidates.hasNext()) {
                return Optional.empty();
            }
            Baseline.Known known = candidates.next();
            candidates.remove();
            byFingerprint.remove(known.fingerprint());
            return Optional.of(known);
        }

        List<Baseline.Known> left() {
            return all.stream().filter(known -> !taken.contains(known)).toList();
        }
    }
}
