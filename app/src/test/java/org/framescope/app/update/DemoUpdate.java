package org.framescope.app.update;

import static org.framescope.engine.recording.StepKind.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameSpans;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.frames.Units;
import org.framescope.engine.liveupdate.Knowledge;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateFigures;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.liveupdate.pause.PauseWork;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Phase;
import org.framescope.engine.recording.Recorder;
import org.framescope.engine.recording.StepKind;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** A live update written by hand: a few steps of each part, on the demo PC with three domains. */
public final class DemoUpdate {

    static final FrameRange IMAGE = new FrameRange(0xbfa00, 0xbfdb9);
    static final FrameRange NEW_IMAGE = new FrameRange(0xbfa00, 0xbfe00);
    static final FrameRange REGION = new FrameRange(0xafa00, 0xbfa00);
    private static final FrameRange LOW = new FrameRange(0x100, 0xbffe0);
    private static final FrameRange HIGH = new FrameRange(0x100000, 0x240000);
    static final FrameRange SCRIBBLED = new FrameRange(0x130000, 0x130008);

    /** Domains, by number. */
    static final List<FrameRange> DOMAINS = List.of(
            new FrameRange(0x1000, 0x20000), new FrameRange(0x120000, 0x1a0000), new FrameRange(0x1c0000, 0x200000));

    private static final Phase BOOT = new Phase("memory-map", "Memory map", "Xen learns what memory there is.");
    private static final Phase TABLE = new Phase("frametable", "Frametable", "An entry for each frame of the host.");
    private static final Phase PLUG = new Phase("plugging", "Plugging", "The rest of memory is plugged in.");
    private static final Phase GUESTS = new Phase("domains", "Domains", "Domains are created.");
    private static final Phase TRIGGER = new Phase("update-trigger", "Trigger", "The update begins.");
    private static final Phase SAVE = new Phase("update-save", "Save", "The old Xen writes the stream.");
    private static final Phase KEXEC = new Phase("update-kexec", "Kexec", "There is no way back.");
    private static final Phase RESTORE = new Phase("update-restore", "Restore", "Domains are made anew.");
    private static final Phase RESUME = new Phase("update-resume", "Resume", "The domains run again.");

    private final Recorder recorder = new Recorder(0x240000);
    private final List<Update> updates = new ArrayList<>();
    private final List<Knowledge> knowledge = new ArrayList<>();
    private final List<XenBuild> next = new ArrayList<>();

    private DemoUpdate() {}

    /** The part of the pause that a phase of this recording belongs to, null for none. */
    static PausePhase pausePhase(Phase phase) {
        return switch (phase.id()) {
            case "update-trigger" -> PausePhase.QUIESCE;
            case "update-save" -> PausePhase.SAVE;
            case "update-kexec" -> PausePhase.KEXEC;
            case "memory-map" -> PausePhase.BOOT;
            case "frametable" -> PausePhase.FRAMETABLE;
            case "plugging" -> PausePhase.PLUG;
            case "update-restore" -> PausePhase.RESTORE;
            case "update-resume" -> PausePhase.RESUME;
            default -> null;
        };
    }

    /** A number of updates one after the other, all of which go well but for a scribble in the first. */
    public static UpdateResult result(int generations) {
        var demo = new DemoUpdate();
        demo.boot();
        demo.createDomains();
        for (int i = 1; i <= generations; i++) {
            demo.update(i);
        }
        return demo.finish();
    }

    private static StepKind kind(String id, Phase phase, String title) {
        return StepKind.of(id, phase, title, "lu_" + id.replace('-', '_'), "Because it comes next.");
    }

    private void boot() {
        recorder.chapter("Xen #1 boots");
        recorder.step(kind("e820", BOOT, "Take the firmware's memory map"));
        recorder.assign(new FrameRange(0, 0x100), FrameUse.LOW_MEMORY);
        recorder.assign(LOW, FrameUse.NOT_PLUGGED);
        recorder.assign(new FrameRange(0xbffe0, 0xc0000), FrameUse.RESERVED);
        recorder.assign(HIGH, FrameUse.NOT_PLUGGED);
        recorder.assign(IMAGE, FrameUse.XEN_IMAGE);
        recorder.step(kind("table", TABLE, "Frametable"));
        recorder.assign(new FrameRange(0xb0000, 0xb4000), FrameUse.FRAMETABLE);
        recorder.step(kind("plug", PLUG, "Plug the rest in"));
        recorder.assign(LOW.start(), REGION.start(), FrameState.ofFreeBlock(18));
        recorder.assign(HIGH.start(), HIGH.end(), FrameState.ofFreeBlock(18));
    }

    private void createDomains() {
        recorder.chapter("Guests on Xen #1");
        StepKind create = StepKind.of(
                "create",
                GUESTS,
                "Domain {id} is created",
                "domain_create",
                "The toolstack asks.",
                figure("id", Unit.COUNT));
        for (int id = 0; id < DOMAINS.size(); id++) {
            FrameRange range = DOMAINS.get(id);
            recorder.step(create, id);
            recorder.assign(range.start(), range.end(), FrameState.ofDomain(FrameUse.DOMAIN, id));
            recorder.assign(
                    range.start() + 0x100, range.start() + 0x500, FrameState.ofDomain(FrameUse.DOMAIN_PAGE_TABLE, id));
            recorder.assign(range.end(), range.end() + 0x10, FrameState.ofDomain(FrameUse.SHARED, id));
        }
    }

