package org.framescope.engine.liveupdate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.liveupdate.stream.FrameContents;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Whatever becomes of stream, page list, breadcrumb and in-use list on the way, a run ends and does not lie. */
class HostileMemoryLawsTest {

    @Property(tries = 200)
    void aRunWithDamagedMemoryEndsAndSurvivesOnlyWithEveryGuestAsItWas(@ForAll long seed) {
        UpdateResult result = run(seed);
        boolean violated = result.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.VIOLATION);
        switch (result.outcome()) {
            case SURVIVED -> {
                Update update = result.updates().getFirst();
                assertFalse(result.findings().stream().anyMatch(f -> f.rule().equals(PreservedFrames.SCRIBBLE)));
                assertEquals(
                        0,
                        Survival.lostFrames(
                                result.recording().mapAt(pauseOf(result, update)),
                                result.recording().mapAt(update.lastStep()),
                                true));
                // its state was read, so none of it was broken
                assertFalse(result.findings().stream()
                        .anyMatch(f ->
                                f.rule().equals("stream.checksum") || f.rule().equals("restore.other-guests")));
            }
            case SCRIBBLED -> assertTrue(violated);
            case DIED -> assertNotNull(result.failure());
            case REFUSED ->
                assertTrue(result.updates().getFirst().pause().lines().isEmpty());
        }
    }

    private static int pauseOf(UpdateResult result, Update update) {
        for (int number = update.firstStep(); number <= update.lastStep(); number++) {
            if (result.recording().step(number).kind() == UpdateSteps.COPY_IMAGE) {
                return number - 1;
            }
        }
        throw new AssertionError("no hand-over");
    }

    /** A stream of one host for another one: all of its bytes are in order, but they are about other domains. */
    @Example
    void guestsThatAreReadWithOtherMemoryHaveNotSurvived() {
        UpdateScenario scenario = scenario(StrategyKind.RESERVED_REGION);
        UpdateResult result = LiveUpdate.run(scenario, new Meddled(Strategy.of(scenario.strategy())) {
            @Override
            public @Nullable HandedOverState findState(Handover handover, FrameSpans ram, @Nullable FrameRange region) {
                HandedOverState read = super.findState(handover, ram, region);
                assertNotNull(read);
                return new HandedOverState(
                        read.breadcrumb(),
                        read.version(),
                        read.domains().subList(0, 2),
                        read.m2p(),
                        read.bootmem(),
                        read.streamFrames(),
                        read.inUse(),
                        read.records(),
                        read.bytes(),
                        read.entries(),
                        read.findings(),
                        read.usable());
            }
        });
        assertEquals(Outcome.SCRIBBLED, result.outcome());
        assertTrue(result.findings().stream().anyMatch(f -> f.rule().equals("restore.other-guests")));
    }

    @Example
    void damageEndsInMoreThanOneWay() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int seed = 0; seed < 60; seed++) {
            counts.merge(run(seed).outcome(), 1, Integer::sum);
        }
        assertTrue(counts.getOrDefault(Outcome.DIED, 0) >= 2, () -> "seen: " + counts);
        assertTrue(counts.getOrDefault(Outcome.SURVIVED, 0) >= 1, () -> "seen: " + counts);
    }

    private static UpdateResult run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UpdateScenario scenario = scenario(StrategyKind.values()[random.nextInt(2)]);
        return LiveUpdate.run(scenario, new Meddled(Strategy.of(scenario.strategy())) {
            @Override
            public void leaveWord(Handover handover) {
                super.leaveWord(handover);
                for (int i = random.nextInt(3); i >= 0; i--) {
                    damage(handover, random);
                }
            }
        });
    }

    private static UpdateScenario scenario(StrategyKind strategy) {
        UpdateScenario scenario =
                TestHosts.scenario(TestHosts.pc(4, "liveupdate=96M"), TestHosts.build("v3"), TestHosts.build("v3"));
        return TestHosts.withGuests(
                        scenario,
                        List.of(
                                TestHosts.dom0(),
                                TestHosts.guest("web", DomainType.HVM, 200),
                                TestHosts.guest("db", DomainType.PV, 100)),
                        null)
                .with(strategy);
    }

    private static void damage(Handover handover, SplittableRandom random) {
        FrameRange place = place(handover, random);
        long word = random.nextLong(place.start() << 9, place.end() << 9);
        if (random.nextInt(3) == 0) {
            // what matters most stands at the beginning
            word = (place.start() << 9) + random.nextInt(12);
        }
        FrameContents contents = handover.contents;
        switch (random.nextInt(4)) {
            case 0 -> contents.writeWord(word << 3, random.nextLong());
            case 1 -> contents.writeWord(word << 3, random.nextInt(4));
            case 2 -> contents.wipe(place.start(), place.end());
            default -> contents.writeWord(word << 3, contents.word(word << 3) ^ 1L << random.nextInt(64));
        }
    }

    private static FrameRange place(Handover handover, SplittableRandom random) {
        FrameRange crumb = handover.breadcrumb;
        FrameRange inUse = handover.inUseList;
        FrameSpans pages = handover.stream().pages();
        int span = random.nextInt(pages.size());
        return switch (random.nextInt(4)) {
            case 0 -> crumb == null ? handover.stream().list() : crumb;
            case 1 -> inUse == null ? handover.stream().list() : inUse;
            case 2 -> handover.stream().list();
            default -> new FrameRange(pages.start(span), pages.end(span));
        };
    }

    /** A strategy that a test interferes with. */
    private static class Meddled implements Strategy {

        private final Strategy real;

        Meddled(Strategy real) {
            this.real = real;
        }

        @Override
        public KexecPlan load(RunningXen running, XenBuild next, String baseCommandLine, ImagePlacement placement) {
            return real.load(running, next, baseCommandLine, placement);
        }

        @Override
        public String baseCommandLine(String commandLine) {
            return real.baseCommandLine(commandLine);
        }

        @Override
        public String finishSaving(Handover handover) {
            return real.finishSaving(handover);
        }

        @Override
        public void leaveWord(Handover handover) {
            real.leaveWord(handover);
        }

        @Override
        public @Nullable HandedOverState findState(Handover handover, FrameSpans ram, @Nullable FrameRange region) {
            return real.findState(handover, ram, region);
        }

        @Override
        public FrameSpans inUseList(Handover handover) {
            return real.inUseList(handover);
        }

        @Override
        public int passes() {
            return real.passes();
        }
    }
}
