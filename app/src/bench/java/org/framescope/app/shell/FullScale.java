package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.framescope.app.scenario.EngineSimulator;
import org.framescope.app.scenario.Scenario;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.scenario.Simulator;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.input.InputException;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Gives each host that is booted a past: a thousand domains in ten million ranges, as years of coming and going leave them,
 * and a million steps that change single frames, walking down from random places as an allocator does.
 */
final class FullScale implements Simulator {

    static final int STEPS = 1_000_000;
    private static final int RANGES = 10_000_000;
    private static final int DOMAINS = 1000;
    private static final int RANGES_PER_GAP = 10;
    private static final int STEPS_AT_A_PLACE = 4096;
    private static final int FARTHEST = 700;

    private static final Phase PHASE = new Phase("traffic", "Traffic", "Frames come and go.");
    private static final StepKind TAKE = StepKind.of("take", PHASE, "Take a frame for Xen", "alloc_xenheap_pages", "");
    private static final StepKind SHARE = StepKind.of("share", PHASE, "Share a frame", "share_xen_page_with_guest", "");
    private static final StepKind FREE = StepKind.of("free", PHASE, "Free a frame", "free_domheap_pages", "");

    private final Simulator engine = new EngineSimulator();
    private @Nullable SimulatedBoot ready;

    @Override
    public Scenario read(Path file) throws InputException {
        return engine.read(file);
    }

    /** Takes a while for the first time; then the same is there at once. */
    @Override
    public SimulatedBoot simulate(Scenario scenario) {
        if (ready == null) {
            SimulatedBoot boot = engine.simulate(scenario);
            Recording recording = recording(aged(boot.end()));
            ready = new SimulatedBoot(scenario, recording, recording.mapAt(recording.size()), boot.region(), null);
        }
        return ready;
    }

    /** A host's memory after years: what was free belongs to domains in short ranges. */
    private static FrameMap aged(FrameMap fresh) {
        SplittableRandom random = new SplittableRandom(12);
        long[] frames = new long[FrameUse.count()];
        fresh.tally(0, fresh.end(), frames);
        long mean = frames[FrameUse.HEAP_FREE.ordinal()] / RANGES;
        FrameMapEditor map = fresh.edit();
        int[] ranges = {0};
        fresh.forEachRun(0, fresh.end(), (start, end, state, since) -> {
            if (FrameState.use(state) != FrameUse.HEAP_FREE) {
                // steps are counted anew
                map.assign(start, end, state, 0);
                return;
            }
            for (long at = start; at < end; ) {
                long stop = Math.min(end, at + 1 + random.nextLong(2 * mean - 1));
                boolean gap = ++ranges[0] % RANGES_PER_GAP == 0;
                int owner = random.nextInt(DOMAINS);
                int other =
                        gap ? FrameState.ofFreeBlock(random.nextInt(10)) : FrameState.ofDomain(FrameUse.DOMAIN, owner);
                map.assign(at, stop, other, 0);
                at = stop;
            }
        });
        return map.snapshot();
    }

    private static Recording recording(FrameMap start) {
        Recorder recorder = new Recorder(start);
        SplittableRandom random = new SplittableRandom(7);
        long at = start.end();
        for (int i = 0; i < STEPS; i++) {
            if (i % STEPS_AT_A_PLACE == 0) {
                at = random.nextLong(start.end());
            }
            at = Math.max(at - 1 - random.nextInt(FARTHEST), 1);
            switch (i % 3) {
                case 0 -> assign(recorder, TAKE, at, FrameState.of(FrameUse.XENHEAP));
                case 1 -> assign(recorder, SHARE, at, FrameState.ofDomain(FrameUse.SHARED, i % DOMAINS));
                default -> assign(recorder, FREE, at, FrameState.ofFreeBlock(0));
            }
        }
        return recorder.finish();
    }

    private static void assign(Recorder recorder, StepKind kind, long mfn, int state) {
        recorder.step(kind);
        recorder.assign(mfn, mfn + 1, state);
    }
}
