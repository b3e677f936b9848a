package org.framescope.engine.liveupdate.stream;

import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;

/**
 * A stream that lies in memory, ready to be handed over.
 *
 * @param breadcrumb what must be written at the start of the region
 * @param pages the frames of the records
 * @param list the frames of the page list, a power of two
 * @param bytes length of all records with headers and padding
 * @param records number of records, the last one included
 */
public record WrittenStream(Breadcrumb breadcrumb, FrameSpans pages, FrameRange list, long bytes, long records) {}
