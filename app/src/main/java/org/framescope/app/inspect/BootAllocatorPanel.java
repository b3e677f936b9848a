package org.framescope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.inspect.BootAllocatorState.Entry;
import org.framescope.engine.frames.Units;

/** Shows the boot allocator's list: how full it is, what is in it, and why a request went where it went. */
final class BootAllocatorPanel {

    /** Entries that are shown; with more, those around the ones that changed. */
    private static final int MOST_ENTRIES = 12;

    private static final double NEARLY_FULL = 0.9;
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private BootAllocatorPanel() {}

    /** @param capacity entries for which the list has room */
    static List<Node> build(BootAllocatorState state, int capacity) {
        List<Node> lines = new ArrayList<>();
        lines.add(label(Texts.get("allocator.title"), "section-title"));
        lines.add(gauge(state, capacity));
        if (!state.request().isEmpty()) {
            Label request = label(state.request(), "allocator-request");
            request.pseudoClassStateChanged(REFUSED, !state.met());
            lines.add(request);
        }
        // from the end, the way in which Xen searches it
        List<Entry> entries = state.entries().reversed();
        int first = firstShown(entries);
        int last = Math.min(entries.size(), first + MOST_ENTRIES);
        addMore(lines, first);
        entries.subList(first, last).forEach(entry -> lines.add(line(entry)));
        addMore(lines, entries.size() - last);
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

    private static void addMore(List<Node> lines, int entries) {
        if (entries > 0) {
            lines.add(label(Texts.get("allocator.more", Units.count(entries)), "quiet"));
        }
    }

    private static Node gauge(BootAllocatorState state, int capacity) {
        int used = state.entries().size();
        var bar = new ProgressBar((double) used / capacity);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.pseudoClassStateChanged(FULL, used >= capacity * NEARLY_FULL);
        String free = Units.size(state.freeBytes());
        Label words = label(Texts.get("allocator.gauge", Units.count(used), Units.count(capacity), free), "quiet");
        Tooltip.install(bar, new Tooltip(Texts.get("allocator.gauge.hint")));
        return new VBox(4, words, bar);
    }

    private static Node line(Entry entry) {
        var number = new Label(Units.count(entry.number()));
        number.getStyleClass().addAll("digits", "quiet");
        number.setMinWidth(24);
        var place = new Label("[" + Units.mfn(entry.range().start()) + ", "
                + Units.mfn(entry.range().end()) + ")");
        place.getStyleClass().add("digits");
        place.setMinWidth(0);
        place.setTooltip(new Tooltip(Units.exactBytes(entry.range().bytes())));
        String amount = entry.remark().isEmpty() ? entry.size() : entry.size() + "  ·  " + entry.remark();
        Label below = label(amount, "allocator-amount");
        var box = new VBox(new HBox(4, number, place), below);
        box.getStyleClass().add("allocator-entry");
        box.pseudoClassStateChanged(TOUCHED, entry.touched());
        return box;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
