package org.framescope.app.inspect.frametable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.boot.BootUse;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/** All pieces of frametables in a run, by the Xen that asked for them. Immutable. */
public final class ChunkLog {

    /** The pieces of one Xen's table, and the step in which it was complete; 0 when it never was. */
    record Table(List<Chunk> chunks, int doneStep) {}

    private final TreeMap<Integer, Table> byReign = new TreeMap<>();

    private ChunkLog() {}

    /** Takes as long as the recording is. */
    public static ChunkLog of(OpenRun run) {
        var log = new ChunkLog();
        List<Reign> reigns = run.reigns();
        for (int i = 0; i < reigns.size(); i++) {
            int first = reigns.get(i).firstStep();
            int stop = i + 1 < reigns.size()
                    ? reigns.get(i + 1).firstStep()
                    : run.recording().size() + 1;
            log.byReign.put(first, table(run.recording(), first, stop));
        }
        return log;
    }

    private static Table table(Recording recording, int first, int stop) {
        List<Chunk> chunks = new ArrayList<>();
        int done = 0;
        for (int at = first; at < stop; at++) {
            Step step = recording.step(at);
            if (step.detail() instanceof BootEvent.Alloc alloc && alloc.use() == BootUse.FRAMETABLE) {
                chunks.add(new Chunk(at, alloc.pages(), alloc.align(), alloc.mfn()));
            } else if (step.detail() instanceof BootEvent.FrametableDone) {
                done = at;
            }
        }
        return new Table(List.copyOf(chunks), done);
    }

    /** The table of the Xen that has the machine after a step. */
    Table at(int step) {
        var found = byReign.floorEntry(step);
        return found == null ? new Table(List.of(), 0) : found.getValue();
    }
}
