package org.framescope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.framescope.app.charts.Chart;
import org.framescope.app.export.ExportRequest.CopyTable;
import org.framescope.app.export.ExportRequest.SaveChart;
import org.framescope.app.export.ExportRequest.SaveTable;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Does what the panes of a window ask for: copies, or asks for a place and writes there, beside the window's thread. */
public final class ExportDesk {

    /** Rows that are copied at most: more than that makes clipboards, and who pastes them, stand still. */
    static final int MOST_COPIED_ROWS = 100_000;

    /** How large a chart is drawn that is saved from its menu: the dialog offers others. */
    private static final PageSize CHART_SIZE = new PageSize(800, 480, 2);

    private final SavePlace places;
    private final ExportNotices notices;
    private final ObservableBooleanValue dark;

    /** @param dark whether the window is dark */
    public ExportDesk(SavePlace places, ExportNotices notices, ObservableBooleanValue dark) {
        this.places = places;
        this.notices = notices;
        this.dark = dark;
    }

    /** Takes the wishes of all nodes in and below a node. */
    public void serve(Node root) {
        root.addEventHandler(ExportRequest.ANY, request -> {
            request.consume();
            switch (request.wish()) {
                case CopyTable copy -> copy(copy.table().get());
                case SaveTable save -> save(save.table().get(), save.format());
                case SaveChart save -> save(save.chart().get(), save.format());
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
            notices.done(wordsOf(copied, all));
        });
    }

    private static String wordsOf(int copied, int all) {
        if (copied < all) {
            return Texts.get("export.copied.part", Units.count(copied), Units.count(all));
        }
        return Texts.get(all == 1 ? "export.copied.one" : "export.copied", Units.count(all));
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

    private void save(@Nullable Chart chart, PictureFormat format) {
        if (chart == null) {
            notices.failed(Texts.get("export.nothing"));
            return;
        }
        String extension = format.extension();
        Path file = places.ask(FileName.of(chart.id(), extension), Texts.get("export.format." + extension), extension);
        if (file != null) {
            boolean isDark = dark.get();
            write(file, () -> {
                Page page = WindowThread.call(() -> ChartPage.of(chart, CHART_SIZE, isDark));
                FreshFile.write(file, out -> PageWriter.write(page, chart.title(), format, out));
            });
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
