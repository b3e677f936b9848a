package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;

/**
 * The option {@code crashkernel=} (boot spec 3.1 and 3.2): how much memory is set aside for a kernel that takes a dump.
 *
 * @param size bytes that the option gives outright, 0 when it does not
 * @param ranges sizes by the amount of RAM; read when {@code size} is 0
 * @param start first byte of the area, 0 when Xen is to find a place
 * @param limit the area ends at or below this byte; all ones for no limit (unsigned)
 * @param remarks what Xen does not take as written, with the lines that it prints
 */
public record CrashkernelOption(long size, List<Range> ranges, long start, long limit, List<OptionRemark> remarks) {

    /** No limit. */
    public static final long UNLIMITED = -1;

    /** Nothing set aside. */
    public static final CrashkernelOption NONE = new CrashkernelOption(0, List.of(), 0, UNLIMITED, List.of());

    /**
     * A size for machines with a certain amount of RAM.
     *
     * @param from least bytes of RAM
     * @param to first number of bytes that is too many; all ones without an upper bound (unsigned)
     * @param size bytes of the area; 0 ends the search
     */
    public record Range(long from, long to, long size) {

        boolean covers(long ramBytes) {
            return Long.compareUnsigned(from, ramBytes) <= 0 && Long.compareUnsigned(ramBytes, to) < 0;
        }
    }

    /**
     * The size for a machine.
     *
     * @param bytes bytes to set aside, 0 for none
     * @param messages lines that Xen prints while it looks for it
     */
    public record Chosen(long bytes, List<String> messages) {

        public Chosen {
            messages = List.copyOf(messages);
        }
    }

    public CrashkernelOption {
        ranges = List.copyOf(ranges);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the occurrences of the option in order; they share one state, and a syntax error undoes nothing.
     *
     * @param values the values as {@link CommandLine#customValues} gives them
     */
    public static CrashkernelOption parse(List<String> values) {
        CrashkernelOption state = NONE;
        for (String value : values) {
            state = new CrashkernelParser(value, state).parse();
        }
        return state;
    }

    /** Whether Xen is to find a place; meaningless while the size is 0. */
    public boolean isPlacedByXen() {
        return start == 0;
    }

    /**
     * The size for a machine with this much RAM (boot spec 3.2): the size given outright, else that of the first range
     * that covers the machine and is smaller than its RAM. A range of size 0 ends the search.
     *
     * @param ramBytes bytes of whole RAM pages in the permanent map
     */
    public Chosen sizeFor(long ramBytes) {
        List<String> messages = new ArrayList<>();
        if (size != 0) {
            return new Chosen(size, messages);
        }
        for (Range range : ranges) {
            if (range.size() == 0) {
                break;
            }
            if (range.covers(ramBytes)) {
                if (Long.compareUnsigned(range.size(), ramBytes) < 0) {
                    return new Chosen(range.size(), messages);
                }
                messages.add("crashkernel: invalid size");
            }
        }
        return new Chosen(0, messages);
    }
}
