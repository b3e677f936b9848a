package org.framescope.engine.liveupdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Step;
import org.junit.jupiter.api.Test;

class LiveUpdateTest {

    @Test
    void guestsSurviveAnUpdateThroughTheRegion() {
        UpdateResult result = LiveUpdate.run(
                TestHosts.scenario(TestHosts.pc(8, "liveupdate=128M"), TestHosts.build("v3"), TestHosts.build("v3")));
        assertEquals(Outcome.SURVIVED, result.outcome(), () -> result.findings() + " " + result.failure());
        Update update = result.updates().getFirst();
        assertEquals(update.figures().framesBefore(), update.figures().framesAfter());
        assertEquals(64 * Units.MIB, update.figures().frametableBytes());
        assertEquals(4, update.figures().domains());
        assertTrue(result.findings().stream().noneMatch(f -> f.severity() == Finding.Severity.VIOLATION));
        assertTrue(update.pause().totalNanos() > 0);
    }

    @Test
    void everyPreservedFrameIsTheSameAfterwards() {
        UpdateResult result = LiveUpdate.run(
                TestHosts.scenario(TestHosts.pc(8, "liveupdate=128M"), TestHosts.build("v3"), TestHosts.build("v3")));
        Update update = result.updates().getFirst();
        FrameMap before = result.recording().mapAt(update.firstStep());
        FrameMap after = result.recording().mapAt(update.lastStep());
        before.forEachDifference(
                after,
                (start, end, was, is) -> assertTrue(
                        FrameState.use(was).family() != FrameUse.Family.DOMAIN
                                && FrameState.use(was) != FrameUse.SHARED
                                && FrameState.use(was) != FrameUse.M2P,
                        () -> Units.mfn(start) + " was " + FrameState.use(was) + ", is " + FrameState.use(is)));
    }

    @Test
    void theNewXenReachesOnlyTheRegionUntilMemoryIsPluggedIn() {
        UpdateResult result = LiveUpdate.run(
                TestHosts.scenario(TestHosts.pc(8, "liveupdate=128M"), TestHosts.build("v3"), TestHosts.build("v3")));
        Update update = result.updates().getFirst();
        Step frametable = result.recording().steps().stream()
                .filter(step -> step.number() > update.firstStep())
                .filter(step -> step.phase().id().equals("frametable"))
                .findFirst()
                .orElseThrow();
        Knowledge known = update.knowledgeAt(frametable.number());
        assertTrue(known.guestsPaused());
        assertEquals(4, known.ownerless().size());
        assertNotNull(update.newRegion());
        assertTrue(!known.outOfReach()
                .overlaps(update.newRegion().start(), update.newRegion().end()));
        assertTrue(known.outOfReach().contains(4 * Units.GIB >> Units.PAGE_SHIFT));
        Knowledge end = update.knowledgeAt(update.lastStep());
        assertTrue(end.outOfReach().isEmpty()
                && !end.guestsPaused()
                && end.ownerless().isEmpty());
    }

    @Test
    void aSmallRegionEndsTheNextBoot() {
        UpdateResult result = LiveUpdate.run(TestHosts.scenario(
                TestHosts.pc(8, "liveupdate=66M"), TestHosts.build("v3"), TestHosts.build("v3+page-info-48")));
        assertEquals(Outcome.DIED, result.outcome());
        assertNotNull(result.failure());
        assertEquals("Xen BUG at page_alloc.c:431", result.failure().message());
    }

    @Test
    void theListOfTheFirstApproachOverflows() {
        UpdateScenario scenario =
                TestHosts.scenario(TestHosts.pc(8, "liveupdate=128M"), TestHosts.build("v3"), TestHosts.build("v3"));
        UpdateResult fits = LiveUpdate.run(scenario.with(StrategyKind.IN_USE_LIST));
        assertEquals(Outcome.SURVIVED, fits.outcome(), () -> fits.findings() + " " + fits.failure());
    }

