package org.framescope.app.inspect.frametable;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.charts.StepsChart;
import org.framescope.app.export.ChartActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.Parts;
import org.framescope.app.inspect.ShareLine;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;

/** Shows how the frametable grows, what it needs next, and what it would need with another size of page_info. */
public final class FrametablePanel {

    /** Rows of pieces; the last ones are shown. */
    private static final int MOST_ROWS = 12;

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private FrametablePanel() {}

    public static List<Node> build(FrametableContent content, PanelActions actions) {
        if (content.all().isEmpty()) {
            return List.of(Parts.empty(Texts.get("frametable.none")));
        }
        List<Node> parts = new ArrayList<>();
        parts.add(progress(content, actions));
        NextChunk next = content.next();
        if (next != null) {
            parts.add(next(next, actions));
        }
        if (!content.chunks().isEmpty()) {
            parts.add(pieces(content, actions));
        }
        StepsChart growth = content.growth();
        if (growth != null) {
            parts.add(Parts.chart(growth, content.step(), actions));
        }
        if (!content.plans().isEmpty()) {
            parts.add(sizes(content));
        }
        return parts;
    }

    private static Node progress(FrametableContent content, PanelActions actions) {
        Label words = Parts.explained(
                Texts.get("frametable.so-far", Units.size(content.bytes()), Units.size(content.wantedBytes())),
                Texts.get(
                        "frametable.so-far.hint",
                        Units.exactBytes(content.bytes()),
                        Units.exactBytes(content.wantedBytes())));
        words.setId("frametable-bytes");
        var bar = new ProgressBar((double) content.bytes() / Math.max(1, content.wantedBytes()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(Texts.get("frametable.progress"));
        var box = new VBox(4, words, bar);
        if (content.doneStep() > 0) {
            String step = Units.count(content.doneStep());
            box.getChildren()
                    .add(Parts.link(Texts.get("frametable.done", step), () -> actions.goToStep(content.doneStep())));
        }
        var grid = Parts.figures();
        Parts.figure(
                grid,
                Texts.get("frametable.page-info"),
                Texts.get("frametable.page-info.hint"),
                Unit.BYTES,
                content.infoBytes());
        Parts.figure(
                grid,
                Texts.get("frametable.plugged"),
                Texts.get("frametable.plugged.hint"),
                Unit.BYTES,
                content.pluggedBytes());
        Parts.figure(grid, Texts.get("frametable.ram"), "", Unit.BYTES, content.ramBytes());
        Parts.figure(
                grid,
                Texts.get("frametable.share"),
                Texts.get("frametable.share.hint"),
                Parts.text(share(content.wantedBytes(), content.ramBytes())));
        return new VBox(12, box, grid);
    }

    private static String share(long part, long whole) {
        return String.format(java.util.Locale.ROOT, "%.2f %%", 100.0 * part / Math.max(1, whole));
    }

    private static Node next(NextChunk next, PanelActions actions) {
        List<Node> lines = new ArrayList<>();
        String size = Units.size(next.chunk().bytes());
        lines.add(Parts.text(
                next.chunk().align() == 1
                        ? Texts.get("frametable.next.needs.any", size)
                        : Texts.get(
                                "frametable.next.needs",
                                size,
                                Units.size(next.chunk().align() << Units.PAGE_SHIFT))));
        Label answer = Parts.text(answer(next), "next-chunk");
        answer.setId("frametable-next");
        answer.pseudoClassStateChanged(REFUSED, next.entry() == 0 && next.listed() > 0);
        lines.add(answer);
        lines.add(Parts.stepLink(next.chunk().step(), actions));
        return Parts.section(Texts.get("frametable.next"), lines);
    }

    private static String answer(NextChunk next) {
        if (next.listed() == 0) {
            return Texts.get("frametable.next.no-list");
        }
        if (next.entry() > 0) {
            return Texts.get("frametable.next.has", Units.count(next.entry()));
        }
        return Texts.get(
                "frametable.next.missing",
                Units.size(next.missingBytes()),
                Units.size(next.bestFrames() << Units.PAGE_SHIFT));
    }

    private static Node pieces(FrametableContent content, PanelActions actions) {
        List<ChunkRow> rows = content.rows();
        List<Node> lines = new ArrayList<>();
        int left = Math.max(0, rows.size() - MOST_ROWS);
        if (left > 0) {
            lines.add(Parts.text(Texts.get("panel.more.before", Units.count(left)), "quiet"));
        }
        var list = new VBox(4);
        list.setId("frametable-pieces");
        for (ChunkRow row : rows.subList(left, rows.size())) {
            list.getChildren().add(piece(row, actions));
        }
        lines.add(list);
        return Parts.section(Texts.get("frametable.chunks"), lines);
    }

    private static Node piece(ChunkRow row, PanelActions actions) {
        String size = Units.size(row.pages() << Units.PAGE_SHIFT);
        String words = row.count() == 1 ? size : Texts.get("frametable.piece", size, Units.count(row.count()));
        Label amount = Parts.explained(
                words,
                Texts.get("frametable.piece.hint", Units.size(row.bytesAfter()), Units.exactBytes(row.bytesAfter())));
        FrameRange frames = row.frames();
        Node step = row.count() == 1
                ? Parts.stepLink(row.firstStep(), actions)
                : Parts.link(
                        Texts.get("panel.steps", Units.count(row.firstStep()), Units.count(row.lastStep())),
                        () -> actions.goToStep(row.lastStep()));
        var head = new HBox(8, amount, step);
        return new VBox(head, Parts.place(frames, actions));
    }

    private static Node sizes(FrametableContent content) {
        long most =
                content.plans().stream().mapToLong(FrametablePlan::bytes).max().orElse(1);
        List<Node> lines = new ArrayList<>();
        if (!content.planHolds()) {
            lines.add(Parts.text(Texts.get("frametable.sizes.unsure"), "quiet"));
        }
        var list = new VBox(8);
        list.setId("frametable-sizes");
        ChartActions.attach(list, content::sizes);
        for (FrametablePlan plan : content.plans()) {
            list.getChildren().add(plan(plan, content, most));
        }
        lines.add(list);
        return Parts.section(Texts.get("frametable.sizes"), lines);
    }

    private static Node plan(FrametablePlan plan, FrametableContent content, long most) {
        Label name = new Label(Texts.get("frametable.size", Integer.toString(plan.infoBytes())));
        name.getStyleClass().add("plan-name");
        Label bytes = Parts.explained(
                Units.size(plan.bytes()),
                Texts.get(
                        "frametable.size.hint",
                        Units.exactBytes(plan.bytes()),
                        share(plan.bytes(), content.ramBytes())),
                "digits");
        var gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        var line = new ShareLine((double) plan.bytes() / most);
        var box = new VBox(
                2,
                new HBox(8, name, gap, bytes),
                line,
                Parts.explained(pieces(plan), Texts.get("frametable.size.pieces.hint"), "quiet"));
        box.getStyleClass().add("plan");
        box.pseudoClassStateChanged(OWN, plan.infoBytes() == content.infoBytes());
        return box;
    }

    private static String pieces(FrametablePlan plan) {
        List<String> words = new ArrayList<>();
        for (long pages : new long[] {Align.GIB_FRAMES, Align.LARGE_PAGE_FRAMES, 1}) {
            long count = plan.count(pages);
            if (count > 0) {
                words.add(Texts.get("frametable.piece", Units.size(pages << Units.PAGE_SHIFT), Units.count(count)));
            }
        }
        return String.join(", ", words);
    }
}
