package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateFigures;

/**
 * A number of an update.
 *
 * @param exact the same number without rounding
 */
record UpdateFigure(String name, String value, String exact) {

    /**
     * The numbers of an update that say something.
     *
     * @param inUseList whether the next Xen's boot allocator must hold every range in use
     */
    static List<UpdateFigure> of(Update update, boolean inUseList) {
        UpdateFigures counted = update.figures();
        List<UpdateFigure> figures = new ArrayList<>();
        addBytes(figures, "preserved", counted.preservedFrames() << Units.PAGE_SHIFT);
        addCount(figures, "ranges", counted.preservedRanges());
        if (inUseList) {
            figures.add(new UpdateFigure(
                    Texts.get("update.figure.in-use"),
                    Texts.get(
                            "update.figure.of",
                            Units.count(counted.inUseRanges()),
                            Units.count(counted.listCapacity())),
                    Texts.get("update.figure.in-use.hint")));
        }
        addBytes(figures, "stream", counted.streamBytes());
        addCount(figures, "records", counted.streamRecords());
        if (counted.regionBytes() > 0) {
            figures.add(new UpdateFigure(
                    Texts.get("update.figure.region"),
                    Texts.get(
                            "update.figure.of",
                            Units.size(counted.regionUsedBytes()),
                            Units.size(counted.regionBytes())),
                    Units.exactBytes(counted.regionUsedBytes())));
        }
        addBytes(figures, "frametable", counted.frametableBytes());
        addBytes(figures, "plugged", counted.pluggedBytes());
        return figures;
    }

    private static void addBytes(List<UpdateFigure> figures, String name, long bytes) {
        if (bytes > 0) {
            figures.add(
                    new UpdateFigure(Texts.get("update.figure." + name), Units.size(bytes), Units.exactBytes(bytes)));
        }
    }

    private static void addCount(List<UpdateFigure> figures, String name, long count) {
        if (count > 0) {
            figures.add(new UpdateFigure(Texts.get("update.figure." + name), Units.count(count), Units.count(count)));
        }
    }
}