    @Test
    void threeGenerations() {
        UpdateResult result = LiveUpdate.run(TestHosts.scenario(
                TestHosts.pc(8, "liveupdate=128M"),
                TestHosts.build("v3"),
                TestHosts.build("v3"),
                TestHosts.build("v3+page-info-40"),
                TestHosts.build("v3")));
        assertEquals(Outcome.SURVIVED, result.outcome(), () -> result.findings() + " " + result.failure());
        assertEquals(3, result.updates().size());
    }

    @Test
    void withoutDom0NothingGoesOn() {
        UpdateScenario scenario =
                TestHosts.scenario(TestHosts.pc(8, "liveupdate=128M"), TestHosts.build("v3"), TestHosts.build("v3"));
        UpdateResult result = LiveUpdate.run(TestHosts.withGuests(
                scenario,
                List.of(TestHosts.guest("dom0", DomainType.PV, 1 << 20), TestHosts.guest("web", DomainType.HVM, 64)),
                null));
        assertEquals(Outcome.DIED, result.outcome());
        assertTrue(result.updates().isEmpty());
        assertNotNull(result.failure());
        assertEquals("Could not construct domain 0", result.failure().message());
    }

    @Test
    void anUpdateToAXenThatGivesItsOwnFramesAwayHasNotSurvived() {
        UpdateResult result = LiveUpdate.run(TestHosts.scenario(
                TestHosts.pc(8, "crashkernel=32M@1056M liveupdate=128M@1G"),
                TestHosts.build("v2"),
                TestHosts.build("v3")));
        assertEquals(Outcome.SCRIBBLED, result.outcome());
        assertEquals(Outcome.SCRIBBLED, result.updates().getFirst().outcome());
    }

    @Test
    void aFindingAboutTakenPagesNamesThosePages() {
        UpdateResult result = LiveUpdate.run(
                TestHosts.scenario(TestHosts.pc(3, "liveupdate=128M"), TestHosts.build("v3"), TestHosts.build("v3"))
                        .with(new UpdateOptions(false, ImagePlacement.AT_OLD_IMAGE, true, 1)));
        FrameMap end = result.recording().mapAt(result.recording().size());
        List<Finding> taken = result.findings().stream()
                .filter(finding -> finding.rule().equals("restore.page-taken"))
                .toList();
        assertTrue(!taken.isEmpty());
        for (Finding finding : taken) {
            assertNotNull(finding.frames());
            end.forEachRun(
                    finding.frames().start(),
                    finding.frames().end(),
                    (start, stop, state, since) -> assertTrue(
                            !FrameState.owner(state).equals(finding.owner()),
                            () -> finding + " at " + Units.mfn(start)));
        }
    }

    @Test
    void aRegionThatIsAppendedToTheOptionsOfDom0IsNotSeen() {
        UpdateResult result = LiveUpdate.run(TestHosts.scenario(
                TestHosts.pc(8, "liveupdate=128M -- quiet"), TestHosts.build("v3"), TestHosts.build("v3")));
        assertEquals(Outcome.DIED, result.outcome());
        assertTrue(result.findings().stream().anyMatch(f -> f.rule().equals("kexec.behind-dom0-options")));
    }

    @Test
    void scatteredFramesInTheRegionAreOneFindingForEachOwnerAndUse() {
        UpdateScenario scenario =
                TestHosts.scenario(TestHosts.pc(4, "liveupdate=512M"), TestHosts.build("v3"), TestHosts.build("v3"));
        UpdateResult result = LiveUpdate.run(TestHosts.withGuests(
                scenario.with(new UpdateOptions(false, ImagePlacement.AT_OLD_IMAGE, true, 1)),
                List.of(TestHosts.dom0()),
                new Workload(1, 5, 20, 16 * Units.MIB, 512 * Units.MIB, 100, 0.9)));
        List<String> abouts = result.findings().stream()
                .filter(finding -> finding.rule().equals("region.holds-preserved"))
                .map(finding -> finding.text().replaceFirst(".* of (dom.*\\)).*", "$1"))
                .toList();
        assertTrue(abouts.size() > 3, abouts::toString);
        assertEquals(abouts.stream().distinct().toList(), abouts);
        assertTrue(
                result.findings().stream().anyMatch(finding -> finding.text().contains("pieces; this is the first")));
    }
}
