package org.framescope.engine.capture;

import java.util.List;
import java.util.Locale;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.BugLines;
import org.jspecify.annotations.Nullable;

/**
 * Compares a recorded boot with the simulated one, event by event.
 *
 * @param events number of recorded events that were compared
 * @param difference the first difference, or null when there is none
 */
public record TraceComparison(int events, @Nullable Difference difference) {

    /**
     * Where recording and model part.
     *
     * @param event number of the event, the first one has 1; one more than there are for the end
     * @param expected what the real Xen did
     * @param got what the model did
     * @param step number of the model's step, 0 when it has none for this event
     */
    public record Difference(int event, String expected, String got, int step) {}

    public boolean isEqual() {
        return difference == null;
    }

    /** Compares a recording with a boot of the same host. */
    public static TraceComparison of(BootTrace trace, BootResult boot) {
        List<Detail> recorded = trace.events();
        List<Step> simulated = boot.events();
        for (int i = 0; i < recorded.size(); i++) {
            Step step = i < simulated.size() ? simulated.get(i) : null;
            String difference = difference(recorded.get(i), step == null ? null : step.detail());
            if (difference != null) {
                String got = step == null ? endOf(boot) : text(recorded.get(i), step.detail());
                int number = step == null ? 0 : step.number();
                return new TraceComparison(recorded.size(), new Difference(i + 1, difference, got, number));
            }
        }
        return new TraceComparison(recorded.size(), endDifference(trace, boot, recorded.size(), simulated));
    }

    /** What was expected where the two differ; null when they are equal. */
    static @Nullable String difference(Detail recorded, @Nullable Detail simulated) {
        if (recorded instanceof HeapLists expected && simulated instanceof HeapLists got) {
            if (!expected.at().equals(got.at())) {
                return EventText.of(expected);
            }
            HeapLists.Entry first = firstDifferent(expected, got);
            return first == null ? null : EventText.of(expected) + ": " + EventText.of(first);
        }
        return recorded.equals(simulated) ? null : EventText.of(recorded);
    }

    /** What the model did, in the words in which the difference is told. */
    static String text(Detail recorded, Detail simulated) {
        if (recorded instanceof HeapLists expected
                && simulated instanceof HeapLists got
                && expected.at().equals(got.at())) {
            if (got.equals(expected)) {
                return EventText.of(got);
            }
            HeapLists.Entry first = firstDifferent(got, expected);
            return EventText.of(got) + ": " + (first == null ? "no further list" : EventText.of(first));
        }
        return EventText.of(simulated);
    }

    /** The first list of one heap that the other has not, in this form. */
    private static HeapLists.@Nullable Entry firstDifferent(HeapLists one, HeapLists other) {
        for (int i = 0; i < Math.max(one.lists().size(), other.lists().size()); i++) {
            HeapLists.Entry a = i < one.lists().size() ? one.lists().get(i) : null;
            HeapLists.Entry b = i < other.lists().size() ? other.lists().get(i) : null;
            if (a == null || !a.equals(b)) {
                return a != null ? a : new HeapLists.Entry(0, 0, 0, new long[0]);
            }
        }
        return null;
    }

    private static @Nullable Difference endDifference(
            BootTrace trace, BootResult boot, int compared, List<Step> simulated) {
        if (trace.isComplete() || trace.end().kind() == TraceEnd.Kind.STOPPED) {
            return null;
        }
        String expected = trace.end().kind().id() + " \"" + trace.end().message() + "\"";
        if (simulated.size() > compared) {
            Step next = simulated.get(compared);
            return new Difference(compared + 1, expected, EventText.of(next.detail()), next.number());
        }
        return endsAlike(trace.end(), boot.recording().failure())
                ? null
                : new Difference(
                        compared + 1, expected, endOf(boot), boot.recording().size());
    }

    private static boolean endsAlike(TraceEnd end, @Nullable Failure failure) {
        if (failure == null) {
            return false;
        }
        return switch (end.kind()) {
            case RESET -> failure.kind() == Failure.Kind.RESET;
            case BUG -> failure.kind() == Failure.Kind.BUG && BugLines.isMessage(failure.message(), end.message());
            case PANIC ->
                failure.kind() == Failure.Kind.PANIC && failure.message().equals(end.message());
            case STOPPED -> true;
        };
    }

    private static String endOf(BootResult boot) {
        Failure failure = boot.recording().failure();
        return failure == null
                ? "no further event"
                : failure.kind().name().toLowerCase(Locale.ROOT) + " \"" + failure.message() + "\"";
    }
}
