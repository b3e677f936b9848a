package org.framescope.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.framescope.app.export.ExportDesk;
import org.framescope.app.export.ExportDialog;
import org.framescope.app.export.ExportMemory;
import org.framescope.app.export.ExportNotices;
import org.framescope.app.export.ExportWindow;
import org.framescope.app.export.StepLook;
import org.framescope.app.export.StepLooks;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapView;
import org.framescope.app.run.OpenRun;
import org.framescope.app.settings.Remembered;
import org.framescope.app.shell.MainWindowViewModel.Page;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;
import org.framescope.app.timeline.Moment;

/** Lets the window export what it shows. */
final class ExportSetup {

    private final MainWindowViewModel model;
    private final MapView map;
    private final Theme theme;
    private final ExportDialog dialog;

    /**
     * @param root the whole window
     * @param strips where it is told how an export went
     */
    ExportSetup(
            MainWindowViewModel model,
            MapView map,
            Theme theme,
            Dialogs dialogs,
            Overlay overlay,
            Remembered remembered,
            Node root,
            Pane strips) {
        this.model = model;
        this.map = map;
        this.theme = theme;
        var notices = new ExportNotices(strips);
        var places = dialogs.savePlace();
        new ExportDesk(places, notices, theme.darkProperty()).serve(root);
        dialog = new ExportDialog(root, new ExportMemory(remembered), places, notices, overlay::show, overlay::close);
    }

    void bind(Commands commands) {
        commands.bind(
                Command.EXPORT,
                this::open,
                new Condition(model.pageProperty().isEqualTo(Page.BOOT), Texts.get("why-not.map")));
    }

    private void open() {
        OpenRun run = model.runProperty().get();
        Moment moment = model.playback().momentProperty().get();
        if (run == null || moment == null || moment.recording() != run.recording() || moment.number() == 0) {
            return;
        }
        dialog.open(new ExportWindow(
                titleOf(run, moment.number()),
                run.title().replaceFirst("(\\.json|\\.txt|\\.log)?(\\.gz)?$", ""),
                run.recording(),
                moment.number(),
                map,
                looks(),
                model.steps().rows().outline(),
                theme.darkProperty().get()));
    }

    private static String titleOf(OpenRun run, int step) {
        return run.title() + "  ·  " + run.reignAt(step).build().title();
    }

    /** Of a live update, what its Xen knows after each step; else what lies over the map now. */
    private StepLooks looks() {
        StepLooks ofUpdate = model.update().looks();
        var now = new StepLook(map.getVeil(), map.brokenProperty().get(), List.copyOf(map.outlines()));
        return ofUpdate == null ? (step, frames) -> now : ofUpdate;
    }
}
