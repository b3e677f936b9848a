package org.framescope.engine.liveupdate.scenario;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.recording.Failure;
import org.framescope.engine.recording.Finding;

/** Compares how a run ended with how its scenario says that it should. */
public final class ExpectationCheck {

    private ExpectationCheck() {}

    /** What is otherwise than expected, a sentence each; empty when all is as it should be. */
    public static List<String> differences(Expectation expected, UpdateResult result) {
        List<String> differences = new ArrayList<>();
        if (expected.outcome() != result.outcome()) {
            differences.add("The outcome should be " + Names.of(expected.outcome()) + ", and is "
                    + Names.of(result.outcome()) + ".");
        }
        for (String rule : expected.findings()) {
            if (result.findings().stream().map(Finding::rule).noneMatch(rule::equals)) {
                differences.add("There should be a finding of the rule " + rule + ", and is none.");
            }
        }
        Failure failure = result.failure();
        String message = failure == null ? "" : failure.message();
        if (!expected.message().equals(message)) {
            differences.add("Xen should say \"" + expected.message() + "\", and says \"" + message + "\".");
        }
        return differences;
    }
}
