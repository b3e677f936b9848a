package org.framescope.app.inspect.region;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.export.ChartActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.Parts;
import org.framescope.app.inspect.ShareLine;
import org.framescope.app.inspect.region.RegionContent.Amount;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/** Shows what lies in the live update region, what is left of it, and where that lies which must survive. */
public final class RegionPanel {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private RegionPanel() {}

    public static List<Node> build(RegionContent content, PanelActions actions) {
        FrameRange region = content.region();
        List<Node> parts = new ArrayList<>();
        if (region == null) {
            parts.add(Parts.empty(Texts.get("region.none", content.xen())));
        } else {
            parts.add(head(content, region, actions));
            parts.add(Parts.section(Texts.get("region.content"), uses(content, region, actions)));
            parts.add(Parts.section(Texts.get("region.room"), room(content, actions)));
            parts.add(Parts.section(Texts.get("region.survivors"), survivors(content, actions)));
        }
        FrameRange image = content.image();
        if (image != null) {
            parts.add(Parts.section(Texts.get("region.image"), growth(content, image, actions)));
        }
        return parts;
    }

    private static Node head(RegionContent content, FrameRange region, PanelActions actions) {
        Label words = Parts.explained(
                Texts.get("region.used", Units.size(content.usedBytes()), Units.size(region.bytes())),
                Units.exactBytes(content.usedBytes()));
        words.setId("region-used");
        return new VBox(
                4, words, new ShareLine((double) content.usedBytes() / region.bytes()), Parts.place(region, actions));
    }

    private static List<Node> uses(RegionContent content, FrameRange region, PanelActions actions) {
        var list = new VBox(4);
        list.setId("region-uses");
        ChartActions.attach(list, content.charts()::getFirst);
        for (Amount each : content.uses()) {
            list.getChildren().add(line(each.use(), each.frames(), actions));
        }
        return List.of(list);
    }

    private static HBox line(FrameUse use, long frames, PanelActions actions) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label name = Parts.explained(use.label(), use.explanation());
        Label amount = Parts.explained(
                Units.size(frames << Units.PAGE_SHIFT),
                Texts.get("region.amount.hint", Units.exactBytes(frames << Units.PAGE_SHIFT), Units.count(frames)),
                "digits");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, actions.swatch(use), name, gap, amount);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static Node room(RegionContent content, PanelActions actions) {
        FrameRange longest = content.longest();
        FrameRange aligned = content.aligned();
        if (longest == null || aligned == null) {
            return Parts.text(Texts.get("region.full"), "quiet");
        }
        var grid = Parts.figures();
        Label unused = Parts.size(content.unused() << Units.PAGE_SHIFT);
        unused.setId("region-unused");
        Parts.figure(grid, Texts.get("region.unused"), Texts.get("region.unused.hint"), unused);
        Parts.figure(grid, Texts.get("region.longest"), Texts.get("region.longest.hint"), Parts.size(longest.bytes()));
        Parts.below(grid, Parts.place(longest, actions));
        Parts.figure(grid, Texts.get("region.aligned"), Texts.get("region.aligned.hint"), Parts.size(aligned.bytes()));
        Parts.below(grid, Parts.place(aligned, actions));
        Parts.figure(
                grid,
                Texts.get("region.large-blocks"),
                Texts.get("region.large-blocks.hint"),
                Parts.text(Units.count(content.largeBlocks())));
        return grid;
    }

    private static List<Node> survivors(RegionContent content, PanelActions actions) {
        if (content.survivors().isEmpty()) {
            return List.of(Parts.text(Texts.get("region.survivors.none"), "quiet"));
        }
        var list = new VBox(8);
        list.setId("region-survivors");
        for (Survivors each : content.survivors()) {
            Label where = Parts.text(where(each), "survivor-place");
            where.pseudoClassStateChanged(DANGER, each.isInDanger());
            list.getChildren().add(new VBox(line(each.use(), each.frames(), actions), where));
        }
        return List.of(list);
    }

    private static String where(Survivors each) {
        List<String> words = new ArrayList<>();
        add(words, "region.below", each.below());
        add(words, "region.inside", each.inside());
        add(words, "region.above", each.above());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String key, long frames) {
        if (frames > 0) {
            words.add(Texts.get(key, Units.size(frames << Units.PAGE_SHIFT)));
        }
    }

    private static Node growth(RegionContent content, FrameRange image, PanelActions actions) {
        var grid = Parts.figures();
        Parts.figure(grid, Texts.get("region.image.size"), "", Parts.size(image.bytes()));
        Parts.below(grid, Parts.place(image, actions));
        Parts.figure(
                grid,
                Texts.get("region.image.above"),
                Texts.get("region.image.above.hint"),
                Parts.size(content.aboveImage() << Units.PAGE_SHIFT));
        if (content.region() != null) {
            Parts.figure(
                    grid,
                    Texts.get("region.image.below"),
                    Texts.get("region.image.below.hint"),
                    Parts.size(content.belowImage() << Units.PAGE_SHIFT));
        }
        return grid;
    }
}
