package org.framescope.app.shell;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.BackgroundJob.Teller;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.scenario.Scenario;
import org.framescope.app.scenario.SimulatedBoot;
import org.framescope.app.scenario.Simulator;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.recording.Progress;

/**
 * Runs a scenario beside the window's thread and tells how far it is. Where a long workload lies ahead, the boot before it
 * is there in a moment, and is shown first.
 */
final class ScenarioRun {

    /** Where a boot goes that is the beginning of what is computed. */
    @FunctionalInterface
    interface Beginning {
        /** Called beside the window's thread. */
        void isThere(SimulatedBoot boot, Teller teller);
    }

    private final Simulator simulator;
    private final LiveUpdates updates;
    private final Beginning beginning;

    ScenarioRun(Simulator simulator, LiveUpdates updates, Beginning beginning) {
        this.simulator = simulator;
        this.updates = updates;
        this.beginning = beginning;
    }

    /**
     * Runs a scenario from power-on to its end.
     *
     * @throws CancellationException when nobody wants to know any more
     */
    UpdateResult run(UpdateScenario scenario, Teller teller) {
        Workload workload = scenario.workload();
        boolean isLong = workload != null && workload.isLong();
        if (isLong) {
            beginning.isThere(simulator.simulate(new Scenario(null, scenario.host(), scenario.first(), null)), teller);
        }
        return updates.run(scenario, new Watch(scenario.name(), isLong ? "busy.rest" : "busy.part", teller::say));
    }

    /** Says each whole percent once. */
    private static final class Watch implements Progress {

        private final String name;
        private final String text;
        private final Consumer<String> say;
        private String said = "";

        Watch(String name, String text, Consumer<String> say) {
            this.name = name;
            this.text = text;
            this.say = say;
        }

        @Override
        public void reached(String part, double share) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("nobody waits for " + name);
            }
            String words = Double.isNaN(share)
                    ? Texts.get(text, name, part)
                    : Texts.get(text + ".percent", name, part, Integer.toString((int) (100 * share)));
            if (!words.equals(said)) {
                said = words;
                say.accept(words);
            }
        }
    }
}
