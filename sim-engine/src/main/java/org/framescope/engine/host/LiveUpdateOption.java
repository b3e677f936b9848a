package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;

/**
 * The option {@code liveupdate=SIZE[@START[:DATA]]} of the live-update builds (boot spec 9.12.9, live-update spec 1.2).
 *
 * @param size bytes of the region, 0 for none
 * @param start first byte of the region, 0 when Xen is to find a place
 * @param data physical address of the handed-over data, 0 for none
 * @param remarks what Xen does not take as written; its console says nothing about it, as it is not there yet
 */
public record LiveUpdateOption(long size, long start, long data, List<OptionRemark> remarks) {

    private static final String NAME = "liveupdate";
    private static final String EFFECT = " Xen says nothing about it; effective is %s";

    /** How the region finds its place. */
    public enum Placement {
        /** There is no region. */
        OFF,
        /** Xen looks for room while it relocates the modules. */
        AUTOMATIC,
        /** The region lies where the option says, even if it is empty. */
        EXPLICIT
    }

    public LiveUpdateOption {
        remarks = List.copyOf(remarks);
    }

    public Placement placement() {
        if (start != 0) {
            return Placement.EXPLICIT;
        }
        return size != 0 ? Placement.AUTOMATIC : Placement.OFF;
    }

    /**
     * Reads the occurrences of the option in order. They share one state: what one of them sets before it fails, or
     * leaves alone, stays.
     *
     * @param values the values as {@link CommandLine#customValues} gives them
     * @param addressUnit what START and DATA count in without a suffix
     */
    public static LiveUpdateOption parse(List<String> values, NumberReader.DefaultUnit addressUnit) {
        LiveUpdateOption state = new LiveUpdateOption(0, 0, 0, List.of());
        for (String value : values) {
            state = state.after(value, addressUnit);
        }
        return state;
    }

    private LiveUpdateOption after(String text, NumberReader.DefaultUnit addressUnit) {
        NumberReader.Reading newSize = NumberReader.size(text, 0);
        LiveUpdateOption sized = new LiveUpdateOption(newSize.value(), start, data, remarks);
        if (newSize.value() == 0) {
            return sized.with(text, "there is no size.");
        }
        if (newSize.end() == text.length()) {
            return sized;
        }
        if (text.charAt(newSize.end()) != '@') {
            return sized.with(text, "'" + text.substring(newSize.end()) + "' is not '@'.");
        }
        NumberReader.Reading newStart = NumberReader.size(text, newSize.end() + 1, addressUnit);
        LiveUpdateOption placed = new LiveUpdateOption(newSize.value(), newStart.value(), data, remarks);
        if (newStart.value() == 0) {
            return placed.with(text, "there is no address behind '@'.");
        }
        if (newStart.end() == text.length()) {
            return placed;
        }
        if (text.charAt(newStart.end()) != ':') {
            return placed.with(text, "'" + text.substring(newStart.end()) + "' is not ':'.");
        }
        NumberReader.Reading newData = NumberReader.size(text, newStart.end() + 1, addressUnit);
        LiveUpdateOption complete = new LiveUpdateOption(newSize.value(), newStart.value(), newData.value(), remarks);
        if (newData.end() < text.length()) {
            return complete.with(text, "'" + text.substring(newData.end()) + "' is left over.");
        }
        return complete;
    }

    private LiveUpdateOption with(String text, String cause) {
        String effective = switch (placement()) {
            case OFF -> "no region";
            case AUTOMATIC -> "a region of " + size + " bytes, placed by Xen";
            case EXPLICIT -> "a region of " + size + " bytes at " + "0x" + Long.toHexString(start);
        };
        List<OptionRemark> more = new ArrayList<>(remarks);
        more.add(new OptionRemark(NAME, text, "rejected: " + cause + EFFECT.formatted(effective)));
        return new LiveUpdateOption(size, start, data, more);
    }
}
