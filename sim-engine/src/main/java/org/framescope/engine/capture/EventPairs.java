package org.framescope.engine.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.heap.HeapLists;
import org.framescope.engine.recording.Detail;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.SequenceAlignment;
import org.framescope.engine.recording.Step;
import org.jspecify.annotations.Nullable;

/** The events of a recorded boot beside those of the simulated one. */
public final class EventPairs {

    private EventPairs() {}

    /**
     * Events that stand for each other.
     *
     * @param event number of the recorded event, the first one has 1; 0 where there is none
     * @param recorded what the real Xen did, empty where it did nothing like this
     * @param simulated what the model did, empty where it did nothing like this
     * @param step number of the model's step, 0 where there is none
     * @param same whether both did the same
     */
    public record EventPair(int event, String recorded, String simulated, int step, boolean same) {}

    /** All events of both, in order. */
    public static List<EventPair> of(BootTrace trace, Recording model) {
        List<Detail> recorded = trace.events();
        List<Step> simulated = model.steps().stream()
                .filter(step -> step.detail() instanceof BootEvent || step.detail() instanceof HeapLists)
                .toList();
        int[] partners =
                partners(recorded, simulated.stream().map(EventPairs::detailOf).toList());
        List<EventPair> pairs = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < recorded.size(); i++) {
            int partner = partners[i];
            while (done < partner) {
                pairs.add(pair(0, null, simulated.get(done++)));
            }
            pairs.add(pair(i + 1, recorded.get(i), partner < 0 ? null : simulated.get(partner)));
            done = Math.max(done, partner + 1);
        }
        // a recording may end earlier than what is simulated, without a difference
        boolean complete = trace.isComplete() || trace.end().kind() == TraceEnd.Kind.STOPPED;
        while (done < simulated.size() && !complete) {
            pairs.add(pair(0, null, simulated.get(done++)));
        }
        return List.copyOf(pairs);
    }

    /** Equal events first, and between them events of one kind. */
    private static int[] partners(List<Detail> recorded, List<Detail> simulated) {
        int[] partners = align(recorded, simulated, EventText::full);
        int from = 0;
        int other = 0;
        for (int i = 0; i <= recorded.size(); i++) {
            boolean end = i == recorded.size();
            int partner = end ? simulated.size() : partners[i];
            if (partner < 0) {
                continue;
            }
            int[] between = align(recorded.subList(from, i), simulated.subList(other, partner), EventPairs::kindOf);
            for (int k = 0; k < between.length; k++) {
                partners[from + k] = between[k] < 0 ? -1 : other + between[k];
            }
            from = i + 1;
            other = partner + 1;
        }
        return partners;
    }

    private static int[] align(List<Detail> recorded, List<Detail> simulated, Function<Detail, String> key) {
        Map<String, Integer> numbers = new HashMap<>();
        ToIntFunction<Detail> number = event -> numbers.computeIfAbsent(key.apply(event), each -> numbers.size());
        return SequenceAlignment.of(
                        recorded.stream().mapToInt(number).toArray(),
                        simulated.stream().mapToInt(number).toArray())
                .partners();
    }

    private static EventPair pair(int event, @Nullable Detail recorded, @Nullable Step simulated) {
        Detail got = simulated == null ? null : detailOf(simulated);
        String expected = recorded == null ? null : TraceComparison.difference(recorded, got);
        boolean same = recorded != null && expected == null;
        return new EventPair(
                event,
                expected != null ? expected : recorded == null ? "" : EventText.of(recorded),
                got == null ? "" : recorded == null ? EventText.of(got) : TraceComparison.text(recorded, got),
                simulated == null ? 0 : simulated.number(),
                same);
    }

    private static Detail detailOf(Step step) {
        Detail detail = step.detail();
        if (detail == null) {
            throw new IllegalStateException("step " + step.number() + " is no event");
        }
        return detail;
    }

    private static String kindOf(Detail event) {
        return switch (event) {
            case BootEvent.Alloc alloc -> "alloc " + alloc.use().id();
            case BootEvent.Reserve reserve -> "reserve " + reserve.by();
            case BootEvent.HeapAdd add -> "heap-add " + add.by();
            case HeapLists lists -> "heap " + lists.at();
            default -> event.getClass().getSimpleName();
        };
    }
}
