package org.framescope.app.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.app.i18n.Texts;
import org.framescope.app.places.Reading.Readings;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.FrameUse.Family;
import org.framescope.engine.frames.Units;

/** Finds what a name stands for: a use, a domain, a free block, a chapter, a phase, a node or a region. */
final class NameFinder {

    /** So many names are offered; a person types on rather than reading more. */
    static final int MOST = 12;

    private static final Pattern OWNER = Pattern.compile("d(?:om(?:ain)?)?\\s*([0-9]{1,6})");
    private static final Pattern FREE = Pattern.compile("(?:next\\s+)?free\\s+(?:blocks?\\s+)?(?:of\\s+)?(.+)");
    private static final Pattern BLOCK = Pattern.compile("(?:this\\s+)?block\\s+(?:of\\s+)?(.+)|(order\\s*[0-9]{1,9})");
    private static final Pattern ORDER = Pattern.compile("order\\s*([0-9]{1,9})\\b.*");
    private static final Pattern SIZE = Pattern.compile("((?:[0-9]+\\s*)?[kmgt])(?:i?b)?\\b.*");
    private static final int LAST_DOMAIN = (1 << 18) - 2;

    private NameFinder() {}

    /**
     * No readings and no problem for what is no name.
     *
     * @param framesOnly whether only names of frames are of use
     */
    static Readings find(String text, GoToContext context, boolean framesOnly) {
        Matcher owner = OWNER.matcher(text);
        if (owner.matches()) {
            return owner(Integer.parseInt(owner.group(1)));
        }
        Matcher free = FREE.matcher(text);
        if (free.matches()) {
            Readings blocks = block(free.group(1), NameFinder::freeBlock);
            if (!blocks.all().isEmpty() || !blocks.problem().isEmpty()) {
                return blocks;
            }
        }
        Matcher block = BLOCK.matcher(text);
        if (block.matches()) {
            return block(block.group(1) == null ? block.group(2) : block.group(1), NameFinder::thisBlock);
        }
        return names(text, context, framesOnly);
    }

    private static Readings owner(int domain) {
        return domain > LAST_DOMAIN
                ? Readings.none(Texts.get("go-to.no-such-domain", Units.count(LAST_DOMAIN)))
                : new Readings(List.of(find(new Target.OfOwner(domain), "go-to.owner.detail")), "");
    }

    /** Reads an order or a size; no reading and no problem for what is neither. */
    private static Readings block(String what, IntFunction<Reading> reading) {
        Matcher order = ORDER.matcher(what);
        if (order.matches()) {
            int number = Integer.parseInt(order.group(1));
            return number > Target.MAX_ORDER
                    ? Readings.none(Texts.get("go-to.no-such-order", Integer.toString(Target.MAX_ORDER)))
                    : new Readings(List.of(reading.apply(number)), "");
        }
        Matcher size = SIZE.matcher(what);
        if (!size.matches()) {
            return Readings.none("");
        }
        String amount = size.group(1).matches("[kmgt]") ? "1" + size.group(1) : size.group(1);
        long bytes = NumberText.parse(amount).map(NumberText::value).orElse(0L);
        boolean possible =
                Long.bitCount(bytes) == 1 && bytes >= Align.PAGE && bytes <= Units.PAGE_SIZE << Target.MAX_ORDER;
        return possible
                ? new Readings(List.of(reading.apply(Long.numberOfTrailingZeros(bytes) - Units.PAGE_SHIFT)), "")
                : Readings.none(Texts.get("go-to.no-block-size"));
    }

    private static Reading freeBlock(int order) {
        return find(new Target.FreeBlock(order), "go-to.free.detail");
    }

    private static Reading thisBlock(int order) {
        String size = Units.size(Units.PAGE_SIZE << order);
        return new Reading(
                new Goal.Block(order),
                Texts.get("go-to.block", size, Integer.toString(order)),
                Texts.get("go-to.block.detail"));
    }

    private static Reading find(Target target, String detail) {
        return new Reading(new Goal.Find(target), target.label(), Texts.get(detail));
    }

    /** Names that begin with the text come first; only those that are offered are put into words. */
    private static Readings names(String text, GoToContext context, boolean framesOnly) {
        List<Reading> fixed = fixed();
        List<Reading> found = new ArrayList<>();
        int more = 0;
        for (boolean start : new boolean[] {true, false}) {
            for (Reading reading : fixed) {
                if (matches(reading.title().toLowerCase(Locale.ROOT), text, start)) {
                    found.add(reading);
                }
            }
            for (Landmark landmark : context.landmarks()) {
                boolean meant = !framesOnly || landmark.goal() instanceof Goal.Frames;
                if (meant && matches(landmark.key(), text, start)) {
                    if (found.size() < MOST) {
                        found.add(new Reading(landmark.goal(), landmark.name(), landmark.detail()));
                    } else {
                        more++;
                    }
                }
            }
        }
        return new Readings(found, "", more);
    }

    private static boolean matches(String name, String text, boolean start) {
        boolean starts = name.startsWith(text);
        return start ? starts : !starts && text.length() > 1 && name.contains(text);
    }

    /** What has a name in every run. */
    private static List<Reading> fixed() {
        List<Reading> all = new ArrayList<>();
        for (FrameUse use : FrameUse.values()) {
            all.add(find(Target.OfUses.of(use), "go-to.use.detail"));
        }
        for (Family family : List.of(Family.FREE, Family.DOMAIN, Family.XEN)) {
            all.add(find(Target.OfUses.of(family), "go-to.use.detail"));
        }
        for (int order : new int[] {Long.numberOfTrailingZeros(Align.LARGE_PAGE_FRAMES), 18}) {
            all.add(freeBlock(order));
        }
        return all;
    }
}
