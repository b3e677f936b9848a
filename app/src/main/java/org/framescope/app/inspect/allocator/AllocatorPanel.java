package org.framescope.app.inspect.allocator;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.PanelActions;
import org.framescope.app.inspect.Parts;
import org.framescope.app.inspect.allocator.AllocatorContent.Entry;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.frames.Units;

/** Shows the boot allocator's list: how full it is, how the last request fared, and what is in it. */
public final class AllocatorPanel {

    /** Entries that are shown; with more, those around the one that changed. */
    private static final int MOST_ENTRIES = 24;

    private static final double NEARLY_FULL = 0.9;
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private AllocatorPanel() {}

    public static List<Node> build(AllocatorContent content, PanelActions actions) {
        return switch (content.stage()) {
            case UNKNOWN -> List.of(Parts.empty(Texts.get("allocator.unknown")));
            case NOT_YET -> List.of(notYet(content, actions));
            case RETIRED -> List.of(retired(content, actions), search(content, actions));
            case ALIVE -> alive(content, actions);
        };
    }

    private static Node notYet(AllocatorContent content, PanelActions actions) {
        if (content.stageStep() == 0) {
            return Parts.empty(Texts.get("allocator.never"));
        }
        String step = Units.count(content.stageStep());
        return Parts.empty(
                Texts.get("allocator.not-yet"),
                Parts.link(Texts.get("allocator.not-yet.link", step), () -> actions.goToStep(content.stageStep())));
    }

    private static Node retired(AllocatorContent content, PanelActions actions) {
        String step = Units.count(content.stageStep());
        return Parts.empty(
                Texts.get("allocator.retired", step),
                Parts.link(Texts.get("allocator.retired.link", step), () -> actions.goToStep(content.stageStep())));
    }

    private static List<Node> alive(AllocatorContent content, PanelActions actions) {
        List<Node> parts = new ArrayList<>();
        parts.add(gauge(content));
        parts.add(search(content, actions));
        parts.add(Parts.section(Texts.get("allocator.list"), entries(content, actions)));
        return parts;
    }

    private static Node search(AllocatorContent content, PanelActions actions) {
        AllocatorRequest request = content.request();
        return request == null ? new VBox() : SearchPart.build(request, content.isNow(), actions);
    }

    private static Node gauge(AllocatorContent content) {
        int used = content.entries().size();
        var bar = new ProgressBar((double) used / content.capacity());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.pseudoClassStateChanged(FULL, used >= content.capacity() * NEARLY_FULL);
        bar.setAccessibleText(Texts.get("allocator.gauge.name"));
        Label words = Parts.explained(
                Texts.get("allocator.gauge", Units.count(used), Units.count(content.capacity())),
                Texts.get("allocator.gauge.hint"));
        words.setId("allocator-gauge");
        Hint.on(bar, Texts.get("allocator.gauge.hint"));
        Label free = Parts.explained(
                Texts.get("allocator.free", Units.size(content.freeBytes()), Units.size(content.largestBytes())),
                Units.exactBytes(content.freeBytes()),
                "quiet");
        var box = new VBox(4, words, bar, free);
        if (content.emptyEntries() > 0) {
            box.getChildren()
                    .add(Parts.explained(
                            Texts.get("allocator.empties", Units.count(content.emptyEntries())),
                            Texts.get("allocator.gauge.hint"),
                            "quiet"));
        }
        return box;
    }

    /** From the end, the way in which Xen searches the list. */
    private static List<Node> entries(AllocatorContent content, PanelActions actions) {
        List<Entry> entries = content.entries().reversed();
        List<Node> lines = new ArrayList<>();
        if (entries.isEmpty()) {
            lines.add(Parts.text(Texts.get("allocator.list.empty"), "quiet"));
            return lines;
        }
        lines.add(Parts.text(Texts.get("allocator.list.order"), "quiet"));
        int first = firstShown(entries);
        int last = Math.min(entries.size(), first + MOST_ENTRIES);
        addMore(lines, "allocator.more.above", first);
        var list = new VBox();
        list.setId("allocator-entries");
        entries.subList(first, last).forEach(entry -> list.getChildren().add(line(entry, actions)));
        lines.add(list);
        addMore(lines, "allocator.more.below", entries.size() - last);
        return lines;
    }

    private static int firstShown(List<Entry> entries) {
        int touched = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).touched()) {
                touched = i;
                break;
            }
        }
        return Math.clamp(touched - MOST_ENTRIES / 2L, 0, Math.max(0, entries.size() - MOST_ENTRIES));
    }

    private static void addMore(List<Node> lines, String key, int entries) {
        if (entries > 0) {
            lines.add(Parts.text(Texts.get(key, Units.count(entries)), "quiet"));
        }
    }

    private static Node line(Entry entry, PanelActions actions) {
        var number = new Label(Units.count(entry.number()));
        number.getStyleClass().addAll("digits", "quiet", "entry-number");
        boolean empty = entry.range().isEmpty();
        Node place = empty
                ? Parts.text(actions.unit().place(entry.range().start()), "digits", "quiet")
                : Parts.place(entry.range(), actions);
        Label amount = empty
                ? Parts.text(Texts.get("allocator.entry.used-up"), "allocator-amount")
                : Parts.size(entry.range().bytes(), "allocator-amount");
        var box = new VBox(new HBox(4, number, place), amount);
        box.getStyleClass().add("allocator-entry");
        box.pseudoClassStateChanged(TOUCHED, entry.touched());
        return box;
    }
}
