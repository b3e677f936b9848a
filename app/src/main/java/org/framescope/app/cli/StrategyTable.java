package org.framescope.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.pause.Durations;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.recording.Failure;

/** The same host under several strategies, side by side. */
final class StrategyTable {

    private final List<UpdateResult> results;

    StrategyTable(List<UpdateResult> results) {
        this.results = results;
    }

    void print(PrintWriter out) {
        out.println();
        row(out, "", result -> result.scenario().strategy().title());
        row(out, "outcome", result -> Names.of(result.outcome()));
        row(out, "Xen says", StrategyTable::message);
        row(out, "findings", result -> Units.count(result.findings().size()));
        row(
                out,
                "updates",
                result -> result.updates().size() + " of "
                        + result.scenario().next().size());
        int updates = results.stream()
                .mapToInt(result -> result.updates().size())
                .max()
                .orElse(0);
        for (int i = 0; i < updates; i++) {
            printUpdate(i, out);
        }
    }

    private void printUpdate(int index, PrintWriter out) {
        out.println();
        row(out, "update " + (index + 1), index, update -> Names.of(update.outcome()));
        row(out, "region", index, update -> Units.size(update.figures().regionBytes()));
        row(out, "boot used of it", index, update -> Units.size(update.figures().regionUsedBytes()));
        row(
                out,
                "ranges in use",
                index,
                update -> Units.count(update.figures().inUseRanges()) + " for a list of "
                        + Units.count(update.figures().listCapacity()));
        row(out, "passes", index, update -> Units.count(update.figures().passes()));
        row(out, "plugged in", index, update -> Units.size(update.figures().pluggedBytes()));
        row(out, "pause", index, update -> Durations.text(update.pause().totalNanos()));
        for (PausePhase phase : PausePhase.values()) {
            row(
                    out,
                    "  " + phase.title(),
                    index,
                    update -> Durations.text(update.pause().nanos(phase))
                            + (update.pause().dominant() == phase ? ", longest" : ""));
        }
    }

    private static String message(UpdateResult result) {
        Failure failure = result.failure();
        return failure == null ? "" : failure.message();
    }

    private void row(PrintWriter out, String what, int index, Function<Update, String> text) {
        row(
                out,
                what,
                result -> index < result.updates().size()
                        ? text.apply(result.updates().get(index))
                        : "not begun");
    }

    private void row(PrintWriter out, String what, Function<UpdateResult, String> text) {
        StringBuilder line = new StringBuilder(String.format("%-18s", what));
        results.forEach(result -> line.append(String.format("%-36s", text.apply(result))));
        out.println(line.toString().stripTrailing());
    }
}
