package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A table is copied and saved from its own menus, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class TableActionsTest {

    private static final Table TABLE = new Table(
            "free blocks", "Free blocks", List.of(new Table.Column("amount", Unit.PAGES)), List.of(List.of(512L)));

    @TempDir
    Path folder;

    private final VBox strips = new VBox();
    private Button shown;

    @Start
    void show(Stage stage) {
        shown = new Button("table");
        TableActions.attach(shown, () -> TABLE);
        var root = new VBox(strips, shown, TableActions.button(() -> TABLE), TableActions.button(() -> null));
        new ExportDesk(
                        (name, kind, extension) -> folder.resolve(name),
                        new ExportNotices(strips),
                        new SimpleBooleanProperty())
                .serve(root);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void savesFromTheButton(FxRobot robot) throws Exception {
        robot.interact(() -> shown.getParent().getChildrenUnmodifiable().get(2).requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        awaitNotice();
        assertEquals("amount (pages)\r\n512\r\n", Files.readString(folder.resolve("free-blocks.csv")));
    }

    @Test
    void copiesFromTheContextMenu(FxRobot robot) throws Exception {
        robot.interact(() -> shown.getContextMenu().getItems().getFirst().fire());
        awaitNotice();
        String copied = WaitForAsyncUtils.asyncFx(
                        () -> Clipboard.getSystemClipboard().getString())
                .get();
        assertEquals("amount (pages)\n512\n", copied);
    }

    @Test
    void saysThatThereIsNothing(FxRobot robot) throws Exception {
        robot.interact(() -> shown.getParent().getChildrenUnmodifiable().get(3).requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        awaitNotice();
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void offersTheTableForTheDialog() {
        List<Offers.Offer> offers = Offers.in(shown.getParent());
        assertTrue(offers.size() == 1
                && offers.getFirst() instanceof Offers.OfTable of
                && of.table().get() == TABLE);
    }

    private void awaitNotice() throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !strips.getChildren().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
