package org.framescope.engine.xen;

/**
 * Where the assertions of the boot allocator stand in {@code page_alloc.c}, for the message that Xen prints; 0 where
 * the line of a build is not known.
 *
 * @param overlap a range given to the allocator overlaps one that it has
 * @param listFull the list has no room for one more range
 * @param listEmpty memory is asked for before there is any
 * @param nothingFits no range holds what is asked for
 */
public record BugLines(int overlap, int listFull, int listEmpty, int nothingFits) {

    private static final String UNKNOWN_LINE = "Xen BUG at page_alloc.c";

    /** What Xen prints for an assertion at a line. */
    public static String message(int line) {
        return line == 0 ? UNKNOWN_LINE : UNKNOWN_LINE + ":" + line;
    }

    /** Whether Xen's own text is the predicted message; where the build's line is not known, any line will do. */
    public static boolean isMessage(String predicted, String printed) {
        return predicted.equals(printed)
                || predicted.equals(UNKNOWN_LINE) && printed.matches("Xen BUG at (common/)?page_alloc\\.c:\\d+");
    }
}
