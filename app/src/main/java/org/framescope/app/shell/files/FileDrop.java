package org.framescope.app.shell.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on the window. */
public final class FileDrop {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Consumer<List<Path>> open;

    public FileDrop(Consumer<List<Path>> open) {
        this.open = open;
    }

    /** Lets files be dropped on a node. */
    public void accept(Node node) {
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
                open.accept(files.stream().map(File::toPath).toList());
            }
        });
    }
}
