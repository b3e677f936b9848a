package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.tables.Table;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private static RangeSummary summary() {
        var editor = new FrameMapEditor(0x1000);
        editor.assign(0, 0x1000, FrameState.of(FrameUse.FRAMETABLE), 1);
        editor.assign(0x101, 0x400, FrameState.of(FrameUse.HEAP_FREE), 2);
        editor.assign(0x800, 0x900, FrameState.ofDomain(FrameUse.DOMAIN, 3), 3);
        FrameMap map = editor.snapshot();
        List<NodeSpan> nodes = List.of(new NodeSpan(0, new FrameRange(0, 0x1000)));
        return RangeSummaries.of(map, new FrameRange(0x100, 0x900), 57, nodes, () -> false);
    }

    @Test
    void textIsExact() {
        assertEquals("""
                [0x10_0000, 0x90_0000), 8,388,608 bytes, after step 57
                4 ranges
                Frametable: 4,198,400 bytes in 2 ranges
                Free, heap: 3,141,632 bytes in 1 ranges
                Domain memory: 1,048,576 bytes in 1 ranges
                Largest aligned free block: order 9, 2,097,152 bytes, at 0x20_0000
                Longest free range: 3,141,632 bytes, at 0x10_1000
                dom3: 1,048,576 bytes
                node 0: 8,388,608 bytes""", SummaryText.lines(summary(), AddressUnit.HEX));
        assertTrue(SummaryText.lines(summary(), AddressUnit.MFN).startsWith("mfn [0x100, 0x900)"));
    }

    @Test
    void aTableForSpreadsheets() {
        Table table = SummaryText.table(summary());
        String[] lines = Tsv.of(table).split("\n");
        assertEquals("What\tName\tFirst frame\tPages\tBytes\tRanges", lines[0]);
        assertEquals("Selection\t\t256\t2048\t8388608\t4", lines[1]);
        assertEquals("Use\tFree, heap\t\t767\t3141632\t1", lines[3]);
        assertEquals("Largest aligned free block\torder 9\t512\t512\t2097152\t", lines[6]);
        assertEquals(table.rows().size() + 1, lines.length);
    }
}
