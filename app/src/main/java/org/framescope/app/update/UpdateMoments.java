package org.framescope.app.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.framescope.app.export.StepLook;
import org.framescope.app.export.StepLooks;
import org.framescope.app.i18n.Texts;
import org.framescope.app.map.MapOutline;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.liveupdate.Knowledge;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.recording.Finding;
import org.framescope.engine.recording.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Says of every step of a live update how things stand after it. */
final class UpdateMoments {

    private final OpenedUpdate opened;
    private final Generations generations;

    /** Violations that are about frames, by step, and those frames. */
    private final List<Finding> violations;

    private final List<FrameRange> brokenFrames;
    private final boolean numbersAreInOrder;

    /** The domains that wait for an owner in an update, by its number; threads may ask at once. */
    private final Map<Integer, List<Integer>> waiting = new ConcurrentHashMap<>();

    UpdateMoments(OpenedUpdate opened) {
        this.opened = opened;
        generations = new Generations(opened.result());
        List<Finding> findings = opened.result().findings();
        violations = findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION && finding.frames() != null)
                .toList();
        brokenFrames = violations.stream().map(Finding::frames).toList();
        numbersAreInOrder =
                findings.stream().noneMatch(finding -> finding.rule().equals("domain.refused"));
    }

    /** @param map memory after the step */
    UpdateMoment at(int step, FrameMap map) {
        int number = generations.at(step);
        Update update = generations.updateAt(step);
        boolean under = update != null && step <= update.lastStep();
        Knowledge knowledge = under ? update.knowledgeAt(step) : Knowledge.everything(step);
        return new UpdateMoment(
                step,
                Generations.name(number),
                generations.build(number),
                update,
                knowledge,
                opened.ramFrames(),
                pause(update == null ? firstUpdate() : update, guests(update, knowledge, step, map), step),
                update == null ? List.of() : domains(update, knowledge),
                broken(step),
                outlines(number));
    }

    /** What lies over the map after each step. */
    StepLooks looks() {
        return (step, map) -> {
            UpdateMoment at = at(step, map);
            return new StepLook(at.veil(), at.broken(), at.outlines());
        };
    }

    /** What the clock is set for before any update has begun. */
    private @Nullable Update firstUpdate() {
        List<Update> updates = opened.result().updates();
        return updates.isEmpty() ? null : updates.getFirst();
    }

    private static GuestState guests(@Nullable Update update, Knowledge knowledge, int step, FrameMap map) {
        if (update != null && update.outcome() == Outcome.DIED && step >= update.lastStep()) {
            return GuestState.LOST;
        }
        if (knowledge.guestsPaused()) {
            return GuestState.PAUSED;
        }
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        return frames[FrameUse.DOMAIN.ordinal()] > 0 ? GuestState.RUNNING : GuestState.NONE;
    }

    private PauseReading pause(@Nullable Update update, GuestState guests, int step) {
        if (update == null) {
            return PauseReading.none(guests);
        }
        PauseClock clock = opened.clocks().get(opened.result().updates().indexOf(update));
        return PauseReading.of(clock, update.pause(), guests, step);
    }

    private List<DomainRow> domains(Update update, Knowledge now) {
        List<DomainRow> rows = new ArrayList<>();
        for (int id : waiting.computeIfAbsent(update.number(), number -> waitingIn(update))) {
            rows.add(new DomainRow(id, nameOf(id), !now.ownerless().contains(id)));
        }
        return rows;
    }

    /** All domains that wait for an owner in the course of an update; most steps of one just take one away. */
    private static List<Integer> waitingIn(Update update) {
        var ids = new TreeSet<Integer>();
        int before = 0;
        for (Knowledge known : update.knowledge()) {
            if (known.ownerless().size() > before) {
                ids.addAll(known.ownerless());
            }
            before = known.ownerless().size();
        }
        return List.copyOf(ids);
    }

    /** Domains get their numbers in the order in which they are asked for. */
    private String nameOf(int id) {
        List<DomainSpec> asked = opened.result().scenario().domains();
        String name = id < asked.size() && numbersAreInOrder ? asked.get(id).name() : "";
        return name.isEmpty() || name.equals("dom" + id) ? "dom" + id : "dom" + id + "  " + name;
    }

    private List<FrameRange> broken(int step) {
        int found = 0;
        while (found < violations.size() && violations.get(found).step() <= step) {
            found++;
        }
        return brokenFrames.subList(0, found);
    }

    private List<MapOutline> outlines(int number) {
        List<MapOutline> outlines = new ArrayList<>();
        FrameRange image = generations.image(number);
        if (image != null) {
            outlines.add(new MapOutline(Generations.name(number), image));
        }
        FrameRange region = generations.region(number);
        if (region != null) {
            outlines.add(new MapOutline(Texts.get("map.region"), region));
        }
        return List.copyOf(outlines);
    }
}
