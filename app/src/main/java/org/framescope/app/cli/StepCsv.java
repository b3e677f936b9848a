package org.framescope.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/** A boot for spreadsheets: a line for each range of frames that a step changes; MFNs are decimal and half-open. */
final class StepCsv {

    private final Recording recording;

    StepCsv(BootRequest.Booted booted) {
        recording = booted.result().recording();
    }

    void print(PrintWriter out) {
        out.println("step,phase,kind,title,function,start_mfn,end_mfn,from,to,owner");
        Cursor cursor = recording.cursor();
        for (Step step : recording.steps()) {
            FrameMap before = cursor.at(step.number() - 1);
            List<Change> changes = recording.changesOf(step.number(), before);
            String head = step.number() + "," + step.phase().id() + ","
                    + step.kind().id() + "," + quoted(step.title()) + "," + step.function();
            if (changes.isEmpty()) {
                out.println(head + ",,,,,");
            }
            for (Change change : changes) {
                out.println(head + "," + change.range().start() + ","
                        + change.range().end() + ","
                        + FrameState.use(change.from()) + "," + FrameState.use(change.to()) + ","
                        + FrameState.owner(change.to()));
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
