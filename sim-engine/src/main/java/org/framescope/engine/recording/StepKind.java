package org.framescope.engine.recording;

import java.util.List;
import org.framescope.engine.frames.Unit;

/**
 * What all steps of a kind have in common. Texts may name the figures of a step in braces, such as {@code {mfn}}; a
 * recording of a million steps then keeps the numbers only.
 *
 * @param id stable name for files and filters
 * @param title short name of the step
 * @param function the function of Xen that the step stands for
 * @param why one sentence: why Xen does it
 * @param figures the numbers that go with each step of this kind, in order
 */
public record StepKind(String id, Phase phase, String title, String function, String why, List<FigureKind> figures) {

    public StepKind {
        figures = List.copyOf(figures);
    }

    public static StepKind of(
            String id, Phase phase, String title, String function, String why, FigureKind... figures) {
        return new StepKind(id, phase, title, function, why, List.of(figures));
    }

    public static FigureKind figure(String name, Unit unit) {
        return new FigureKind(name, unit);
    }

    /** Fills the placeholders of a text with figures. */
    String fill(String text, long[] values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, at, open).append(valueOf(text.substring(open + 1, close), values));
            at = close + 1;
        }
        return filled.append(text, at, text.length()).toString();
    }

    private String valueOf(String name, long[] values) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).name().equals(name)) {
                return figures.get(i).unit().format(values[i]);
            }
        }
        throw new IllegalStateException("step kind " + id + " has no figure " + name);
    }
}
