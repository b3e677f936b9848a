package org.framescope.app.charts;

import org.framescope.app.tables.Table;

/** A chart as data: immutable, made beside the window's thread. */
public sealed interface Chart permits StepsChart, BarsChart, HeatChart {

    /** Stable name, for files. */
    String id();

    String title();

    /** The numbers behind it. */
    Table table();
}
