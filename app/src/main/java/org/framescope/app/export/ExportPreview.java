package org.framescope.app.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** Shows small what an export would look like. Drawn beside the window's thread; only the latest choice counts. */
final class ExportPreview {

    private static final Duration CALM = Duration.millis(200);
    private static final int MOST_ROWS = 9;
    private static final int MOST_COLUMNS = 3;
    private static final int LONGEST_CELL = 15;
    private static final int LONG_SIDE = 1280;

    private final ExportWriter writer;
    private final PauseTransition calm = new PauseTransition(CALM);
    private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Thread thread;
    private @Nullable ExportPlan shown;

    ExportPreview(ExportWriter writer) {
        this.writer = writer;
    }

    /** Shows a plan once the choices rest; null keeps what is shown. */
    void show(@Nullable ExportPlan plan) {
        if (plan != null && !looksLikeShown(plan)) {
            shown = plan;
            calm.setOnFinished(event -> draw(plan));
            calm.playFromStart();
        }
    }

    private boolean looksLikeShown(ExportPlan plan) {
        ExportPlan before = shown;
        return before != null
                && before.subject() == plan.subject()
                && before.format().isTable() == plan.format().isTable()
                && before.size().equals(plan.size())
                && before.dark() == plan.dark()
                && before.whole() == plan.whole();
    }

    private void draw(ExportPlan plan) {
        stop();
        if (plan.format().isTable()) {
            Table table = plan.subject() instanceof ExportSubject.OfTable of
                    ? of.table()
                    : ((ExportSubject.OfChart) plan.subject()).chart().table();
            image.set(null);
            text.set(beginningOf(table));
            return;
        }
        thread = Thread.ofVirtual().name("export-preview").start(() -> {
            try {
                Page page = writer.page(small(plan));
                Image drawn = halved(
                        PageWriter.pixels(page),
                        page.size().pixelWidth(),
                        page.size().pixelHeight());
                Platform.runLater(() -> {
                    if (plan == shown) {
                        text.set("");
                        image.set(drawn);
                    }
                });
            } catch (IOException e) {
                // stopped, because something else is chosen by now
            }
        });
    }

    /** Half as wide and as high: each pixel is the mean of four, so that thin lines stay. */
    private static Image halved(int[] pixels, int width, int height) {
        var half = new WritableImage(width / 2, height / 2);
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                int at = 2 * y * width + 2 * x;
                half.getPixelWriter()
                        .setArgb(x, y, mean(pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]));
            }
        }
        return half;
    }

    private static int mean(int... pixels) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int channel = 0;
            for (int pixel : pixels) {
                channel += pixel >> shift & 0xff;
            }
            sum |= (channel / pixels.length) << shift;
        }
        return 0xff << 24 | sum;
    }

    /** The same page in no more pixels than a preview needs. */
    private static ExportPlan small(ExportPlan plan) {
        PageSize size = plan.size();
        double by = Math.min(1, (double) LONG_SIDE / Math.max(size.width(), size.height()));
        var less = new PageSize(
                Math.max(PageSize.LEAST_SIDE, (int) (size.width() * by)),
                Math.max(PageSize.LEAST_SIDE, (int) (size.height() * by)),
                1);
        return new ExportPlan(
                plan.subject(),
                plan.format(),
                less,
                plan.dark(),
                plan.whole(),
                plan.steps(),
                plan.delayMillis(),
                plan.place());
    }

    private static String beginningOf(Table table) {
        List<String> lines = new ArrayList<>();
        int columns = Math.min(MOST_COLUMNS, table.columns().size());
        var head = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            head.append(cell(TableCsv.heading(table.columns().get(i))));
        }
        lines.add(head.toString());
        for (int row = 0; row < Math.min(MOST_ROWS, table.rows().size()); row++) {
            var line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(cell(table.rows().get(row).get(i)));
            }
            lines.add(line.toString());
        }
        int rows = table.rows().size();
        int hidden = table.columns().size() - columns;
        if (rows > MOST_ROWS || hidden > 0) {
            lines.add(
                    Texts.get("export.preview.more", Units.count(Math.max(0, rows - MOST_ROWS)), Units.count(hidden)));
        }
        return String.join("\n", lines);
    }

    private static String cell(@Nullable Object value) {
        String words = value == null ? "" : PlainText.forXml(value.toString()).replaceAll("\\s+", " ");
        String cut = words.length() < LONGEST_CELL ? words : words.substring(0, LONGEST_CELL - 2) + "\u2026";
        return cut + " ".repeat(LONGEST_CELL - cut.length());
    }

    /** Draws no more. */
    void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    /** The picture, null where it is a table or not drawn yet. */
    ReadOnlyObjectProperty<@Nullable Image> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** The beginning of the table. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
