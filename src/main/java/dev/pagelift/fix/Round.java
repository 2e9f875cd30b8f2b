package dev.pagelift.fix;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.fact.Site;
import dev.pagelift.fix.FixResult.Applied;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fixes of one audit that can be applied together. */
final class Round {

    /** A fix of one site. */
    private record Offer(Site site, Fix fix) {}

    private final Audit audit;
    private final Selection selection;
    private final Choices choices;
    private final Set<String> done;
    private final Map<Offer, List<Finding>> offers = new LinkedHashMap<>();
    private final List<Applied> applied = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    Round(Audit audit, Fixes fixes, Selection selection, Choices choices, Set<String> done) {
        this.audit = audit;
        this.selection = selection;
        this.choices = choices;
        this.done = done;
        for (Finding finding : audit.findings()) {
            fixes.fix(finding)
                    .ifPresent(fix -> offers.computeIfAbsent(new Offer(finding.site(), fix), offer -> new ArrayList<>())
                            .add(finding));
        }
    }

    /** Whether there was anything to apply. */
    boolean apply() {
        Set<Offer> chosen = new LinkedHashSet<>();
        offers.forEach((offer, findings) -> {
            if (findings.stream()
                    .anyMatch(finding -> selection.wants(finding.rule().id()))) {
                choose(offer, chosen);
            }
        });
        chosen.stream()
                .sorted(Comparator.comparingInt(offer -> Fixers.rank(offer.fix().name())))
                .forEach(this::take);
        return !applied.isEmpty();
    }

    /** A fix comes with those it needs, or not at all. */
    private boolean choose(Offer offer, Set<Offer> chosen) {
        if (chosen.contains(offer)) {
            return true;
        }
        if (!choices.allow(offer.fix()) || !isNew(offer)) {
            return false;
        }
        for (String needed : offer.fix().needs()) {
            List<Offer> providers = offers.keySet().stream()
                    .filter(other -> other.site().equals(offer.site())
                            && other.fix().name().equals(needed))
                    .toList();
            if (!providers.stream().allMatch(provider -> choose(provider, chosen))
                    || isStuck(offer, needed, providers)) {
                return false;
            }
        }
        return chosen.add(offer);
    }

    /** Whether a fix that is needed has a finding that asks for it and cannot be made. */
    private boolean isStuck(Offer offer, String needed, List<Offer> providers) {
        return providers.isEmpty()
                && audit.findings().stream()
                        .anyMatch(finding -> finding.site().equals(offer.site()) && asksFor(finding, needed));
    }

    private static boolean asksFor(Finding finding, String fix) {
        return Optional.ofNullable(finding.rule().fix())
                .flatMap(Fixers::named)
                .filter(fixer -> fixer.gives().equals(fix))
                .isPresent();
    }

    private boolean isNew(Offer offer) {
        return offers.getOrDefault(offer, List.of()).stream().anyMatch(finding -> !done.contains(key(offer, finding)));
    }

    private static String key(Offer offer, Finding finding) {
        return offer.fix().name() + " " + finding.rule().id() + " " + finding.fingerprint();
    }

    private void take(Offer offer) {
        if (offer.fix().edits().stream().anyMatch(this::collides)) {
            return;
        }
        edits.addAll(offer.fix().edits());
        List<Finding> findings = offers.getOrDefault(offer, List.of());
        findings.forEach(finding -> done.add(key(offer, finding)));
        applied.add(new Applied(offer.fix(), List.copyOf(findings)));
    }

    /** What collides waits for the next round. */
    private boolean collides(Edit edit) {
        return edits.stream()
                .filter(other -> other.file().equals(edit.file()))
                .anyMatch(other -> !(other instanceof Edit.Replace one)
                        || !(edit instanceof Edit.Replace two)
                        || one.touches(two));
    }

    List<Applied> applied() {
        return applied;
    }

    /** The new texts by file; empty for a file that goes. */
    Map<RepoPath, Optional<String>> texts() {
        return Edited.texts(edits, audit.snapshot());
    }
}
