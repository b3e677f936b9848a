package org.framescope.app.inspect.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.framescope.app.inspect.OncePerRun;
import org.framescope.app.inspect.PanelSource;
import org.framescope.app.inspect.PanelViewModel;
import org.framescope.app.inspect.frametable.FrameIndex;
import org.framescope.app.inspect.frametable.FrametableBook;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.run.OpenRun;
import org.framescope.app.run.Reign;
import org.framescope.app.timeline.Moment;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** The panel of one frame. */
public final class FrameViewModel extends PanelViewModel<FrameContent> {

    /** Where Xen has the frametable in its address space (boot spec Appendix A). */
    private static final long FRAMETABLE_START = 0xffff82e000000000L;

    private static final long FRAMETABLE_START_BIGMEM = 0xffff830000000000L;

    private final LongProperty frame = new SimpleLongProperty(-1);
    private final OncePerRun<FrametableBook> book = oncePerRun(FrametableBook::of);

    private final Object lock = new Object();
    private @Nullable OpenRun historyOf;
    private @Nullable FrameHistory history;

    /** Behind what is told of the history: step by step back from the end of the run, which is not in it. */
    private final Deque<Integer> ends = new ArrayDeque<>();

    private int historyEnd;

    public FrameViewModel(PanelSource source) {
        super(source);
        source.run().subscribe(run -> {
            frame.set(-1);
            forgetHistory();
        });
        frame.subscribe(mfn -> {
            ends.clear();
            refresh();
        });
    }

    /** Tells the changes before those that are told. */
    void tellEarlier() {
        FrameContent content = contentProperty().get();
        FrameHistory told = content == null ? null : content.history();
        if (told != null && told.earlier() > 0 && told.mfn() == frame.get()) {
            ends.push(told.changes().getFirst().step());
            refresh();
        }
    }

    /** Tells the changes behind those that are told. */
    void tellLater() {
        if (!ends.isEmpty()) {
            ends.pop();
            refresh();
        }
    }

    /** The frame that is shown (MFN), -1 for none. */
    public LongProperty frameProperty() {
        return frame;
    }

    @Override
    protected Supplier<FrameContent> task(OpenRun run, Moment moment) {
        long mfn = frame.get();
        int end = ends.isEmpty() ? FrameHistory.END : ends.peek();
        return () -> mfn < 0 || mfn >= moment.map().end() ? FrameContent.NONE : content(run, moment, mfn, end);
    }

    private FrameContent content(OpenRun run, Moment moment, long mfn, int end) {
        int step = moment.number();
        Reign reign = run.reignAt(step);
        FrametableBook.Entry table = book.of(run).at(step);
        FrameIndex settled = table.index();
        long index = settled == null ? -1 : settled.of(mfn);
        boolean isCounted = settled != null && index < settled.maxPdx();
        return new FrameContent(
                mfn,
                step,
                moment.map().runAt(mfn),
                nodeOf(run, mfn),
                isCounted ? index : -1,
                isCounted ? infoAddress(reign.build(), index) : 0,
                table.frameOfInfo(mfn, step),
                historyOf(run, mfn, end));
    }

    private static long infoAddress(XenBuild build, long index) {
        return (build.bigmem() ? FRAMETABLE_START_BIGMEM : FRAMETABLE_START) + index * build.pageInfoBytes();
    }

    private static int nodeOf(OpenRun run, long mfn) {
        for (NodeSpan span : run.nodes()) {
            if (span.frames().contains(mfn)) {
                return span.node();
            }
        }
        return 0;
    }

    /** The history of a frame stays the same from step to step. */
    private FrameHistory historyOf(OpenRun run, long mfn, int end) {
        synchronized (lock) {
            FrameHistory known = history;
            if (known == null || historyOf != run || known.mfn() != mfn || historyEnd != end) {
                known = FrameHistory.of(run, mfn, end);
                historyEnd = end;
                historyOf = run;
                history = known;
            }
            return known;
        }
    }

    private void forgetHistory() {
        synchronized (lock) {
            historyOf = null;
            history = null;
        }
    }
}
