package org.framescope.engine.liveupdate.stream;

import java.util.List;

/**
 * A record of the stream, for display.
 *
 * @param number 1 for the first record
 * @param type name of its type
 * @param origin whether history defined it, in words
 * @param offset of its header in the stream, in bytes
 * @param length of its body in bytes, without padding
 * @param summary what it says, in a line
 */
public record StreamEntry(long number, String type, String origin, long offset, long length, String summary) {

    /**
     * The first records of a stream.
     *
     * @param first as many as were asked for
     * @param total number of records that were read
     */
    public record Listing(List<StreamEntry> first, long total) {
        public Listing {
            first = List.copyOf(first);
        }
    }
}
