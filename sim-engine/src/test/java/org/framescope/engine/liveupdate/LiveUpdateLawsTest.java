package org.framescope.engine.liveupdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.Host;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.LiveUpdateSupport;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** What holds for every live update, whatever the host, the guests, the builds and the switches. */
class LiveUpdateLawsTest {

    @Property(tries = 150)
    void aRunThatSurvivesChangesNoPreservedFrameInAnyStep(@ForAll long seed) {
        UpdateResult result = LiveUpdate.run(scenario(seed));
        for (Update update : result.updates()) {
            if (update.outcome() == Outcome.SURVIVED) {
                assertNothingPreservedChanges(result.recording(), update);
            }
        }
    }

    /** Looks at each change of each step: the guard and the engine's own count are not asked. */
    private static void assertNothingPreservedChanges(Recording recording, Update update) {
        boolean paused = false;
        for (int number = update.firstStep(); number <= update.lastStep(); number++) {
            Step step = recording.step(number);
            paused |= step.kind() == UpdateSteps.PAUSE;
            if (!paused) {
                continue;
            }
            for (Change change : recording.changesOf(number)) {
                FrameUse use = FrameState.use(change.from());
                boolean preserved = use.family() == FrameUse.Family.DOMAIN || use == FrameUse.SHARED;
                assertFalse(preserved, () -> step + " changes " + change);
            }
        }
    }

    @Property(tries = 150)
    void theFramesBeforeAndAfterAddUp(@ForAll long seed) {
        UpdateResult result = LiveUpdate.run(scenario(seed));
        for (Update update : result.updates()) {
            assertEquals(
                    update.figures().framesBefore(),
                    update.figures().framesAfter(),
                    () -> update.outcome() + " " + result.failure());
            FrameMap before = result.recording().mapAt(update.firstStep());
            FrameMap after = result.recording().mapAt(update.lastStep());
            assertEquals(framesInAll(before), framesInAll(after));
        }
    }

    private static long framesInAll(FrameMap map) {
        long[] byUse = new long[FrameUse.count()];
        map.tally(0, map.end(), byUse);
        long all = 0;
        for (long frames : byUse) {
            all += frames;
        }
        return all;
    }

    @Property(tries = 150)
    void nothingIsLostSilently(@ForAll long seed) {
        UpdateResult result = LiveUpdate.run(scenario(seed));
        boolean scribbled =
                result.findings().stream().anyMatch(finding -> finding.rule().equals(PreservedFrames.SCRIBBLE));
        boolean violated = result.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.VIOLATION);
        switch (result.outcome()) {
            case SURVIVED -> assertFalse(scribbled, () -> "scribbled and survived: " + result.findings());
            case SCRIBBLED -> assertTrue(violated);
            case DIED -> assertTrue(result.failure() != null);
            case REFUSED ->
                assertTrue(result.findings().stream()
                        .anyMatch(finding -> finding.rule().equals("update.refused")));
        }
    }

    @Property(tries = 40)
    void theSameScenarioGivesTheSameRun(@ForAll long seed) {
        UpdateResult one = LiveUpdate.run(scenario(seed));
        UpdateResult other = LiveUpdate.run(scenario(seed));
        assertEquals(one.outcome(), other.outcome());
        assertEquals(one.findings(), other.findings());
        assertEquals(one.updates(), other.updates());
        assertEquals(
                one.recording().steps().stream().map(Step::toString).toList(),
                other.recording().steps().stream().map(Step::toString).toList());
        int last = one.recording().size();
        one.recording().mapAt(last).forEachDifference(other.recording().mapAt(last), (start, end, a, b) -> {
            throw new AssertionError("frames differ from " + Units.mfn(start));
        });
    }

    /** The laws above would say little if all runs ended alike. */
    @Example
    void theScenariosEndInEveryWay() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int seed = 0; seed < 120; seed++) {
            counts.merge(LiveUpdate.run(scenario(seed)).outcome(), 1, Integer::sum);
        }
        for (Outcome outcome : Outcome.values()) {
            assertTrue(counts.getOrDefault(outcome, 0) >= 2, () -> "seen: " + counts);
        }
    }

    private static UpdateScenario scenario(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int gib = 2 + random.nextInt(15);
        Host host = TestHosts.pc(gib, commandLine(random, gib));
        List<XenBuild> builds = XenBuilds.shipped().stream()
                .filter(build -> build.liveUpdate().supported())
                .toList();
        XenBuild first = builds.get(random.nextInt(builds.size()));
        List<XenBuild> next = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            XenBuild build = builds.get(random.nextInt(builds.size()));
            // most updates shall get through
            boolean understandsKexec = build.liveUpdate().takesOver()
                    && build.liveUpdate().unsuffixedAddress() == LiveUpdateSupport.AddressUnit.BYTES;
            next.add(understandsKexec || random.nextInt(8) == 0 ? build : TestHosts.build("v3"));
        }
        List<DomainSpec> domains = new ArrayList<>();
        domains.add(TestHosts.dom0());
        long mib = gib * 1024L - 900;
        for (int i = random.nextInt(12); i > 0 && mib > 64; i--) {
            long size = Math.min(mib, 16 + random.nextInt(3000));
            mib -= size + size / 8 + 8;
            domains.add(new DomainSpec(
                    "g" + i,
                    DomainType.values()[random.nextInt(3)],
                    size * Units.MIB,
                    1 + random.nextInt(4),
                    random.nextInt(4) == 0,
                    DomainSpec.ANY_NODE));
        }
        Workload workload = random.nextInt(3) > 0
                ? null
                : new Workload(random.nextLong(1000), 2, 20, 16 * Units.MIB, 512 * Units.MIB, 5, 0.7);
        UpdateOptions options = new UpdateOptions(
                random.nextInt(3) > 0,
                ImagePlacement.values()[random.nextInt(2)],
                random.nextInt(4) > 0,
                random.nextInt(3));
        return new UpdateScenario(
                "random",
                "",
                host,
                first,
                next,
                domains,
                workload,
                StrategyKind.values()[random.nextInt(3) / 2],
                options,
                PauseRates.defaults(),
                null);
    }

    private static String commandLine(SplittableRandom random, int gib) {
        int mib = gib * 6 + random.nextInt(gib * 12 + 100);
        return switch (random.nextInt(6)) {
            case 0 -> "liveupdate=" + (mib / 2 * 2) + "M@" + (64 + 2 * random.nextInt(600)) + "M";
            case 1 -> "liveupdate=" + mib + "M crashkernel=64M@256M";
            case 2 -> "liveupdate=" + (mib * 1024 + 4 * random.nextInt(256)) + "K";
            case 3 -> "liveupdate=" + mib + "M badpage=0x40000-0x40010,0x80000";
            default -> "liveupdate=" + (mib / 2 * 2) + "M";
        };
    }
}
