package org.framescope.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleObjectProperty;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.app.settings.Remembered;
import org.framescope.app.settings.Settings;
import org.framescope.app.timeline.StepQuestion.Finds;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.OfPhase;
import org.framescope.app.timeline.StepQuestion.Touches;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptBreakpointsTest {

    private static final Executor AT_ONCE = Runnable::run;

    private static BreakpointsViewModel breakpoints(Settings settings) {
        var history = new MemoryHistoryViewModel(new SimpleObjectProperty<>(), AT_ONCE, AT_ONCE);
        var model = new BreakpointsViewModel(new PlaybackViewModel(AT_ONCE, AT_ONCE), history, AT_ONCE, AT_ONCE);
        KeptBreakpoints.keep(model, new Remembered(settings));
        return model;
    }

    @Test
    void theyAreThereTheNextTime(@TempDir Path folder) {
        Path file = folder.resolve("settings.properties");
        var touches = new Touches(new FrameRange(0x1000, 0x1200));
        var finds = new Finds("an M2P entry is gone");
        var settings = new Settings(file);
        BreakpointsViewModel first = breakpoints(settings);
        first.add(touches);
        first.add(Finds.ANY);
        first.add(finds);
        first.setEnabled(first.breakpoints().getFirst(), false);
        first.remove(first.breakpoints().get(1));
        settings.save();
        var again = new Settings(file);
        assertEquals(
                List.of(new Breakpoint(touches, false, null), new Breakpoint(finds, true, null)),
                breakpoints(again).breakpoints());
        // the last one is gone for good
        BreakpointsViewModel last = breakpoints(again);
        last.remove(last.breakpoints().getLast());
        assertEquals(1, breakpoints(again).breakpoints().size());
    }

    @Test
    void whatCannotBeReadIsLeftOut(@TempDir Path folder) {
        var settings = new Settings(folder.resolve("settings.properties"));
        settings.put("breakpoint.0", "on frames 0x20 0x10");
        settings.put("breakpoint.1", "perhaps frames 0x10 0x20");
        settings.put("breakpoint.2", "on use sandcastle got");
        settings.put("breakpoint.3", "off frames 0x10 0x20");
        assertEquals(
                List.of(new Breakpoint(new Touches(new FrameRange(0x10, 0x20)), false, null)),
                breakpoints(settings).breakpoints());
    }

    @Property
    void everyQuestionIsReadAsItWasWritten(@ForAll("questions") StepQuestion question) {
        assertEquals(Optional.of(question), QuestionText.parse(QuestionText.of(question)));
    }

    @Provide
    Arbitrary<StepQuestion> questions() {
        Arbitrary<String> ids =
                Arbitraries.strings().withChars("abc.-").ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> words =
                Arbitraries.strings().withChars("aB :,=…0").ofMaxLength(20).map(text -> "x" + text + "x");
        Arbitrary<Long> frames = Arbitraries.longs().between(0, 1L << 40);
        return Arbitraries.oneOf(
                Combinators.combine(frames, frames)
                        .as((from, length) -> new Touches(FrameRange.ofLength(from, length + 1))),
                Combinators.combine(Arbitraries.of(FrameUse.class), Arbitraries.of(Turn.class))
                        .as(Turns::new),
                words.map(Finds::new),
                Arbitraries.just(Finds.ANY),
                Combinators.combine(ids, words).as(OfPhase::new),
                Combinators.combine(ids, words).as((id, title) -> new OfKind(id, title)));
    }
}
