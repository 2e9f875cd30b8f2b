package dev.pagelift.report;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.pagelift.plan.MigrationPlan;
import dev.pagelift.rule.language.Kebab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plan of the golden repository in every form. Read the difference before it is committed. */
class PlanReportTest {

    @ParameterizedTest
    @EnumSource
    void everyFormatPrintsThePlan(PlanFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.report(MigrationPlan.of(GoldenAudit.audit()), Style.PLAIN, out);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertFalse(printed.contains("canary"));
        GoldenAudit.assertGolden("plan." + Kebab.of(format), printed);
    }
}
