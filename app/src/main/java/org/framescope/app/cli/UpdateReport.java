package org.framescope.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateFigures;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.Durations;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.liveupdate.scenario.ExpectationCheck;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.jspecify.annotations.Nullable;

/** One run for people to read: the updates one by one, what was found, and how it ended. */
final class UpdateReport {

    private final UpdateResult result;

    UpdateReport(UpdateResult result) {
        this.result = result;
    }

    static void printHead(UpdateScenario scenario, PrintWriter out) {
        out.println(scenario.name());
        if (!scenario.shows().isEmpty()) {
            out.println(scenario.shows());
        }
        out.println("Host:    " + scenario.host().name() + ", options "
                + (scenario.host().commandLine().isEmpty()
                        ? "none"
                        : scenario.host().commandLine()));
        out.println("Domains: " + Units.count(scenario.domains().size())
                + (scenario.workload() == null
                        ? ""
                        : ", then a workload of " + scenario.workload().days() + " days"));
    }

    void print(PrintWriter out) {
        out.println();
        out.println("Strategy: " + result.scenario().strategy().title());
        for (Update update : result.updates()) {
            printUpdate(update, out);
        }
        printFindings(out);
        printFailure(out);
        out.println();
        out.println("Outcome: " + UpdateTexts.outcome(result.outcome()));
        printExpectation(out);
    }

    private void printUpdate(Update update, PrintWriter out) {
        out.println();
        out.println("Update " + update.number() + ": " + update.from().title() + " -> "
                + update.to().title());
        line(out, "outcome", UpdateTexts.outcome(update.outcome()));
        line(out, "steps", Units.count(update.firstStep()) + " to " + Units.count(update.lastStep()));
        line(out, "image", UpdateTexts.range(update.oldImage()) + " -> " + UpdateTexts.range(update.newImage()));
        line(out, "region", UpdateTexts.range(update.oldRegion()) + " -> " + UpdateTexts.range(update.newRegion()));
        // where it was refused, nothing came to be counted
        if (update.outcome() != Outcome.REFUSED) {
            printFigures(update.figures(), out);
            printPause(update, out);
        }
    }

    private static void printFigures(UpdateFigures figures, PrintWriter out) {
        line(out, "domains", Units.count(figures.domains()));
        line(
                out,
                "preserved",
                Units.count(figures.preservedFrames()) + " pages in " + Units.count(figures.preservedRanges())
                        + " ranges of one owner");
        line(
                out,
                "in use",
                Units.count(figures.inUseRanges()) + " ranges; the boot allocator's list holds "
                        + Units.count(figures.listCapacity()));
        line(
                out,
                "stream",
                Units.size(figures.streamBytes()) + ", " + Units.count(figures.streamRecords()) + " records, "
                        + Units.count(figures.streamPages()) + " pages");
        line(
                out,
                "boot",
                Units.size(figures.regionUsedBytes()) + " used of a region of " + Units.size(figures.regionBytes())
                        + ", frametable " + Units.size(figures.frametableBytes()));
        line(out, "plugged in", Units.size(figures.pluggedBytes()));
        line(
                out,
                "pages of RAM",
                Units.count(figures.framesBefore()) + " before, " + Units.count(figures.framesAfter()) + " after");
    }

    private static void line(PrintWriter out, String what, String text) {
        out.printf("  %-14s%s%n", what, text);
    }

    private static void printPause(Update update, PrintWriter out) {
        PauseBudget pause = update.pause();
        int passes = update.figures().passes();
        PausePhase longest = pause.dominant();
        line(
                out,
                update.outcome() == Outcome.DIED ? "until it died" : "pause",
                Durations.text(pause.totalNanos()) + ", most of it "
                        + longest.title().toLowerCase(Locale.ROOT) + "; " + passes
                        + (passes == 1 ? " pass" : " passes") + " over domain pages");
        for (PausePhase phase : PausePhase.values()) {
            double nanos = pause.nanos(phase);
            out.printf(
                    "    %-12s%10s %5.1f %%%s%n",
                    phase.title(),
                    Durations.text(nanos),
                    100 * nanos / pause.totalNanos(),
                    phase == longest ? "  longest" : "");
            if (phase == longest) {
                printPieces(pause, phase, out);
            }
        }
    }

    private static void printPieces(PauseBudget pause, PausePhase phase, PrintWriter out) {
        for (PauseBudget.Line piece : pause.lines()) {
            if (piece.rate().phase() == phase) {
                out.printf(
                        "      %10s  %s: %s x %s [%s]%n",
                        Durations.text(piece.nanos()),
                        piece.rate().title(),
                        amount(piece.count()),
                        Durations.text(piece.rate().nanos()),
                        piece.rate().source());
            }
        }
    }

    private static String amount(double count) {
        return count == Math.rint(count) ? Units.count((long) count) : String.format(Locale.ROOT, "%,.4f", count);
    }

    private void printFindings(PrintWriter out) {
        List<Finding> findings = result.findings();
        if (findings.isEmpty()) {
            return;
        }
        out.println();
        out.println("Findings");
        for (Finding finding : findings) {
            out.println("  " + Names.of(finding.severity()) + " " + finding.rule() + ", step "
                    + Units.count(finding.step()) + ": " + finding.text());
            if (finding.frames() != null) {
                out.println("    " + UpdateTexts.frames(finding.frames())
                        + (finding.owner().isEmpty() ? "" : " of " + finding.owner()));
            }
            finding.causes().forEach(cause -> out.println("    - " + cause));
        }
    }

    private void printFailure(PrintWriter out) {
        @Nullable Failure failure = result.failure();
        if (failure != null) {
            out.println();
            out.println("Xen stops here: " + failure.message());
            out.println("  " + failure.rule());
            failure.causes().forEach(cause -> out.println("  - " + cause));
        }
    }

    private void printExpectation(PrintWriter out) {
        UpdateScenario.@Nullable Expectation expected = result.scenario().expect();
        if (expected == null) {
            return;
        }
        List<String> differences = ExpectationCheck.differences(expected, result);
        out.println(differences.isEmpty() ? "That is how the scenario says it ends." : "The scenario says otherwise:");
        differences.forEach(difference -> out.println("  - " + difference));
    }
}
