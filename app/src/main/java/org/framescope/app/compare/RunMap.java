package org.framescope.app.compare;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.map.MapOutline;
import org.framescope.app.map.MapView;
import org.framescope.app.map.SameLooks;
import org.framescope.engine.liveupdate.UpdateResult;

/** The memory at the end of a run as a small picture; a click opens the run. */
final class RunMap extends StackPane {

    private static final double LEAST = 152;
    private static final double MOST = 400;
    private static final double SHARE = 0.2;

    RunMap(ComparedRun run, MapView main, Consumer<UpdateResult> openRun) {
        var map = new MapView();
        map.animatedProperty().set(false);
        map.setMouseTransparent(true);
        map.setFocusTraversable(false);
        SameLooks.bind(map, main);
        map.setAxisMap(run.end());
        map.setFrameMap(run.end());
        if (run.region() != null) {
            map.outlines().add(new MapOutline(Texts.get("map.region"), run.region()));
        }
        map.setMinSize(0, 0);
        getChildren().setAll(map);
        getStyleClass().add("compare-map");
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.heightProperty().subscribe(height -> fit(height.doubleValue()));
            }
        });
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Texts.get("compare.map", run.title()));
        Hint.on(this, Texts.get("compare.map", run.title()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> openRun.accept(run.result()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openRun.accept(run.result());
                event.consume();
            }
        });
    }

    /** A larger window has room for a larger picture. */
    private void fit(double windowHeight) {
        double height = Math.clamp(windowHeight * SHARE, LEAST, MOST);
        setMinHeight(height);
        setPrefHeight(height);
    }
}
