package dev.pagelift.report;

import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import de.jcup.sarif_2_1_0.model.Result;
import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Finding;
import dev.pagelift.fact.Fact;
import dev.pagelift.rule.Rule;
import dev.pagelift.snapshot.RepoPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings as SARIF results. */
final class SarifResults {

    private final Audit audit;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<RepoPath, LineHashes> hashes = new HashMap<>();

    SarifResults(Audit audit) {
        this.audit = audit;
        for (Rule rule : audit.rules().rules()) {
            indexOf.put(rule.id(), indexOf.size());
        }
    }

    Result result(Finding finding) {
        Result result = new Result();
        result.setRuleId(finding.rule().id());
        result.setRuleIndex(indexOf.get(finding.rule().id()));
        result.setLevel(Result.Level.valueOf(finding.rule().level().name()));
        result.setMessage(SarifReporter.message(finding.message()));
        Location location = location(finding.at());
        snippet(finding, location);
        result.setLocations(List.of(location));
        result.setRelatedLocations(related(finding));
        result.setPartialFingerprints(fingerprints(finding));
        return result;
    }

    private static void snippet(Finding finding, Location location) {
        if (!finding.line().isBlank()) {
            ArtifactContent content = new ArtifactContent();
            content.setText(finding.line());
            location.getPhysicalLocation().getRegion().setSnippet(content);
        }
    }

    private static Set<Location> related(Finding finding) {
        Set<Location> related = new LinkedHashSet<>();
        for (Fact.Related place : finding.fact().related()) {
            Location location = location(place.at());
            location.setId(related.size() + 1);
            location.setMessage(SarifReporter.message(place.message()));
            related.add(location);
        }
        return related;
    }

    /** A place, cut to its first line: code scanning shows a finding in a pull request only when all its lines are in the diff. */
    static Location location(dev.pagelift.snapshot.Location at) {
        Region region = new Region();
        region.setStartLine(at.line());
        region.setStartColumn(at.column());
        region.setEndLine(at.line());
        region.setEndColumn(at.endLine() == at.line() ? at.endColumn() : at.column() + 1);
        ArtifactLocation artifact = new ArtifactLocation();
        artifact.setUri(SarifUri.of(at.file()));
        artifact.setUriBaseId(SarifReporter.BASE_ID);
        PhysicalLocation physical = new PhysicalLocation();
        physical.setArtifactLocation(artifact);
        physical.setRegion(region);
        Location location = new Location();
        location.setPhysicalLocation(physical);
        return location;
    }

    private PartialFingerprints fingerprints(Finding finding) {
        PartialFingerprints fingerprints = new PartialFingerprints();
        audit.snapshot().file(finding.at().file()).ifPresent(file -> {
            LineHashes lines = hashes.computeIfAbsent(file.path(), path -> LineHashes.of(file.text()));
            fingerprints.setAdditionalProperty(
                    "primaryLocationLineHash", lines.of(finding.at().line()));
        });
        fingerprints.setAdditionalProperty("pagelift/v1", finding.fingerprint());
        return fingerprints;
    }
}
