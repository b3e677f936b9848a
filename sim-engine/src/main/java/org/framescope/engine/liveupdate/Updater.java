package org.framescope.engine.liveupdate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.RunningXen;
import org.framescope.engine.domains.Domain;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.Host;
import org.framescope.engine.liveupdate.stream.HandedOverState;
import org.framescope.engine.liveupdate.stream.OutOfPagesException;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Progress;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** One update from beginning to end: load, pause, save, kexec, the next boot, restore, resume (spec 2.11). */
final class Updater {

    private final RunningHost old;
    private final XenBuild next;
    private final Strategy strategy;
    private final UpdateOptions options;
    private final Recorder recorder;
    private final UpdateDraft draft;
    private final Progress progress;

    Updater(
            RunningHost old,
            XenBuild next,
            Strategy strategy,
            UpdateOptions options,
            UpdateDraft draft,
            Progress progress) {
        this.old = old;
        this.next = next;
        this.strategy = strategy;
        this.options = options;
        this.draft = draft;
        this.progress = progress;
        recorder = old.recorder();
    }

    /**
     * Runs the update.
     *
     * @param commandLine the first Xen's command line, without what kexec-tools appended before
     * @return the host as it runs on the next Xen, null when it does not; the draft says why
     */
    @Nullable RunningHost run(String commandLine) {
        KexecPlan plan = strategy.load(old.xen(), next, strategy.baseCommandLine(commandLine), options.placement());
        recorder.step(
                UpdateSteps.LOAD,
                plan.image().start() << Units.PAGE_SHIFT,
                plan.image().end() << Units.PAGE_SHIFT);
        recorder.note("The next command line: " + (plan.commandLine().isEmpty() ? "(empty)" : plan.commandLine()));
        plan.findings().forEach(recorder::finding);
        Handover handover = new Handover(old, plan, options);
        draft.handover = handover;
        draft.newImage = plan.image();
        if (plan.isRefused()) {
            return refuse(plan.refusal());
        }
        if (plan.region() != null) {
            RegionRule.check(recorder, plan.region(), options.preserveM2p());
        }
        recorder.step(UpdateSteps.PAUSE, old.domains().running().size());
        try {
            new Saving(handover).run();
        } catch (OutOfPagesException full) {
            return refuse("The heap has no free block of " + Units.size(Units.PAGE_SIZE << full.order())
                    + " for the stream.");
        }
        String refusal = strategy.finishSaving(handover);
        if (!refusal.isEmpty()) {
            return refuse(refusal);
        }
        FrameMap atPause = recorder.map().snapshot();
        draft.framesBefore = Survival.ramFrames(atPause);
        RunningHost running = handOver(handover);
        recorder.guard(null);
        FrameMap now = recorder.map().snapshot();
        draft.lostFrames = Survival.lostFrames(atPause, now, options.preserveM2p());
        draft.framesAfter = Survival.ramFrames(now);
        if (running != null) {
            boolean complete = sameGuests(running);
            draft.outcome = draft.lostFrames == 0 && complete ? Outcome.SURVIVED : Outcome.SCRIBBLED;
        }
        return running;
    }

    /** Whether every domain is there again with the memory that it had; what is not becomes a finding. */
    private boolean sameGuests(RunningHost running) {
        List<Domain> changed = old.domains().running().stream()
                .filter(domain -> !running.domains()
                        .find(domain.id())
                        .filter(restored -> Survival.isSameGuest(domain, restored))
                        .isPresent())
                .toList();
        if (!changed.isEmpty()) {
            recorder.finding(Finding.violation(
                    "restore.other-guests",
                    changed.size() + " of " + old.domains().running().size()
                            + " domains are missing or have other memory than before, the first is d"
                            + changed.getFirst().id() + ".",
                    "What the next Xen read is not what the old one saved, or there was no memory for it."));
        }
        return changed.isEmpty()
                && running.domains().running().size() == old.domains().running().size();
    }

