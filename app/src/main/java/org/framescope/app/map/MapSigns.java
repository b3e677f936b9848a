package org.framescope.app.map;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.framescope.engine.frames.FrameRange;

/** What is drawn over the frames: what changed, what is broken, outlines, the selection and flags. Knows no nodes. */
final class MapSigns {

    final ObjectProperty<List<FrameRange>> marked = new SimpleObjectProperty<>(this, "marked", List.of());
    final ObjectProperty<List<FrameRange>> broken = new SimpleObjectProperty<>(this, "broken", List.of());
    final ObservableList<MapOutline> outlines = FXCollections.observableArrayList();
    final ObservableList<MapFlag> flags = FXCollections.observableArrayList();
    final MapSelection selection = new MapSelection();
    final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", true);
    private final MarkGlow glow;

    /**
     * @param changed is told of all that is painted with the marks
     * @param outlined is told of outlines, which move labels of the frames
     */
    MapSigns(Runnable changed, Runnable outlined) {
        glow = new MarkGlow(changed);
        marked.addListener((o, old, ranges) -> glow.start(!ranges.isEmpty() && animated.get()));
        broken.addListener(o -> changed.run());
        outlines.addListener((ListChangeListener<MapOutline>) c -> outlined.run());
        selection.range.addListener(o -> changed.run());
        flags.addListener((ListChangeListener<MapFlag>) c -> changed.run());
    }

    /** Takes over what another one has; nothing glows. */
    void showLike(MapSigns other) {
        animated.set(false);
        broken.set(other.broken.get());
        marked.set(other.marked.get());
        outlines.setAll(other.outlines);
        flags.setAll(other.flags);
        selection.range.set(other.selection.range.get());
    }

    /**
     * All marks as they are now.
     *
     * @param pointer the run under the pointer, and the frame at the keyboard's cursor
     * @param hasKeyboard whether the cursor is shown
     */
    MapMarks marks(FramePointer pointer, boolean hasKeyboard) {
        return new MapMarks(
                marked.get(),
                glow.strength(),
                broken.get(),
                List.copyOf(outlines),
                pointer.run(),
                hasKeyboard ? pointer.cursor() : -1,
                selection.range.get(),
                List.copyOf(flags));
    }
}
