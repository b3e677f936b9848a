package org.framescope.app.map;

import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRun;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;

/**
 * The frame under the pointer or the keyboard's cursor.
 *
 * @param run the run that holds it
 * @param mfn the frame; where a pixel stands for many, the first of them
 * @param unit in what places are written
 * @param node the NUMA node that it belongs to; -1 on a host that has only one
 * @param remark what keeps Xen from using the frame as yet; empty where nothing does
 */
public record MapReadout(FrameRun run, long mfn, AddressUnit unit, int node, String remark) {

    /** Byte address of the frame, formatted. */
    public String address() {
        return Units.address(mfn << Units.PAGE_SHIFT);
    }

    /** The frame in the chosen unit. */
    public String place() {
        return unit.place(mfn);
    }

    /** The frame in the unit that is asked for next: its number beside an address, its address beside a number. */
    public String otherPlace() {
        return unit.counterpart().place(mfn);
    }

    /** What the frame is used for, with the order of a free block. */
    public String use() {
        FrameUse use = run.use();
        int order = FrameState.order(run.state());
        return order < 0 ? use.label() : MapTexts.get("map.readout.order", use.label(), Integer.toString(order));
    }

    public String owner() {
        return FrameState.owner(run.state());
    }

    /** Since which step the frame has been what it is. */
    public String since() {
        return run.since() == 0
                ? MapTexts.get("map.since.start")
                : MapTexts.get("map.since.step", Units.count(run.since()));
    }

    private String ownerAndNode() {
        return node < 0 ? owner() : MapTexts.get("map.readout.node", owner(), Integer.toString(node));
    }

    /** One line, for a status bar. What would be missed least comes last, where there may be no room for it. */
    public String summary() {
        String known = ownerAndNode();
        String owner = remark.isEmpty() ? known : MapTexts.get("map.readout.remark", known, remark);
        return MapTexts.get("map.readout.short", place(), use(), owner, since(), otherPlace());
    }

    /** Sentences, for a screen reader. */
    public String sentence() {
        String frame = MapTexts.get(
                "map.readout",
                place(),
                otherPlace(),
                use(),
                node < 0 ? owner() : MapTexts.get("map.readout.sentence.node", owner(), Integer.toString(node)),
                since(),
                Units.size(run.range().bytes()),
                unit.bare(run.start()),
                unit.bare(run.end()));
        return remark.isEmpty() ? frame : MapTexts.get("map.readout.sentence.remark", frame, remark);
    }
}
