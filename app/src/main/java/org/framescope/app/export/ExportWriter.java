package org.framescope.app.export;

import java.io.IOException;
import org.framescope.app.charts.Chart;
import org.framescope.app.map.MapView;
import org.framescope.app.tables.Table;

/** Writes what a plan says, from what the window shows. Not to be used on the window's thread. */
final class ExportWriter implements ExportJob.Writer {

    private final ExportWindow window;

    ExportWriter(ExportWindow window) {
        this.window = window;
    }

    @Override
    public void write(ExportPlan plan, WalkProgress progress) throws IOException {
        switch (plan.subject()) {
            case ExportSubject.OfMap map -> {
                MapPage page = mapPage(plan);
                FreshFile.write(plan.place(), out -> PageWriter.write(page.page(), page.title(), picture(plan), out));
            }
            case ExportSubject.OfWalk walk -> {
                var writer = new WalkWriter(pictures(plan), plan.steps(), progress);
                if (plan.format() == ExportFormat.GIF) {
                    writer.writeGif(plan.place(), plan.delayMillis());
                } else {
                    writer.writeFolder(plan.place());
                }
            }
            case ExportSubject.OfTable table -> write(table.table(), plan);
            case ExportSubject.OfChart chart -> {
                if (plan.format().isTable()) {
                    write(chart.chart().table(), plan);
                } else {
                    Page page = page(plan);
                    FreshFile.write(
                            plan.place(),
                            out -> PageWriter.write(page, chart.chart().title(), picture(plan), out));
                }
            }
        }
    }

    private static void write(Table table, ExportPlan plan) throws IOException {
        (plan.format() == ExportFormat.CSV ? TableFormat.CSV : TableFormat.JSON).write(table, plan.place());
    }

    private static PictureFormat picture(ExportPlan plan) {
        return plan.format() == ExportFormat.SVG ? PictureFormat.SVG : PictureFormat.PNG;
    }

    /** The picture of a plan, or how one of it begins, as a page. */
    Page page(ExportPlan plan) throws IOException {
        return plan.subject() instanceof ExportSubject.OfChart chart
                ? chartPage(chart.chart(), plan)
                : mapPage(plan).page();
    }

    /** The map as the window shows it now, on a page. */
    private MapPage mapPage(ExportPlan plan) throws IOException {
        return PageWriter.open(() -> {
            MapPage page = emptyPage(plan);
            page.say(MapPicture.momentOf(window.recording(), window.step()));
            page.page().layOut();
            return page;
        });
    }

    private MapPage emptyPage(ExportPlan plan) {
        return new MapPage(window.title(), plan.size(), plan.dark(), new MapView(), map -> {
            map.showLike(window.map(), plan.size().scale());
            if (plan.whole()) {
                map.fit();
            }
        });
    }

    private WalkPictures pictures(ExportPlan plan) throws IOException {
        MapPage page = PageWriter.open(() -> emptyPage(plan));
        return new WalkPictures(window.recording(), window.looks(), page);
    }

    private static Page chartPage(Chart chart, ExportPlan plan) throws IOException {
        return WindowThread.call(() -> ChartPage.of(chart, plan.size(), plan.dark()));
    }
}
