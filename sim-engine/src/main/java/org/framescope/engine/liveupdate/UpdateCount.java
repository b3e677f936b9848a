package org.framescope.engine.liveupdate;

import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.BootUse;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.domains.DomainPart;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.Bootscrub;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.liveupdate.pause.PauseWork;
import org.framescope.engine.liveupdate.stream.WrittenStream;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Counts what an update did, and what the guests had to wait for. */
final class UpdateCount {

    private final UpdateDraft draft;
    private final UpdateScenario scenario;
    private final Recording recording;

    private long regionUsedFrames;
    private long frametableFrames;

    private UpdateCount(UpdateDraft draft, UpdateScenario scenario, Recording recording) {
        this.draft = draft;
        this.scenario = scenario;
        this.recording = recording;
    }

    /** The update as it is handed out, once its recording is closed. */
    static Update update(UpdateDraft draft, UpdateScenario scenario, Recording recording) {
        UpdateCount count = new UpdateCount(draft, scenario, recording);
        count.countAllocations();
        Handover handover = draft.handover;
        return new Update(
                draft.number,
                draft.oldXen.build(),
                draft.next,
                draft.outcome,
                draft.firstStep,
                draft.lastStep,
                draft.oldXen.image(),
                draft.newImage,
                draft.oldXen.region(),
                draft.newRegion,
                count.figures(handover),
                draft.outcome == Outcome.REFUSED || handover == null ? PauseBudget.NONE : count.pause(handover),
                KnowledgeLog.of(draft, recording));
    }

    /** Adds up what the new Xen's boot took. */
    private void countAllocations() {
        FrameRange region = draft.newRegion;
        for (int number = draft.firstStep; number <= draft.lastStep; number++) {
            Step step = recording.step(number);
            if (step.detail() instanceof BootEvent.Alloc alloc && alloc.mfn() >= 0) {
                if (alloc.use() == BootUse.FRAMETABLE) {
                    frametableFrames += alloc.pages();
                }
                if (region != null && region.contains(alloc.mfn())) {
                    regionUsedFrames += alloc.pages();
                }
            }
        }
    }

    private int passes() {
        int asked = scenario.options().passes();
        return asked == UpdateOptions.PASSES_OF_STRATEGY
                ? Strategy.of(scenario.strategy()).passes()
                : asked;
    }

    private UpdateFigures figures(@Nullable Handover handover) {
        WrittenStream stream = handover == null ? null : handover.stream;
        FrameRange region = draft.newRegion;
        return new UpdateFigures(
                handover == null ? 0 : handover.preserved.frames(),
                handover == null ? 0 : handover.ranges,
                handover == null ? 0 : handover.preserved.size(),
                draft.next.bootRegions(),
                stream == null ? 0 : stream.bytes(),
                stream == null ? 0 : stream.pages().frames(),
                stream == null ? 0 : stream.records(),
                handover == null ? 0 : handover.old.domains().running().size(),
                passes(),
                region == null ? 0 : region.bytes(),
                regionUsedFrames << Units.PAGE_SHIFT,
                frametableFrames << Units.PAGE_SHIFT,
                draft.pluggedFrames << Units.PAGE_SHIFT,
                draft.framesBefore,
                draft.framesAfter);
    }

    private PauseBudget pause(Handover handover) {
        PauseWork work = new PauseWork(scenario.rates());
        quiesceAndSave(work, handover);
        kexec(work);
        if (draft.outcome != Outcome.DIED) {
            boot(work, handover);
            restore(work, handover);
        }
        return work.budget();
    }

    private void quiesceAndSave(PauseWork work, Handover handover) {
        int domains = handover.old.domains().running().size();
        int vcpus = vcpus(handover);
        work.add("quiesce-domain", domains);
        work.add("quiesce-vcpu", vcpus);
        work.add("save-domain", domains);
        work.add("save-vcpu", vcpus);
        WrittenStream stream = handover.stream;
        if (stream != null) {
            work.add("save-record", stream.records());
            work.add("save-range", handover.ranges);
            work.add("save-stream", gib(stream.bytes()));
        }
    }

    private void kexec(PauseWork work) {
        double image = draft.newImage == null ? 0 : gib(draft.newImage.bytes());
        work.add("kexec-once", 1);
        work.add("kexec-cpu", cpus() - 1);
        work.add("kexec-image", image);
        work.add("kexec-digest", image);
    }

    private void boot(PauseWork work, Handover handover) {
        double ram = gib(draft.framesAfter << Units.PAGE_SHIFT);
        work.add("boot-once", 1);
        work.add("boot-cpu", cpus() - 1);
        work.add("boot-direct-map", ram);
        if (!scenario.options().preserveM2p()) {
            work.add("boot-m2p", ram / 512);
        }
        work.add("frametable-wipe", gib(frametableFrames << Units.PAGE_SHIFT));
        WrittenStream stream = handover.stream;
        int passes = passes();
        work.add("pass-once", passes);
        if (stream != null) {
            work.add("pass-map-page", stream.pages().frames());
            work.add("pass-record", (double) passes * stream.records());
        }
        work.add("pass-range", (double) passes * handover.ranges);
        work.add("mark-page", (double) passes * handover.pages);
        work.add("plug-range", draft.pluggedRanges);
        work.add("plug-block", draft.pluggedBlocks);
        work.add(
                draft.next.nodeMetadata() == XenBuild.NodeMetadata.WHOLE_RANGE
                        ? "plug-page-singly"
                        : "plug-page-by-orders",
                draft.pluggedFrames);
        if (bootscrub() == Bootscrub.ON) {
            work.add("plug-scrub", gib(draft.pluggedFrames << Units.PAGE_SHIFT));
        }
    }

    private void restore(PauseWork work, Handover handover) {
        int domains = handover.old.domains().running().size();
        int vcpus = vcpus(handover);
        work.add("restore-domain", domains);
        work.add("restore-vcpu", vcpus);
        work.add("own-range", handover.ranges);
        work.add("own-page", handover.pages);
        for (Domain domain : handover.old.domains().running()) {
            if (domain.spec().type() == DomainType.PV) {
                work.add("type-page", domain.frames(DomainPart.RAM).frames());
                work.add("type-table", Restoring.tablePages(domain));
            }
        }
        work.add("resume-domain", domains);
        work.add("resume-vcpu", vcpus);
    }

    private Bootscrub bootscrub() {
        RunningXen xen = draft.newXen;
        return xen == null
                ? Bootscrub.IDLE
                : BootSequence.optionsOf(xen.host().commandLine(), xen.build()).bootscrub();
    }

    private int cpus() {
        return draft.oldXen.host().cpus();
    }

    private static int vcpus(Handover handover) {
        return handover.old.domains().running().stream()
                .mapToInt(domain -> domain.spec().vcpus())
                .sum();
    }

    private static double gib(long bytes) {
        return (double) bytes / Units.GIB;
    }
}
