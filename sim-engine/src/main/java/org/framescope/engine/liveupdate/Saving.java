package org.framescope.engine.liveupdate;

import java.util.EnumSet;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.liveupdate.stream.LuRecord;
import org.framescope.engine.liveupdate.stream.OutOfPagesException;
import org.framescope.engine.liveupdate.stream.StreamWriter;
import org.framescope.engine.liveupdate.stream.WrittenStream;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenVersion;

/** The old Xen writes down what the next one must know: the only part of an update that can still fail (spec 2.6). */
final class Saving {

    private final Handover handover;
    private final Recorder recorder;
    private final RunningXen xen;

    Saving(Handover handover) {
        this.handover = handover;
        recorder = handover.old.recorder();
        xen = handover.old.xen();
    }

    void run() throws OutOfPagesException {
        StreamWriter writer = new StreamWriter(handover.contents, new HeapPages(xen));
        FrameSpans m2p = handover.options.preserveM2p() ? framesOf(FrameUse.M2P) : FrameSpans.NONE;
        recorder.step(UpdateSteps.SAVE_GLOBAL, m2p.frames());
        XenVersion version = xen.build().version();
        writer.append(new LuRecord.Version(version.major(), version.minor()));
        writer.append(new LuRecord.M2p(m2p));
        writer.append(new LuRecord.BootmemRegion(oldFrametable()));
        for (Domain domain : handover.old.domains().running()) {
            save(writer, domain);
        }
        WrittenStream written = writer.end();
        handover.stream = written;
        recorder.step(UpdateSteps.SAVE_END, written.bytes(), written.list().frames());
    }

    private void save(StreamWriter writer, Domain domain) throws OutOfPagesException {
        long ranges = 0;
        long pages = 0;
        for (DomainPart part : DomainPart.values()) {
            if (part.mustSurvive()) {
                ranges += domain.frames(part).size();
                pages += domain.frames(part).frames();
            }
        }
        recorder.step(UpdateSteps.SAVE_DOMAIN, domain.id(), ranges, pages);
        handover.ranges += ranges;
        handover.pages += pages;
        writer.domain(domain);
    }

    /** Memory of the old frametable outside the region: the next Xen may use it as it likes (spec 3, memory rule 3). */
    private FrameSpans oldFrametable() {
        FrameRange region = handover.plan.region();
        FrameSpans.Builder frames = new FrameSpans.Builder();
        FrameSpans table = framesOf(FrameUse.FRAMETABLE);
        for (int i = 0; i < table.size(); i++) {
            if (region == null || !region.overlaps(new FrameRange(table.start(i), table.end(i)))) {
                frames.add(table.start(i), table.end(i));
            }
        }
        return frames.build();
    }

    private FrameSpans framesOf(FrameUse use) {
        return recorder.map().framesOf(0, recorder.map().end(), EnumSet.of(use));
    }
}
