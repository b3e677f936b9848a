package org.framescope.engine.domains;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.framescope.engine.frames.FrameSpans;

/**
 * A domain and the frames that belong to it, at one moment.
 *
 * @param id domain number, 0 for dom0
 * @param spec what was asked for; ballooning changes {@link DomainPart#RAM}, not this
 * @param frames the frames of each part; parts without frames are left out
 */
public record Domain(int id, DomainSpec spec, Map<DomainPart, FrameSpans> frames) {

    public Domain {
        Map<DomainPart, FrameSpans> copy = new EnumMap<>(DomainPart.class);
        copy.putAll(frames);
        // in the order of the parts: that of Map.copyOf would be another one in each process
        frames = Collections.unmodifiableMap(copy);
    }

    /** Frames of a part; none where the domain has no such part. */
    public FrameSpans frames(DomainPart part) {
        return frames.getOrDefault(part, FrameSpans.NONE);
    }
}
