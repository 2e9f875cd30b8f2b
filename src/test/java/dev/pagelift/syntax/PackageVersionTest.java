package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3",
        "^4.1, 4.1.0",
        "~3, 3.0.0",
        "~> 4.3, 4.3.0",
        "~=1.5.2, 1.5.2",
        "==1.5.3, 1.5.3",
        ">=15.5.28 <16, 15.5.28",
        "5 || >=3 <4, 3.0.0",
        "v2.0.0-beta.1, 2.0.0-beta.1",
        "1.x, 1.0.0",
        "4.56.0.1, 4.56.0",
        "npm:@scope/other@^1.2, 1.2.0",
        "workspace:^2.1.0, 2.1.0",
        "<2, none",
        "*, none",
        "latest, none",
        "workspace:*, none",
        "https://example.com/a-1.0.0.tgz, none",
        "github:owner/name#1.0.0, none"
    })
    void theLowestVersionOfARange(String range, String expected) {
        assertEquals(
                expected, PackageVersion.lowest(range).map(Object::toString).orElse("none"));
    }

    @Test
    void aPreReleaseComesBeforeItsRelease() {
        assertTrue(PackageVersion.lowest("13.0.0-beta.2").orElseThrow().isBefore("13.0.0"));
        assertFalse(PackageVersion.lowest("13.0.0").orElseThrow().isBefore("13.0.0"));
        assertTrue(PackageVersion.lowest("9.10.0").orElseThrow().isBefore("10.9.0"));
    }
}
