package org.framescope.app.charts;

import java.util.List;
import org.framescope.app.tables.Table;

/** Something that is shown and whose numbers can be written to files. */
public interface Exportable {

    /** Its tables, without those of its charts. */
    List<Table> tables();

    /** Its charts; each has a table of its own. */
    List<Chart> charts();
}