    private @Nullable RunningHost refuse(String why) {
        recorder.step(UpdateSteps.REFUSE);
        recorder.note(why);
        recorder.finding(Finding.warning(
                "update.refused", why, "The hypercall fails before anything has happened, and the guests run on."));
        draft.outcome = Outcome.REFUSED;
        return null;
    }

    private void chapter(String title) {
        progress.reached(title, Progress.UNKNOWN);
        recorder.chapter(title);
    }

    /** Past the point of no return. */
    private @Nullable RunningHost handOver(Handover handover) {
        handover.preserved = PreservedFrames.of(recorder.map(), options.preserveM2p());
        PreservedFrames guard = new PreservedFrames(recorder, handover.preserved, handover.contents);
        recorder.guard(guard);
        FrameRange image = handover.plan.image();
        recorder.step(UpdateSteps.COPY_IMAGE, image.start() << Units.PAGE_SHIFT, image.end() << Units.PAGE_SHIFT);
        recorder.assign(image, FrameUse.XEN_IMAGE);
        old.xen().heap().abandon();
        FrameRange rest = handover.plan.rest();
        if (rest != null) {
            recorder.step(UpdateSteps.COPY_REST, rest.start() << Units.PAGE_SHIFT, rest.end() << Units.PAGE_SHIFT);
            recorder.assign(rest, FrameUse.BOOT_MODULE);
        }
        strategy.leaveWord(handover);
        if (handover.breadcrumb != null) {
            guard.keep(handover.breadcrumb);
        }
        chapter("Xen #" + (draft.number + 1) + " boots");
        Host host = old.xen().host().takenOver(handover.plan.commandLine(), handover.plan.imageAt());
        draft.newRegion = HostMemoryMap.region(host, next);
        StateReader reader = new StateReader(handover, strategy, guard, HostMemoryMap.ram(host), draft.newRegion);
        RunningXen xen = BootSequence.takeOver(host, next, reader);
        guard.reportRest();
        if (xen == null) {
            draft.outcome = Outcome.DIED;
            return null;
        }
        draft.newXen = xen;
        countPlugged();
        chapter("Guests on Xen #" + (draft.number + 1));
        HandedOverState state = reader.state();
        if (state == null) {
            loseGuests();
            return null;
        }
        draft.state = state;
        new RegionRule(xen, recorder).apply(options.keepRegionFree());
        Restoring restoring = new Restoring(xen, state, recorder, guard.scribbledFrames() > 0);
        RunningHost running = restoring.run();
        recorder.guard(null);
        FrameSpans stream = state.streamFrames();
        restoring.freeStream(handover.inUseList == null ? stream : stream.with(handover.inUseList));
        recorder.step(UpdateSteps.RESUME, running.domains().running().size());
        return running;
    }

    private void countPlugged() {
        long[] lastEnd = {-1};
        Set<FrameUse> free = EnumSet.of(FrameUse.HEAP_FREE);
        recorder.map().forEachRun(0, recorder.map().end(), free, (start, end, state, since) -> {
            draft.pluggedFrames += end - start;
            draft.pluggedBlocks += end - start >> FrameState.order(state);
            if (start != lastEnd[0]) {
                draft.pluggedRanges++;
            }
            lastEnd[0] = end;
        });
    }

    /** A Xen of before the hand-over goes on as after power-on, and finds nothing to start. */
    private void loseGuests() {
        recorder.step(UpdateSteps.NO_STATE);
        recorder.detail(new Failure(
                Failure.Kind.PANIC,
                "dom0 kernel not specified. Check bootloader configuration",
                "Without handed-over state there must be a dom0 kernel.",
                List.of(
                        next.title() + " does not look for a stream.",
                        "A live update loads no modules.",
                        "The guests' memory is still there in part, but nobody knows any more whose it is.")));
        draft.outcome = Outcome.DIED;
    }
}
