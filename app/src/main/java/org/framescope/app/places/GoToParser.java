package org.framescope.app.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.app.i18n.Texts;
import org.framescope.app.places.Reading.Readings;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/**
 * Understands where somebody wants to go: an address, a frame number, a range, a step, or a name. Never fails: what cannot
 * be understood is told in one sentence.
 */
final class GoToParser {

    private static final int LONGEST = 200;

    /** A place and the step at which it is meant, as a place is copied and shared. */
    private static final Pattern AT_STEP = Pattern.compile("(.*?)\\s*@\\s*(?:step)?\\s*([0-9][0-9,_]*)");

    private static final Pattern STEP = Pattern.compile("(?:step|#)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.\\.?|-|–|,\\s|\\bto\\b)\\s*(.+)");
    private static final Pattern BRACKETS = Pattern.compile("([a-z ]*)\\[(.*)[)\\]]");

    private final GoToContext context;
    private final String text;

    private GoToParser(GoToContext context, String text) {
        this.context = context;
        this.text = text;
    }

    static Readings parse(String typed, GoToContext context) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Readings.none("");
        }
        if (text.length() > LONGEST) {
            return Readings.none(Texts.get("go-to.too-long", Integer.toString(LONGEST)));
        }
        return new GoToParser(context, text).read();
    }

    private Readings read() {
        Matcher step = STEP.matcher(text);
        if (step.matches()) {
            return step(step.group(1));
        }
        Matcher at = AT_STEP.matcher(text);
        if (at.matches()) {
            Optional<NumberText> number = NumberText.parse(at.group(2));
            if (number.isEmpty() || isNoStep(number.get().value())) {
                return noSuchStep(at.group(2));
            }
            return places(at.group(1), (int) number.get().value());
        }
        return places(text, Goal.THIS_STEP);
    }

    private Readings step(String number) {
        Optional<NumberText> parsed = NumberText.parse(number);
        if (parsed.isEmpty()) {
            return Readings.none(Texts.get("go-to.no-step-number", number));
        }
        return isNoStep(parsed.get().value())
                ? noSuchStep(number)
                : new Readings(List.of(stepReading(parsed.get().value())), "");
    }

    private boolean isNoStep(long number) {
        return number < 1 || number > context.steps();
    }

    private Readings noSuchStep(String number) {
        return Readings.none(Texts.get("go-to.no-such-step", number, Units.count(context.steps())));
    }

    private Reading stepReading(long number) {
        return new Reading(
                new Goal.Step((int) number),
                Texts.get("go-to.step", Units.count(number)),
                Texts.get("go-to.step.detail", Units.count(context.steps())));
    }

    private Readings places(String place, int step) {
        Readings names = NameFinder.find(place, context, step != Goal.THIS_STEP);
        if (!names.problem().isEmpty()) {
            return names;
        }
        Readings numbers = numbers(place, step);
        List<Reading> all = new ArrayList<>(numbers.all());
        for (Reading name : names.all()) {
            if (step == Goal.THIS_STEP) {
                all.add(name);
            } else if (name.goal() instanceof Goal.Frames frames) {
                all.add(new Reading(new Goal.Frames(frames.range(), step), at(name.title(), step), name.detail()));
            }
        }
        return all.isEmpty() ? numbers : new Readings(all, "", names.more());
    }

    private Readings numbers(String place, int step) {
        Matcher brackets = BRACKETS.matcher(place);
        String plain = brackets.matches() ? brackets.group(1) + brackets.group(2) : place;
        Matcher range = RANGE.matcher(plain);
        return range.matches() ? range(range.group(1), range.group(2), step) : frames(plain, step);
    }

    private Readings frames(String place, int step) {
        List<Typed> typed = Typed.readings(place, context.unit());
        if (typed.isEmpty()) {
            return Readings.none(Texts.get("go-to.not-understood", place));
        }
        List<Reading> readings = new ArrayList<>();
        for (Typed one : typed) {
            if (one.mfn() < context.end()) {
                readings.add(
                        new Reading(new Goal.Frame(one.mfn(), step), at(one.as().place(one.mfn()), step), other(one)));
            }
        }
        boolean bare = place.matches("[0-9][0-9,_]*");
        if (bare && step == Goal.THIS_STEP) {
            NumberText.parse(place)
                    .filter(number -> !isNoStep(number.value()))
                    .ifPresent(number -> readings.add(stepReading(number.value())));
        }
        return readings.isEmpty() ? Readings.none(behindTheEnd(typed.getFirst())) : new Readings(readings, "");
    }

    private Readings range(String from, String to, int step) {
        List<Typed> starts = Typed.readings(from, context.unit());
        if (starts.isEmpty()) {
            return Readings.none(Texts.get("go-to.not-understood", from));
        }
        List<Reading> readings = new ArrayList<>();
        String problem = "";
        for (Typed start : starts) {
            // the second number counts in what the first one counts in, unless it says something else
            Optional<Typed> end = Typed.readings(to, start.as()).stream().findFirst();
            if (end.isEmpty()) {
                return Readings.none(Texts.get("go-to.not-understood", to));
            }
            if (start.mfn() >= context.end()) {
                problem = problem.isEmpty() ? behindTheEnd(start) : problem;
            } else if (end.get().endMfn() <= start.mfn()) {
                problem = problem.isEmpty() ? Texts.get("go-to.backwards", from, to) : problem;
            } else {
                FrameRange range =
                        new FrameRange(start.mfn(), Math.min(end.get().endMfn(), context.end()));
                readings.add(new Reading(
                        new Goal.Frames(range, step),
                        at(start.as().range(range), step),
                        Texts.get("go-to.range.detail", Units.size(range.bytes()), Units.count(range.frames()))));
            }
        }
        return readings.isEmpty() ? Readings.none(problem) : new Readings(readings, "");
    }

    private static String at(String place, int step) {
        return step == Goal.THIS_STEP ? place : Texts.get("go-to.at-step", place, Units.count(step));
    }

    /** The same frame in the unit that was not typed. */
    private static String other(Typed one) {
        return switch (one.as()) {
            case HEX, BYTES -> Texts.get("go-to.address.detail", AddressUnit.MFN.place(one.mfn()));
            case MFN, PAGES -> Texts.get("go-to.frame.detail", AddressUnit.HEX.place(one.mfn()));
        };
    }

    private String behindTheEnd(Typed typed) {
        return Texts.get(
                "go-to.behind-the-end",
                typed.as().place(typed.mfn()),
                typed.as().place(context.end()));
    }
}
