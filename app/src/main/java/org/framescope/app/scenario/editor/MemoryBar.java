package org.framescope.app.scenario.editor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** How the host's memory is divided, as a bar with its figures below. */
final class MemoryBar {

    private static final double HEIGHT = 12;

    /** A part of the bar: its style, its size in bytes. */
    private record Part(String style, long bytes) {}

    private final Pane bar = new Pane() {
        @Override
        protected void layoutChildren() {
            place();
        }
    };
    private final HBox words = new HBox(16);
    private @Nullable MemoryShare shown;

    MemoryBar(ScenarioEditorViewModel model, VBox box) {
        bar.setMinHeight(HEIGHT);
        bar.setPrefHeight(HEIGHT);
        bar.getStyleClass().add("memory-bar");
        words.setAlignment(Pos.CENTER_LEFT);
        box.setId("memory-bar");
        box.getChildren().setAll(bar, words);
        model.shareProperty().subscribe(this::show);
    }

    private static List<Part> parts(MemoryShare share) {
        return List.of(
                new Part("region", share.region()),
                new Part("domains", share.domains()),
                new Part("workload", share.workload()),
                new Part("rest", Math.max(0, share.rest())));
    }

    private void show(@Nullable MemoryShare share) {
        shown = share;
        bar.getChildren().clear();
        words.getChildren().clear();
        if (share == null) {
            return;
        }
        for (Part part : parts(share)) {
            if (part.bytes() > 0) {
                var piece = new Region();
                piece.getStyleClass().addAll("memory-part", "memory-" + part.style());
                bar.getChildren().add(piece);
                words.getChildren().add(caption(part));
            }
        }
        bar.requestLayout();
    }

    private static Label caption(Part part) {
        var square = new Region();
        square.getStyleClass().addAll("memory-square", "memory-part", "memory-" + part.style());
        var label = new Label(Texts.get("editor.memory." + part.style(), Units.size(part.bytes())), square);
        Hint.on(label, Texts.get("editor.memory." + part.style() + ".hint", Units.exactBytes(part.bytes())));
        return label;
    }

    private void place() {
        MemoryShare share = shown;
        if (share == null) {
            return;
        }
        List<Part> parts =
                parts(share).stream().filter(part -> part.bytes() > 0).toList();
        double all = parts.stream().mapToDouble(Part::bytes).sum();
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = bar.getWidth() * parts.get(i).bytes() / all;
            bar.getChildren().get(i).resizeRelocate(x, 0, Math.max(2, width), bar.getHeight());
            x += width;
        }
    }
}
