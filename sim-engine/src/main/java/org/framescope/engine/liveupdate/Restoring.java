package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainRefused;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.domains.Domains;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Recorder;

/** The new Xen makes the domains anew from what it read, in passes over all of them (spec 3, restore passes). */
final class Restoring {

    private final RunningXen xen;
    private final HandedOverState state;
    private final Recorder recorder;
    private final boolean scribbled;

    /**
     * @param scribbled whether preserved frames were overwritten before, so that owners must be looked at
     */
    Restoring(RunningXen xen, HandedOverState state, Recorder recorder, boolean scribbled) {
        this.xen = xen;
        this.state = state;
        this.recorder = recorder;
        this.scribbled = scribbled;
    }

    RunningHost run() {
        Domains domains = new Domains(RunningHost.memoryOf(xen, recorder));
        for (Domain read : state.domains()) {
            recorder.step(UpdateSteps.CREATE_DOMAIN, read.id(), Domains.ownPages(read.spec()));
            create(domains, read);
        }
        for (Domain domain : state.domains()) {
            own(domain);
        }
        for (Domain domain : state.domains()) {
            if (domain.spec().type() == DomainType.PV) {
                recorder.step(UpdateSteps.TYPE_PAGES, domain.id(), tablePages(domain));
            }
        }
        recorder.step(UpdateSteps.RESTORE_REST, state.domains().size());
        return new RunningHost(xen, domains, recorder);
    }

    private void create(Domains domains, Domain read) {
        try {
            domains.restore(read);
        } catch (DomainRefused refused) {
            recorder.finding(Finding.violation(
                    "restore.no-memory",
                    "d" + read.id() + " " + read.spec().name() + " is lost: " + refused.getMessage() + ".",
                    "Its pages are in place, but there is no memory for its structures."));
        }
    }

    /** The marked pages get their owner back. On the map they never lost it. */
    private void own(Domain domain) {
        long ranges = 0;
        long pages = 0;
        for (FrameSpans frames : domain.frames().values()) {
            ranges += frames.size();
            pages += frames.frames();
        }
        recorder.step(UpdateSteps.OWN_PAGES, domain.id(), ranges, pages);
        if (scribbled) {
            domain.frames().forEach((part, frames) -> lookForTaken(domain, part, frames));
        }
    }

    private void lookForTaken(Domain domain, DomainPart part, FrameSpans frames) {
        int own = FrameState.ofDomain(part.use(), domain.id());
        FrameSpans.Builder builder = new FrameSpans.Builder();
        for (int i = 0; i < frames.size(); i++) {
            recorder.map().forEachRun(frames.start(i), frames.end(i), (start, end, now, since) -> {
                if (now != own) {
                    builder.add(start, end);
                }
            });
        }
        FrameSpans taken = builder.build();
        if (!taken.isEmpty()) {
            recorder.finding(Finding.violation(
                            "restore.page-taken",
                            Units.size(taken.frames() << Units.PAGE_SHIFT) + " of d" + domain.id() + " ("
                                    + part.use().label() + ") belong to somebody else already.",
                            "They were given away before their owner was known.",
                            "The real Xen stops here, or goes on with two users of one page.")
                    .about(taken.ranges().getFirst(), "dom" + domain.id()));
        }
    }

    static long tablePages(Domain domain) {
        long pages = 0;
        for (DomainPart part :
                List.of(DomainPart.L1_TABLE, DomainPart.L2_TABLE, DomainPart.L3_TABLE, DomainPart.L4_TABLE)) {
            pages += domain.frames(part).frames();
        }
        return pages;
    }

    /** Those pages of stream and lists that are still there become ordinary memory. */
    void freeStream(FrameSpans frames) {
        FrameSpans.Builder intact = new FrameSpans.Builder();
        for (int i = 0; i < frames.size(); i++) {
            recorder.map().forEachRun(frames.start(i), frames.end(i), (start, end, now, since) -> {
                if (FrameState.use(now) == FrameUse.LU_STREAM) {
                    intact.add(start, end);
                }
            });
        }
        FrameSpans free = intact.build();
        recorder.step(UpdateSteps.FREE_STREAM, free.frames());
        RunningHost.memoryOf(xen, recorder).free(free);
    }
}
