package dev.pagelift.report;

import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pagelift.audit.Baseline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings in SARIF that we wrote, through the library's model of it. Everything in a file by somebody else may be absent. */
final class SarifFindings {

    private SarifFindings() {}

    @JsonIncludeProperties({"tool", "results"})
    private interface RunView {}

    @JsonIncludeProperties("name")
    private interface DriverView {}

    @JsonIncludeProperties({"ruleId", "message", "locations", "partialFingerprints", "suppressions"})
    private interface ResultView {}

    @JsonIncludeProperties("kind")
    private interface SuppressionView {}

    /** The model has 70 classes; of a file of many megabytes only what a comparison looks at becomes objects. */
    static JsonMapper.Builder readNothingElse(JsonMapper.Builder mapper) {
        return mapper.addMixIn(Run.class, RunView.class)
                .addMixIn(ToolComponent.class, DriverView.class)
                .addMixIn(Result.class, ResultView.class)
                .addMixIn(Suppression.class, SuppressionView.class);
    }

    static boolean isOurs(@Nullable Run run) {
        return Optional.ofNullable(run)
                .map(Run::getTool)
                .map(Tool::getDriver)
                .map(ToolComponent::getName)
                .filter(SarifReporter.TOOL::equals)
                .isPresent();
    }

    /** What a run found and did not suppress. */
    static Stream<Baseline.Known> of(Run run) {
        return list(run.getResults())
                .filter(result -> result.getSuppressions() == null
                        || result.getSuppressions().isEmpty())
                .map(SarifFindings::known);
    }

    private static Baseline.Known known(Result result) {
        Optional<PhysicalLocation> place =
                list(result.getLocations()).findFirst().map(Location::getPhysicalLocation);
        Optional<Region> region = place.map(PhysicalLocation::getRegion);
        return new Baseline.Known(
                EarlierReport.orEmpty(result.getRuleId()),
                place.map(PhysicalLocation::getArtifactLocation)
                        .map(ArtifactLocation::getUri)
                        .map(SarifUri::path)
                        .orElse(""),
                region.map(Region::getStartLine).orElse(0),
                Optional.ofNullable(result.getMessage()).map(Message::getText).orElse(""),
                region.map(Region::getSnippet).map(ArtifactContent::getText).orElse(""),
                Optional.ofNullable(result.getPartialFingerprints())
                        .map(PartialFingerprints::getAdditionalProperties)
                        .map(all -> all.get(SarifReporter.FINGERPRINT))
                        .orElse(""));
    }

    private static <T> Stream<T> list(@Nullable List<T> items) {
        return items == null ? Stream.empty() : items.stream().filter(Objects::nonNull);
    }
}
