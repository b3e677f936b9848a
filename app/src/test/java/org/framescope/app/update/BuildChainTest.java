package org.framescope.app.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuildChainTest {

    @Test
    void onlyWhatDiffersIsSaidAgain() {
        assertEquals(
                "xen-4.14-dev+live-update-v1  →  …v3  →  …+page-info-40  →  the same",
                BuildChain.of(List.of(
                        "xen-4.14-dev+live-update-v1",
                        "xen-4.14-dev+live-update-v3",
                        "xen-4.14-dev+live-update-v3+page-info-40",
                        "xen-4.14-dev+live-update-v3+page-info-40")));
    }

    @Test
    void whatIsShorterOrQuiteDifferentIsSaidInFull() {
        assertEquals(
                "xen-4.14-dev+live-update-v3  →  xen-4.14-dev  →  debian-4.17.7",
                BuildChain.of(List.of("xen-4.14-dev+live-update-v3", "xen-4.14-dev", "debian-4.17.7")));
    }
}
