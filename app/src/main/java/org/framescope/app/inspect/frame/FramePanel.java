package org.framescope.app.inspect.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.PanelController;
import org.framescope.app.inspect.Parts;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/** Shows what a frame is, where its page_info lies, and every step that changed it. */
public final class FramePanel {

    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private FramePanel() {}

    public static Pane load(FrameViewModel model, PanelActions actions) {
        return PanelController.load(model, List.of(), actions, content -> build(content, model, actions));
    }

    private static List<Node> build(FrameContent content, FrameViewModel model, PanelActions actions) {
        FrameRun run = content.run();
        FrameHistory history = content.history();
        if (run == null || history == null) {
            return List.of(Parts.empty(Texts.get("frame.none")));
        }
        return List.of(
                head(content, run, actions),
                Parts.section(Texts.get("frame.place"), place(content)),
                Parts.section(Texts.get("frame.info"), info(content, actions)),
                Parts.section(Texts.get("frame.history"), history(content, history, model, actions)));
    }

    private static Node head(FrameContent content, FrameRun run, PanelActions actions) {
        Label number = Parts.text(actions.unit().place(content.mfn()), "frame-number", "digits");
        number.setId("frame-mfn");
        FrameUse use = run.use();
        Label words = Parts.explained(StateWords.of(run.state()), use.explanation());
        words.setId("frame-state");
        var state = new HBox(8, actions.swatch(use), words);
        state.setAlignment(Pos.CENTER_LEFT);
        var grid = Parts.figures();
        Parts.figure(
                grid,
                Texts.get("frame.owner"),
                Texts.get("frame.owner.hint"),
                Parts.text(FrameState.owner(run.state())));
        Parts.figure(
                grid,
                Texts.get("frame.since"),
                Texts.get("frame.since.hint"),
                run.since() == 0 ? Parts.text(Texts.get("frame.since.start")) : Parts.stepLink(run.since(), actions));
        Parts.figure(
                grid,
                Texts.get("frame.run"),
                Texts.get("frame.run.hint"),
                Parts.size(run.range().bytes()));
        Parts.below(grid, Parts.place(run.range(), actions));
        FrameRange block = content.block();
        if (block != null) {
            String order = Integer.toString(FrameState.order(run.state()));
            Parts.figure(
                    grid, Texts.get("frame.block", order), Texts.get("frame.block.hint"), Parts.size(block.bytes()));
            Parts.below(grid, Parts.place(block, actions));
        }
        return new VBox(8, number, state, grid);
    }

    private static Node place(FrameContent content) {
        var grid = Parts.figures();
        long address = content.mfn() << Units.PAGE_SHIFT;
        Parts.figure(
                grid,
                Texts.get("frame.address"),
                Texts.get("frame.address.hint"),
                Parts.explained(Units.address(address), Units.exactBytes(address)));
        Parts.figure(
                grid,
                Texts.get("frame.number"),
                Texts.get("frame.number.hint"),
                Parts.explained(Units.mfn(content.mfn()), Units.count(content.mfn())));
        Parts.figure(
                grid,
                Texts.get("frame.node"),
                Texts.get("frame.node.hint"),
                Parts.text(Integer.toString(content.node())));
        Parts.figure(
                grid,
                Texts.get("frame.zone"),
                Texts.get("frame.zone.hint"),
                Parts.text(Integer.toString(content.zone())));
        return grid;
    }

    private static Node info(FrameContent content, PanelActions actions) {
        if (content.index() < 0) {
            return Parts.text(Texts.get("frame.info.none"), "quiet");
        }
        var grid = Parts.figures();
        Parts.figure(
                grid, Texts.get("frame.index"), Texts.get("frame.index.hint"), Parts.text(Units.mfn(content.index())));
        if (content.infoAddress() != 0) {
            Parts.figure(grid, Texts.get("frame.info.address"), Texts.get("frame.info.address.hint"), Parts.text(""));
            Parts.below(grid, Parts.text(Units.address(content.infoAddress()), "digits"));
        }
        if (content.infoFrame() >= 0) {
            Parts.figure(
                    grid,
                    Texts.get("frame.info.frame"),
                    Texts.get("frame.info.frame.hint"),
                    Parts.link(
                            actions.unit().place(content.infoFrame()),
                            () -> actions.showFrames(FrameRange.ofLength(content.infoFrame(), 1))));
        } else {
            Parts.below(grid, Parts.text(Texts.get("frame.info.unknown"), "quiet"));
        }
        return grid;
    }

    private static List<Node> history(
            FrameContent content, FrameHistory history, FrameViewModel model, PanelActions actions) {
        List<Node> lines = new ArrayList<>();
        if (history.changes().isEmpty()) {
            lines.add(Parts.text(Texts.get("frame.history.none"), "quiet"));
            return lines;
        }
        addPage(lines, "frame.history.earlier", history.earlier(), model::tellEarlier);
        var list = new VBox();
        list.setId("frame-history");
        for (FrameChange change : history.changes()) {
            list.getChildren().add(line(change, content.step(), actions));
        }
        lines.add(list);
        addPage(lines, "frame.history.later", history.later(), model::tellLater);
        return lines;
    }

    /** Says how many changes are not told here, and leads to them. */
    private static void addPage(List<Node> lines, String key, int changes, Runnable tell) {
        if (changes > 0) {
            Hyperlink link = Parts.link(Texts.get(key, Units.count(changes)), tell);
            link.setId(key.replace('.', '-'));
            lines.add(link);
        }
    }

    private static Node line(FrameChange change, int step, PanelActions actions) {
        var title = Parts.text(change.title(), "quiet");
        var uses = new FlowPane(
                6, 2, state(change.before(), actions), Parts.text("→", "quiet"), state(change.after(), actions));
        var line = new VBox(2, Parts.stepLink(change.step(), actions), title, uses);
        line.getStyleClass().add("frame-change");
        line.pseudoClassStateChanged(AHEAD, change.step() > step);
        line.pseudoClassStateChanged(CURRENT, change.step() == step);
        return line;
    }

    private static Node state(int state, PanelActions actions) {
        FrameUse use = FrameState.use(state);
        var words = new HBox(6, actions.swatch(use), Parts.explained(StateWords.of(state), use.explanation()));
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }
}
