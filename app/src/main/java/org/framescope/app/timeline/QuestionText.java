package org.framescope.app.timeline;

import java.util.Optional;
import org.framescope.app.timeline.StepQuestion.Finds;
import org.framescope.app.timeline.StepQuestion.OfKind;
import org.framescope.app.timeline.StepQuestion.OfPhase;
import org.framescope.app.timeline.StepQuestion.Touches;
import org.framescope.app.timeline.StepQuestion.Turn;
import org.framescope.app.timeline.StepQuestion.Turns;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.input.Names;

/** Questions as one line of a file that a person can read, such as {@code frames 0x1000 0x1200}. */
final class QuestionText {

    private static final int HEX = 16;

    private QuestionText() {}

    static String of(StepQuestion question) {
        return switch (question) {
            case Touches touches ->
                "frames 0x" + Long.toHexString(touches.frames().start()) + " 0x"
                        + Long.toHexString(touches.frames().end());
            case Turns turns -> "use " + Names.of(turns.use()) + " " + Names.of(turns.turn());
            case Finds finds -> finds.rule().isEmpty() ? "finding" : "finding " + finds.rule();
            case OfPhase phase -> "phase " + phase.id() + " " + phase.title();
            case OfKind kind -> "kind " + kind.id() + " " + kind.title();
        };
    }

    /** Nothing for a text that is no question, or none that is known any more. */
    static Optional<StepQuestion> parse(String text) {
        String[] parts = text.split(" ", 3);
        if (parts[0].equals("finding")) {
            return Optional.of(new Finds(text.substring(parts[0].length()).strip()));
        }
        if (parts.length < 3) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "frames" -> frames(parts[1], parts[2]);
            case "use" ->
                named(FrameUse.values(), parts[1])
                        .flatMap(use -> named(Turn.values(), parts[2]).map(turn -> new Turns(use, turn)));
            case "phase" -> Optional.of(new OfPhase(parts[1], parts[2]));
            case "kind" -> Optional.of(new OfKind(parts[1], parts[2]));
            default -> Optional.empty();
        };
    }

    private static Optional<StepQuestion> frames(String first, String end) {
        try {
            long from = frame(first);
            long to = frame(end);
            return from >= 0 && from < to ? Optional.of(new Touches(new FrameRange(from, to))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long frame(String text) {
        return text.startsWith("0x") ? Long.parseLong(text.substring(2), HEX) : Long.parseLong(text);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        for (E each : all) {
            if (Names.of(each).equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