    private void update(int number) {
        XenBuild from = next.isEmpty() ? first() : next.getLast();
        XenBuild to = XenBuilds.find("xen-4.14-dev+live-update-v3").orElseThrow();
        next.add(to);
        knowledge.clear();
        recorder.chapter("Hand-over to Xen #" + (number + 1));
        recorder.step(kind("load", TRIGGER, "kexec loads the next Xen"));
        int firstStep = recorder.stepNumber();
        recorder.step(kind("pause", TRIGGER, "3 domains are paused"));
        know(true, FrameSpans.NONE, Set.of());
        recorder.step(kind("save", SAVE, "State of all domains"));
        recorder.assign(new FrameRange(0x30000, 0x30800), FrameUse.LU_STREAM);
        recorder.step(kind("copy-image", KEXEC, "The next image is copied into place"));
        recorder.assign(NEW_IMAGE, FrameUse.XEN_IMAGE);
        FrameSpans low = FrameSpans.of(List.of(new FrameRange(LOW.start(), REGION.start())));
        know(true, FrameSpans.of(List.of(new FrameRange(LOW.start(), REGION.start()), HIGH)), Set.of(0, 1, 2));
        recorder.step(kind("breadcrumb", KEXEC, "The breadcrumb is written"));
        recorder.assign(new FrameRange(REGION.start(), REGION.start() + 1), FrameUse.LU_BREADCRUMB);
        recorder.chapter("Xen #" + (number + 1) + " boots");
        recorder.step(kind("e820", BOOT, "Take the firmware's memory map"));
        recorder.assign(REGION.start() + 1, REGION.end(), FrameState.of(FrameUse.BOOT_FREE));
        for (int i = 0; i < 4; i++) {
            recorder.step(kind("table", TABLE, "Frametable block"));
            recorder.assign(0xb0000 + 0x1000L * i, 0xb1000 + 0x1000L * i, FrameState.of(FrameUse.FRAMETABLE));
            if (number == 1 && i == 2) {
                recorder.finding(Finding.violation(
                                "scribble",
                                "The frametable was laid over 8 pages of dom1.",
                                "The page was in the region.",
                                "The rule that keeps the region free was off.")
                        .about(SCRIBBLED, "dom1"));
            }
        }
        recorder.step(kind("plug", PLUG, "Plug the memory above 4 GiB in"));
        know(true, low, Set.of(0, 1, 2));
        recorder.step(kind("plug", PLUG, "Plug the rest in"));
        know(true, FrameSpans.NONE, Set.of(0, 1, 2));
        recorder.chapter("Guests on Xen #" + (number + 1));
        StepKind own = StepKind.of(
                "own", RESTORE, "d{id} owns its pages again", "lu_own", "Pass 1.", figure("id", Unit.COUNT));
        Set<Integer> ownerless = new TreeSet<>(Set.of(0, 1, 2));
        for (int id = 0; id < DOMAINS.size(); id++) {
            recorder.step(own, id);
            ownerless.remove(id);
            know(true, FrameSpans.NONE, ownerless);
        }
        recorder.finding(Finding.note("restore.done", "All domains have their pages again."));
        recorder.step(kind("resume", RESUME, "3 domains run again"));
        know(false, FrameSpans.NONE, Set.of());
        updates.add(update(number, from, to, firstStep));
    }

    private Update update(int number, XenBuild from, XenBuild to, int firstStep) {
        var work = new PauseWork(PauseRates.defaults())
                .add("quiesce-domain", 3)
                .add("save-domain", 3)
                .add("kexec-once", 1)
                .add("boot-once", 1)
                .add("frametable-wipe", 0.0625)
                .add("pass-once", 1)
                .add("plug-range", 3)
                .add("plug-page-by-orders", 1 << 20)
                .add("own-page", 0x120000)
                .add("resume-domain", 3);
        return new Update(
                number,
                from,
                to,
                number == 1 ? Outcome.SCRIBBLED : Outcome.SURVIVED,
                firstStep,
                recorder.stepNumber(),
                number == 1 ? IMAGE : NEW_IMAGE,
                NEW_IMAGE,
                REGION,
                REGION,
                new UpdateFigures(0, 0, 0, 0, 0, 0, 0, 3, 1, REGION.bytes(), 0, 0, 0, 0, 0),
                work.budget(),
                knowledge);
    }

    private void know(boolean paused, FrameSpans outOfReach, Set<Integer> ownerless) {
        knowledge.add(new Knowledge(recorder.stepNumber(), paused, outOfReach, ownerless));
    }

    private static XenBuild first() {
        return XenBuilds.find("xen-4.14-dev+live-update-v1").orElseThrow();
    }

    private static DomainSpec domain(String name, FrameRange frames) {
        return new DomainSpec(name, DomainType.PVH, frames.bytes(), 2, false, DomainSpec.ANY_NODE);
    }

    private UpdateResult finish() {
        var scenario = new UpdateScenario(
                "Demo update",
                "How a host of 8 GiB goes from one Xen to the next",
                DemoBoot.host("liveupdate=" + (REGION.bytes() / Units.MIB) + "M"),
                first(),
                next,
                List.of(
                        domain("dom0", DOMAINS.get(0)),
                        domain("web", DOMAINS.get(1)),
                        domain("database", DOMAINS.get(2))),
                null,
                StrategyKind.RESERVED_REGION,
                UpdateOptions.DEFAULT,
                PauseRates.defaults(),
                null);
        return new UpdateResult(
                scenario,
                recorder.finish(),
                updates,
                updates.stream()
                        .map(Update::outcome)
                        .reduce(Outcome.SURVIVED, (a, b) -> a == Outcome.SURVIVED ? b : a));
    }
}
