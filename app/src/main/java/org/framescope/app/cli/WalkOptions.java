package org.framescope.app.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.app.export.WalkSteps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which steps a walk shows, and how fast. */
final class WalkOptions {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9}|last)");
    private static final int FASTEST_MILLIS = 20;
    private static final int SLOWEST_MILLIS = 10_000;

    @Option(
            names = "--walk",
            paramLabel = "FIRST..LAST",
            description = "Draw these steps one after the other, such as 1..last: as an animated GIF when the name"
                    + " of --out ends with .gif, else as a new folder of numbered PNG files.")
    private @Nullable String range;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of a walk, only every N-th step, and the last; default: ${DEFAULT-VALUE}.")
    private int every = 1;

    @Option(
            names = "--delay",
            paramLabel = "MILLISECONDS",
            defaultValue = "200",
            description = "How long each picture of a GIF is seen, from 20 to 10000; default: ${DEFAULT-VALUE}.")
    private int delay = 200;

    boolean isAsked() {
        return range != null;
    }

    int delayMillis() {
        return delay;
    }

    /** The steps that were asked for, ascending. */
    List<Integer> stepsIn(StepSpan span, CommandLine command) {
        Matcher matcher = RANGE.matcher(String.valueOf(range));
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2).equals("last") ? span.size() : Integer.parseInt(matcher.group(2));
            if (first >= 1 && first <= last && last <= span.size()) {
                return stepsIn(span.before() + first, span.before() + last, command);
            }
        }
        throw new ParameterException(
                command,
                "--walk " + range + ": must be FIRST..LAST with steps from 1 to " + span.size() + ", or FIRST..last");
    }

    private List<Integer> stepsIn(int first, int last, CommandLine command) {
        if (every < 1) {
            throw new ParameterException(command, "--every " + every + ": must be 1 or more");
        }
        if (delay < FASTEST_MILLIS || delay > SLOWEST_MILLIS) {
            throw new ParameterException(
                    command, "--delay " + delay + ": must be from " + FASTEST_MILLIS + " to " + SLOWEST_MILLIS);
        }
        return WalkSteps.every(first, last, every);
    }
}
