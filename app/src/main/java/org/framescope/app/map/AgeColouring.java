package org.framescope.app.map;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.recording.Recording;

/** Colours frames by how many steps ago they became what they are, in powers of ten, seen from one step. */
final class AgeColouring implements StateColouring {

    /** Below ten steps, below a hundred, ... below a million, and more. */
    private static final int POWERS = 7;

    private static final int NOW = 0;
    private static final int START = POWERS + 1;
    private static final int HOLE = POWERS + 2;
    private static final int COUNT = POWERS + 3;

    private final int step;
    private final Swatch[] swatches;

    /** @param step the step that is shown */
    AgeColouring(Palette palette, int step) {
        this(step, new Swatch[COUNT]);
        for (int i = 0; i <= POWERS; i++) {
            swatches[i] = palette.ramp(i, POWERS + 1);
        }
        swatches[START] = palette.swatch(FrameUse.RESERVED);
        swatches[HOLE] = palette.swatch(FrameUse.HOLE);
    }

    private AgeColouring(int step, Swatch[] swatches) {
        this.step = step;
        this.swatches = swatches;
    }

    @Override
    public Colouring at(int other) {
        return other == step ? this : new AgeColouring(other, swatches);
    }

    /**
     * Visits stretches outside of which every frame that two steps have alike has the same class at both: what was touched
     * so long before that it comes of another age between them.
     */
    static void forEachReclassed(Recording recording, int one, int other, FrameMap.StretchVisitor visitor) {
        int early = Math.min(one, other);
        int late = Math.max(one, other);
        long bound = 1;
        int touched = early;
        for (int power = 0; power < POWERS && touched >= 1; power++) {
            // what is as old as the bound at the later step and was younger at the earlier one
            int from = (int) Math.max(1, early - bound + 1);
            int to = (int) Math.min(touched, late - bound);
            if (from <= to) {
                recording.forEachTouched(from, to, visitor);
            }
            // each step once, however many bounds it passes
            touched = Math.min(touched, from - 1);
            bound *= 10;
        }
    }

    @Override
    public int classes() {
        return COUNT;
    }

    @Override
    public int classOf(int state, int since) {
        if (since == 0) {
            return FrameState.use(state) == FrameUse.HOLE ? HOLE : START;
        }
        return classOfAge(step - since);
    }

    private static int classOfAge(int age) {
        int power = 0;
        for (long bound = 1; age >= bound && power < POWERS; bound *= 10) {
            power++;
        }
        return age <= 0 ? NOW : power;
    }

    @Override
    public Swatch swatch(int colourClass) {
        return swatches[colourClass];
    }

    @Override
    public List<ColourGroup> groups() {
        List<ColourGroup> groups = new ArrayList<>();
        groups.add(new ColourGroup(
                NOW, MapTexts.get("age.now"), MapTexts.get("age.now.help", Units.count(step)), 1L << NOW));
        long from = 1;
        for (int power = 1; power <= POWERS; power++) {
            long to = from * 10 - 1;
            boolean last = power == POWERS;
            String label = last
                    ? MapTexts.get("age.more", Units.count(from))
                    : MapTexts.get("age.steps", Units.count(from), Units.count(to));
            String help = MapTexts.get(
                    "age.steps.help",
                    Units.count(Math.max(1, last ? 1 : step - to)),
                    Units.count(Math.max(1, step - from)),
                    Units.count(step));
            groups.add(new ColourGroup(power, label, help, 1L << power));
            from *= 10;
        }
        groups.add(new ColourGroup(START, MapTexts.get("age.start"), MapTexts.get("age.start.help"), 1L << START));
        groups.add(new ColourGroup(HOLE, FrameUse.HOLE.label(), FrameUse.HOLE.explanation(), 1L << HOLE));
        return groups;
    }

    @Override
    public Object classing() {
        return Classing.ofAges(step);
    }
}
