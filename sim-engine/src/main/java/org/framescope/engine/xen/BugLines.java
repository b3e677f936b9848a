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

    /** What Xen prints for an assertion at a line. */
    public static String message(int line) {
        return line == 0 ? "Xen BUG at page_alloc.c" : "Xen BUG at page_alloc.c:" + line;
    }
}
