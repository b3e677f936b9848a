package org.framescope.app.shell;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.framescope.app.i18n.Texts;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.framescope.app.timeline.BreakpointsViewModel;
import org.framescope.app.timeline.FigureBarViewModel;
import org.framescope.app.timeline.StepListController;
import org.framescope.app.timeline.StepListViewModel;
import org.framescope.app.timeline.StepQuestion;
import org.framescope.app.timeline.TransportController;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.jspecify.annotations.Nullable;

/** The step list and the bottom bar: makes their controllers and says what their commands do. */
final class TimeSetup {

    private final MainWindowViewModel model;
    private final FigureBarViewModel figures;
    private final StepListController stepList;
    private final TransportController transport;

    /** @param unit in what places are written */
    TimeSetup(MainWindowViewModel model, ObservableValue<AddressUnit> unit) {
        this.model = model;
        model.breakpoints().unitProperty().bind(unit);
        figures = new FigureBarViewModel(model.playback(), model.history());
        stepList = new StepListController(model.playback(), model.steps(), model.breakpoints());
        transport = new TransportController(model.playback(), figures, model.breakpoints());
    }

    StepListController stepList() {
        return stepList;
    }

    TransportController transport() {
        return transport;
    }

    /** @param framesAtHand what is selected, or the frame at the cursor; null for none */
    void bind(Commands commands, Supplier<@Nullable FrameRange> framesAtHand, SidePanels sides) {
        var boot = new Condition(model.pageProperty().isEqualTo(Page.BOOT), Texts.get("why-not.map"));
        StepListViewModel steps = model.steps();
        BreakpointsViewModel breakpoints = model.breakpoints();
        commands.bind(
                Command.WHO_TOUCHED,
                () -> {
                    FrameRange frames = framesAtHand.get();
                    if (frames != null) {
                        sides.showLeft();
                        steps.filterByFrames(frames);
                    }
                },
                boot);
        commands.bind(
                Command.ALL_STEPS,
                steps::clearFilters,
                new Condition(Bindings.and(boot.holds(), steps.filteredProperty()), Texts.get("why-not.filtered")));
        commands.bind(
                Command.BREAK_AT_FRAMES,
                () -> {
                    FrameRange frames = framesAtHand.get();
                    if (frames != null) {
                        sides.showLeft();
                        breakpoints.add(new StepQuestion.Touches(frames));
                    }
                },
                boot);
        commands.bind(
                Command.BREAKPOINTS,
                () -> {
                    sides.showLeft();
                    stepList.focusBreakpoints();
                },
                boot);
        var stops =
                new Condition(Bindings.and(boot.holds(), breakpoints.anyProperty()), Texts.get("why-not.breakpoint"));
        commands.bind(Command.NEXT_BREAKPOINT, breakpoints::runForward, stops);
        commands.bind(Command.PREVIOUS_BREAKPOINT, breakpoints::runBack, stops);
        commands.bind(Command.SHOW_CHART, figures::toggle, boot);
        commands.bind(Command.NEXT_CHART, figures::next, boot);
        commands.bind(Command.ALL_CHARTS, figures::toggleAll, boot);
    }
}
