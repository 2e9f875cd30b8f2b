package dev.pagelift.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FleetProgressTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void fastAndSlow() {
        assertEquals(
                "[############            ] 500/1000, 10.0/s, 50 s left",
                FleetProgress.text(500, 0, 1000, 50 * SECOND));
        assertEquals(
                "[##                      ] 100/1000, 3 failed, 30.0/min, 30 min 0 s left",
                FleetProgress.text(100, 3, 1000, 200 * SECOND));
        assertEquals(
                "[                        ] 10/10000, 1.0/s, 2 h 46 min left",
                FleetProgress.text(10, 0, 10_000, 10 * SECOND));
    }
}
