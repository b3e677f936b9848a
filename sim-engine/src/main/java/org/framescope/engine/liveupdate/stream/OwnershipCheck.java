package org.framescope.engine.liveupdate.stream;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;

/** Makes the set of all frames in use, and finds frames that have two owners or lie where they must not. */
final class OwnershipCheck {

    private final FrameRange region;
    private final StreamFindings findings;
    private final List<FramesInUse.Owned> owned = new ArrayList<>();

    OwnershipCheck(FrameRange region, StreamFindings findings) {
        this.region = region;
        this.findings = findings;
    }

    /** All frames of domains, M2P and stream; boot memory must have none of them. */
    FrameSpans inUse(List<Domain> domains, FrameSpans m2p, FrameSpans stream, FrameSpans bootmem) {
        owned.addAll(FramesInUse.parts(domains));
        owned.add(new FramesInUse.Owned("M2P", m2p));
        owned.forEach(this::checkRegion);
        owned.add(new FramesInUse.Owned("live update stream", stream));
        FrameSpans inUse =
                FramesInUse.union(owned.stream().map(FramesInUse.Owned::frames).toList(), this::shared);
        for (int i = 0; i < bootmem.size(); i++) {
            inUse.forEachIn(bootmem.start(i), bootmem.end(i), this::inBootmem);
        }
        return inUse;
    }

    /** What must survive may not lie in the region (spec 2.2). */
    private void checkRegion(FramesInUse.Owned part) {
        FrameSpans.Builder inside = new FrameSpans.Builder();
        part.frames().forEachIn(region.start(), region.end(), inside::add);
        FrameSpans frames = inside.build();
        if (!frames.isEmpty()) {
            findings.endangered(
                    "stream.frames-in-region",
                    new FrameRange(frames.start(0), frames.end(0)),
                    part.owner(),
                    "%s frames of %s lie in the region, the first one at MFN %s: the next Xen uses them as its own.",
                    Shown.count(frames.frames()),
                    part.owner(),
                    Shown.mfn(frames.start(0)));
        }
    }

    private void shared(long start, long end, int oneOwner, int otherOwner) {
        String one = owned.get(oneOwner).owner();
        String other = owned.get(otherOwner).owner();
        if (start == region.start() && end == start + 1) {
            // the breadcrumb was written over a page that should not have been in the region: only that page is lost
            findings.endangered(
                    "stream.frames-shared",
                    new FrameRange(start, end),
                    one,
                    "The breadcrumb lies in the page at MFN %s, which belongs to %s.",
                    Shown.mfn(start),
                    one);
            return;
        }
        findings.broken(
                "stream.frames-shared",
                new FrameRange(start, end),
                one,
                "The MFNs %s to %s belong to %s and to %s.",
                Shown.mfn(start),
                Shown.mfn(end - 1),
                one,
                other);
    }

    private void inBootmem(long start, long end) {
        findings.broken(
                "stream.bootmem-in-use",
                new FrameRange(start, end),
                "",
                "The MFNs %s to %s are handed over as boot memory, but are in use.",
                Shown.mfn(start),
                Shown.mfn(end - 1));
    }
}
