package org.framescope.app.export;

import java.util.List;
import org.framescope.app.charts.Chart;
import org.framescope.app.i18n.Texts;
import org.framescope.app.tables.Table;

/** Something that can be exported. */
sealed interface ExportSubject {

    /** What a person reads. */
    String title();

    /** Stable name of its kind, under which choices are remembered. */
    String kind();

    /** What a file of it is called, without extension. */
    String name();

    /** The formats that it can have, the usual one first. */
    List<ExportFormat> formats();

    /** Whether it is a picture of the memory map. */
    default boolean isMap() {
        return false;
    }

    /** The memory map at the shown step. */
    record OfMap(String name) implements ExportSubject {
        @Override
        public String title() {
            return Texts.get("export.what.map");
        }

        @Override
        public String kind() {
            return "map";
        }

        @Override
        public List<ExportFormat> formats() {
            return List.of(ExportFormat.PNG, ExportFormat.SVG);
        }

        @Override
        public boolean isMap() {
            return true;
        }
    }

    /** The memory map step by step. */
    record OfWalk(String name) implements ExportSubject {
        @Override
        public String title() {
            return Texts.get("export.what.walk");
        }

        @Override
        public String kind() {
            return "walk";
        }

        @Override
        public List<ExportFormat> formats() {
            return List.of(ExportFormat.GIF, ExportFormat.PNG_FOLDER);
        }

        @Override
        public boolean isMap() {
            return true;
        }
    }

    /** A chart with its numbers. */
    record OfChart(Chart chart) implements ExportSubject {
        @Override
        public String title() {
            return Texts.get("export.what.chart", chart.title());
        }

        @Override
        public String kind() {
            return "chart";
        }

        @Override
        public String name() {
            return chart.id();
        }

        @Override
        public List<ExportFormat> formats() {
            return List.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.CSV, ExportFormat.JSON);
        }
    }

    /** A table. */
    record OfTable(Table table) implements ExportSubject {
        @Override
        public String title() {
            return Texts.get("export.what.table", table.title());
        }

        @Override
        public String kind() {
            return "table";
        }

        @Override
        public String name() {
            return table.id();
        }

        @Override
        public List<ExportFormat> formats() {
            return List.of(ExportFormat.CSV, ExportFormat.JSON);
        }
    }
}
