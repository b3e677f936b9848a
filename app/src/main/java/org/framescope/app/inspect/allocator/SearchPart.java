package org.framescope.app.inspect.allocator;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.Parts;
import org.framescope.app.inspect.allocator.AllocatorTry.Verdict;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.Units;

/** Explains a search of the boot allocator: which entries were tried, why each was passed over, what was left over. */
public final class SearchPart {

    /** Neighbours that were passed over for the same reason are told in one line from this many on. */
    private static final int FEWEST_ALIKE = 3;

    /** Lines of entries; more would bury what is below. */
    private static final int MOST_LINES = 10;

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private SearchPart() {}

    /** @param isNow whether the request is that of the shown step */
    public static Node build(AllocatorRequest request, boolean isNow, PanelActions actions) {
        List<Node> lines = new ArrayList<>();
        Label asked = Parts.text(sentence(request), "allocator-request");
        asked.setId("allocator-request");
        asked.pseudoClassStateChanged(REFUSED, !request.met());
        lines.add(asked);
        if (!isNow) {
            lines.add(Parts.stepLink(request.step(), actions));
        }
        List<List<AllocatorTry>> groups = grouped(request.tries());
        int left = Math.max(0, groups.size() - MOST_LINES);
        var tries = new VBox(4);
        tries.setId("allocator-tries");
        for (int i = 0; i < groups.size(); i++) {
            // the last ones matter most: there the search ended
            if (i == 1 && left > 0) {
                int passed = groups.subList(1, left + 1).stream()
                        .mapToInt(List::size)
                        .sum();
                tries.getChildren().add(Parts.text(Texts.get("allocator.tries.more", Units.count(passed)), "quiet"));
            }
            if (left == 0 || i == 0 || i > left) {
                tries.getChildren().add(line(groups.get(i), request, actions.unit()));
            }
        }
        lines.add(tries);
        if (request.met()) {
            lines.add(leftOver(request, actions));
        }
        return Parts.section(Texts.get(isNow ? "allocator.search" : "allocator.search.last"), lines);
    }

    private static String sentence(AllocatorRequest request) {
        String size = Units.size(request.pages() << Units.PAGE_SHIFT);
        String what = Texts.get("allocator.use." + request.use().id());
        String asked = request.align() == 1
                ? Texts.get("allocator.asked", size, what)
                : Texts.get("allocator.asked.aligned", size, what, Units.size(request.align() << Units.PAGE_SHIFT));
        return asked + " " + (request.met() ? "" : Texts.get("allocator.refused"));
    }

    private static List<List<AllocatorTry>> grouped(List<AllocatorTry> tries) {
        List<List<AllocatorTry>> groups = new ArrayList<>();
        for (int from = 0; from < tries.size(); ) {
            int to = from + 1;
            while (to < tries.size()
                    && tries.get(to).verdict() == tries.get(from).verdict()) {
                to++;
            }
            if (to - from >= FEWEST_ALIKE) {
                groups.add(tries.subList(from, to));
            } else {
                tries.subList(from, to).forEach(each -> groups.add(List.of(each)));
            }
            from = to;
        }
        return groups;
    }

    private static Node line(List<AllocatorTry> group, AllocatorRequest request, AddressUnit unit) {
        AllocatorTry first = group.getFirst();
        String numbers = group.size() == 1
                ? Texts.get("allocator.try", Units.count(first.number()))
                : Texts.get(
                        "allocator.tries",
                        Units.count(first.number()),
                        Units.count(group.getLast().number()));
        Label which = Parts.text(numbers, "quiet");
        which.setMinWidth(Label.USE_PREF_SIZE);
        Label why = Parts.text(group.size() == 1 ? reason(first, request, unit) : reasonOfAll(group));
        var line = new HBox(8, which, why);
        line.getStyleClass().add("allocator-try");
        line.pseudoClassStateChanged(TAKEN, first.verdict() == Verdict.TAKEN);
        return line;
    }

    private static String reason(AllocatorTry tried, AllocatorRequest request, AddressUnit unit) {
        String align = Units.size(request.align() << Units.PAGE_SHIFT);
        return switch (tried.verdict()) {
            case TAKEN -> Texts.get("allocator.verdict.taken", unit.place(request.mfn()));
            case USED_UP -> Texts.get("allocator.verdict.used-up");
            case TOO_SMALL ->
                Texts.get(
                        "allocator.verdict.too-small", Units.size(tried.region().bytes()));
            case MISALIGNED ->
                Texts.get(
                        "allocator.verdict.misaligned",
                        align,
                        unit.place(tried.place()),
                        unit.place(tried.region().start()));
            case BEYOND_LIMIT -> Texts.get("allocator.verdict.beyond-limit");
        };
    }

    private static String reasonOfAll(List<AllocatorTry> group) {
        long largest =
                group.stream().mapToLong(tried -> tried.region().bytes()).max().orElse(0);
        return switch (group.getFirst().verdict()) {
            case USED_UP -> Texts.get("allocator.verdict.used-up.all");
            case TOO_SMALL -> Texts.get("allocator.verdict.too-small.all", Units.size(largest));
            case MISALIGNED -> Texts.get("allocator.verdict.misaligned.all");
            case BEYOND_LIMIT -> Texts.get("allocator.verdict.beyond-limit");
            case TAKEN -> throw new IllegalStateException("a block is taken from one entry");
        };
    }

    private static Node leftOver(AllocatorRequest request, PanelActions actions) {
        var grid = Parts.figures();
        FrameRange block = request.block();
        FrameRange below = request.leftBelow();
        FrameRange above = request.leftAbove();
        if (block == null || below == null || above == null) {
            throw new IllegalStateException("a request that was met has a block");
        }
        Parts.figure(grid, Texts.get("allocator.block"), "", Parts.size(block.bytes()));
        Parts.below(grid, Parts.place(block, actions));
        Parts.figure(
                grid,
                Texts.get("allocator.left-below"),
                Texts.get("allocator.left-below.hint"),
                Parts.size(below.bytes()));
        Parts.figure(
                grid,
                Texts.get("allocator.left-above"),
                Texts.get("allocator.left-above.hint"),
                Parts.size(above.bytes()));
        return grid;
    }
}
