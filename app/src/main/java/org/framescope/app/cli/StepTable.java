package org.framescope.app.cli;

import java.io.PrintWriter;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/** A boot for people to read: the steps by phase, alike ones folded, and what memory is used for in the end. */
final class StepTable {

    private final BootRequest.Booted booted;
    private final Recording recording;

    StepTable(BootRequest.Booted booted) {
        this.booted = booted;
        recording = booted.result().recording();
    }

    void print(PrintWriter out) {
        out.println(booted.host().name() + " · " + booted.build().title());
        out.println("Options: "
                + (booted.host().commandLine().isEmpty()
                        ? "none"
                        : booted.host().commandLine()));
        FrameRange region = booted.result().region();
        if (region != null) {
            out.println("Live update region: " + Units.size(region.bytes()) + " at "
                    + Units.address(region.start() << Units.PAGE_SHIFT));
        }
        printSteps(out);
        printUses(out);
        printFailure(out);
    }

    private void printSteps(PrintWriter out) {
        Phase phase = null;
        int number = 1;
        while (number <= recording.size()) {
            Step step = recording.step(number);
            if (step.phase() != phase) {
                phase = step.phase();
                out.println();
                out.println(phase.title());
            }
            int last = lastAlike(number);
            String count = last > number ? " x " + Units.count(last - number + 1) : "";
            out.printf("%8s  %-58s %s%n", Units.count(number), step.title() + count, step.function());
            step.notes().forEach(note -> out.println("          " + note));
            number = last + 1;
        }
    }

    private int lastAlike(int number) {
        String title = recording.step(number).title();
        int last = number;
        while (last < recording.size()
                && recording.step(last + 1).notes().isEmpty()
                && recording.step(last + 1).kind() == recording.step(number).kind()
                && recording.step(last + 1).title().equals(title)) {
            last++;
        }
        return last;
    }

    private void printUses(PrintWriter out) {
        FrameMap map = recording.mapAt(recording.size());
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        out.println();
        out.println("Memory after step " + Units.count(recording.size()));
        for (FrameUse use : FrameUse.values()) {
            if (frames[use.ordinal()] > 0 && use != FrameUse.HOLE) {
                out.printf(
                        "  %-24s %10s  %s%n",
                        use.label(),
                        Units.size(frames[use.ordinal()] << Units.PAGE_SHIFT),
                        pages(frames[use.ordinal()]));
            }
        }
    }

    private static String pages(long count) {
        return Units.count(count) + (count == 1 ? " page" : " pages");
    }

    private void printFailure(PrintWriter out) {
        @Nullable Failure failure = recording.failure();
        if (failure != null) {
            out.println();
            out.println("Xen stops here: " + failure.message());
            out.println("  " + failure.rule());
            failure.causes().forEach(cause -> out.println("  - " + cause));
        }
    }
}
