package org.framescope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import org.framescope.app.charts.Chart;

/** Writes charts into files, drawn as the window draws them, or as their numbers. */
public final class ChartFile {

    private ChartFile() {}

    /**
     * Writes a chart. Not to be used on the window's thread.
     *
     * @param file its name says the format: {@code .svg}, {@code .csv} and {@code .json}; PNG for all others
     * @throws IOException when the file cannot be written; nothing is left then
     */
    public static void write(Chart chart, PictureLook look, Path file) throws IOException {
        String name = file.getFileName().toString();
        for (TableFormat format : TableFormat.values()) {
            if (name.endsWith("." + format.extension())) {
                format.write(chart.table(), file);
                return;
            }
        }
        PictureFormat format = PictureFormat.of(file) == PictureFormat.SVG ? PictureFormat.SVG : PictureFormat.PNG;
        Page page = WindowThread.call(() -> ChartPage.of(chart, look.size(), look.dark()));
        FreshFile.write(file, out -> PageWriter.write(page, chart.title(), format, out));
    }
}
