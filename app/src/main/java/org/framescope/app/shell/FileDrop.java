package org.framescope.app.shell;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.framescope.app.shell.MainWindowViewModel.StartAt;

/** Opens a file that is dropped on the window. */
final class FileDrop {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final MainWindowViewModel model;

    FileDrop(MainWindowViewModel model) {
        this.model = model;
    }

    void accept(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(
                DragEvent.DRAG_ENTERED,
                event -> node.pseudoClassStateChanged(DROP, event.getDragboard().hasFiles()));
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(DROP, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                model.open(files.getFirst().toPath(), StartAt.FIRST);
            }
        });
    }
}
