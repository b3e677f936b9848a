package org.framescope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.framescope.app.export.ExportRequest.CopyTable;
import org.framescope.app.export.ExportRequest.SaveTable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Does what the panes of a window ask for: copies, or asks for a place and writes there, beside the window's thread. */
public final class ExportDesk {

    /** Rows that are copied at most: more than that makes clipboards, and who pastes them, stand still. */
    static final int MOST_COPIED_ROWS = 100_000;

    private final SavePlace places;
    private final ExportNotices notices;

    public ExportDesk(SavePlace places, ExportNotices notices) {
        this.places = places;
        this.notices = notices;
    }

    /** Takes the wishes of all nodes in and below a node. */
    public void serve(Node root) {
        root.addEventHandler(ExportRequest.ANY, request -> {
            request.consume();
            switch (request.wish()) {
                case CopyTable copy -> copy(copy.table().get());
                case SaveTable save -> save(save.table().get(), save.format());
            }
        });
    }

    private void copy(@Nullable Table table) {
        if (table == null) {
            notices.failed(Texts.get("export.nothing"));
            return;
        }
        int all = table.rows().size();
        int copied = Math.min(all, MOST_COPIED_ROWS);
        Table part = new Table(
                table.id(), table.title(), table.columns(), table.rows().subList(0, copied));
        beside(() -> TableTsv.of(part), text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            notices.done(
                    copied == all
                            ? Texts.get("export.copied", Units.count(all))
                            : Texts.get("export.copied.part", Units.count(copied), Units.count(all)));
        });
    }

    private void save(@Nullable Table table, TableFormat format) {
        if (table == null) {
            notices.failed(Texts.get("export.nothing"));
            return;
        }
        String kind = Texts.get("export.kind." + format.extension());
        Path file = places.ask(FileName.of(table.id(), format.extension()), kind, format.extension());
        if (file != null) {
            write(file, () -> format.write(table, file));
        }
    }

    /** Writing that may fail. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    private void write(Path file, Writing writing) {
        beside(
                () -> {
                    try {
                        writing.run();
                        return "";
                    } catch (IOException e) {
                        return WriteProblem.of(e, file);
                    }
                },
                problem -> {
                    if (problem.isEmpty()) {
                        notices.saved(file);
                    } else {
                        notices.failed(problem);
                    }
                });
    }

    private void beside(Callable<String> work, java.util.function.Consumer<String> then) {
        Thread.ofVirtual().name("export").start(() -> {
            try {
                String result = work.call();
                Platform.runLater(() -> then.accept(result));
            } catch (Exception e) {
                Platform.runLater(() -> notices.failed(String.valueOf(e)));
            }
        });
    }
}
